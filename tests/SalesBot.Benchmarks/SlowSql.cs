using System.Data.Common;
using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace SalesBot.Benchmarks;

/// <summary>
/// Prints queries that take longer than SALESBOT_SLOW_MS milliseconds, so that a slow row of the table can be explained (EXPLAIN QUERY
/// PLAN).
/// </summary>
internal sealed class SlowSql : DbCommandInterceptor
{
    private readonly double slow = double.TryParse(Environment.GetEnvironmentVariable("SALESBOT_SLOW_MS"), NumberStyles.Float,
        CultureInfo.InvariantCulture, out var set) ? set : double.MaxValue;

    private readonly ConditionalWeakTable<DbCommand, StrongBox<double>> executed = [];

    // SQLite finds the first row, and sorts all, while it executes; the others are found when they are read.
    public override ValueTask<DbDataReader> ReaderExecutedAsync(DbCommand command, CommandExecutedEventData eventData, DbDataReader result,
        CancellationToken cancellationToken = default)
    {
        executed.AddOrUpdate(command, new(eventData.Duration.TotalMilliseconds));
        return ValueTask.FromResult(result);
    }

    public override InterceptionResult DataReaderDisposing(DbCommand command, DataReaderDisposingEventData eventData,
        InterceptionResult result)
    {
        var before = executed.TryGetValue(command, out var taken) ? taken.Value : 0;
        var all = before + (DateTimeOffset.UtcNow - eventData.StartTime).TotalMilliseconds;
        if (all > slow)
        {
            var values = string.Join(", ", command.Parameters.Cast<DbParameter>().Select(parameter => parameter.Value));
            Console.Error.WriteLine(FormattableString.Invariant($"{all:0.0} ms {command.CommandText} [{values}]"));
        }

        return result;
    }
}
