using System.Diagnostics;
using System.Runtime.ExceptionServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using SalesBot.Data;
using SalesBot.Telemetry;

namespace SalesBot.Conversations;

/// <summary>
/// What all work that comes due has in common: the ids of what is due are read, then each is done in a commit of its own, on what is true
/// then.
/// Safe to run in several processes at once: the row's revision lets one of them win, and what was overtaken comes again if it is still
/// due.
/// </summary>
/// <param name="name">What is done, an ASCII word for traces and the log: <c>reminder</c>, <c>letter</c> …</param>
public sealed class DueRows(string name, Database database, Office office, ILogger log, Action wakeSender)
{
    /// <summary>
    /// Does everything that <paramref name="due"/> finds; returns how often <paramref name="act"/> said that it did something.
    /// </summary>
    /// <param name="due">Ids of what is due at this moment.</param>
    /// <param name="act">Looks at the row again and does what is due, if it still is; false when there was nothing to tell anybody.</param>
    /// <param name="stop">Ends it before the next of them; what is done stays done.</param>
    /// <exception cref="Exception">What the first row that failed failed with, once all others were done: one that cannot be read or
    /// told holds up none behind it. What is wrong with the database ends it at once.</exception>
    public async Task<int> Each<T>(Func<SalesBotDb, DateTimeOffset, Task<List<T>>> due, Func<Work, T, Task<bool>> act,
        CancellationToken stop)
    {
        List<T> ids;
        await using (var db = database.Open()) ids = await due(db, office.Clock.GetUtcNow());
        var done = 0;
        ExceptionDispatchInfo? failed = null;
        foreach (var id in ids)
        {
            try
            {
                if (await One(id, act, stop)) done++;
            }
            catch (Exception fault) when (!stop.IsCancellationRequested && StorageTroubles.Of(fault) is null)
            {
                log.LogWarning(fault, "{Name} {Row} failed; those behind it go on", name, id);
                failed ??= ExceptionDispatchInfo.Capture(fault);
            }
        }
        if (done > 0) wakeSender();
        failed?.Throw();
        return done;
    }

    private async Task<bool> One<T>(T id, Func<Work, T, Task<bool>> act, CancellationToken stop)
    {
        using var trace = Signals.BeginTrace(name, ActivityKind.Internal)?.SetTag("row", id);
        try
        {
            return await Database.Again(() => Once(id, act, stop));
        }
        catch (DbUpdateException failure) when (StorageTroubles.Of(failure) is null)
        {
            // Another process was faster, with this row or with the next line of the record, or somebody acts just now.
            log.LogDebug(failure, "{Name} {Row} was overtaken", name, id);
            return false;
        }
    }

    private async Task<bool> Once<T>(T id, Func<Work, T, Task<bool>> act, CancellationToken stop)
    {
        await using var db = database.Open();
        await using var write = await database.BeginWrite(db, stop);
        var work = new Work(db, office);
        var done = await act(work, id);
        await work.Save();
        await write.Commit(stop);
        return done;
    }
}
