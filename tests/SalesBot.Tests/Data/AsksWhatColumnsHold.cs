using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace SalesBot.Tests.Data;

/// <summary>
/// Refuses what SQL Server would refuse and SQLite takes: a question about a figure that no column of decimal(18, 2) holds.
/// </summary>
internal sealed class AsksWhatColumnsHold : DbCommandInterceptor
{
    // What such a column holds comes to this as a double, which SQLite is given.
    private const double Most = 1e16;

    /// <summary>The only one.</summary>
    public static AsksWhatColumnsHold Instance { get; } = new();

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData eventData,
        InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        foreach (DbParameter parameter in command.Parameters)
            if (parameter.Value is decimal or double
                && Math.Abs(Convert.ToDouble(parameter.Value, CultureInfo.InvariantCulture)) > Most)
                throw new InvalidOperationException($"{parameter.Value} is more than a column holds: {command.CommandText}");
        return ValueTask.FromResult(result);
    }
}
