using System.Data.Common;
using System.Globalization;
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

    // SQLite finds a row when it is read, so the time until the reader is disposed of is what counts.
    public override InterceptionResult DataReaderDisposing(DbCommand command, DataReaderDisposingEventData eventData,
        InterceptionResult result)
    {
        var taken = (DateTimeOffset.UtcNow - eventData.StartTime).TotalMilliseconds;
        if (taken > slow)
        {
            var values = string.Join(", ", command.Parameters.Cast<DbParameter>().Select(parameter => parameter.Value));
            Console.Error.WriteLine(FormattableString.Invariant($"{taken:0} ms {command.CommandText} [{values}]"));
        }

        return result;
    }
}
