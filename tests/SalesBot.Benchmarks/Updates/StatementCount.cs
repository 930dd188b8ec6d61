using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace SalesBot.Benchmarks.Updates;

/// <summary>Counts what the database is asked and told, by its words.</summary>
internal sealed class StatementCount : DbCommandInterceptor
{
    private readonly ConcurrentDictionary<string, int> counts = new(StringComparer.Ordinal);

    /// <summary>How many there were.</summary>
    public int Total => counts.Values.Sum();

    /// <summary>The most frequent, with how often.</summary>
    public IEnumerable<(string Statement, int Times)> Frequent =>
        counts.OrderByDescending(one => one.Value).Select(one => (one.Key, one.Value));

    /// <summary>Counts from here.</summary>
    public void Begin() => counts.Clear();

    public override InterceptionResult<DbDataReader> ReaderExecuting(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result) => Counted(command, result);

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result,
        CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(Counted(command, result));

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(Counted(command, result));

    private T Counted<T>(DbCommand command, T result)
    {
        counts.AddOrUpdate(command.CommandText, 1, (_, before) => before + 1);
        return result;
    }
}
