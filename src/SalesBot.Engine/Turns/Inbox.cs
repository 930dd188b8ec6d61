using System.Diagnostics;
using System.Threading.Channels;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.Logging;
using SalesBot.Conversations;
using SalesBot.Data;
using SalesBot.Delivery;
using SalesBot.Telemetry;
using Database = SalesBot.Data.Database;

namespace SalesBot.Turns;

/// <summary>
/// The one way in. Takes each update exactly once, gives it its turn, and answers only when it is saved.
/// Turns that arrive together share one commit (the disk's sync is the cost; facts.md), each still standing or falling alone.
/// </summary>
public sealed class Inbox(
    Database database, TurnRunner runner, NotSavedNotice notice, ILogger<Inbox> log, Action<IReadOnlyList<Posted>?> wakeSender,
    UnderWay? underWay = null)
{
    private const int MostTogether = 64;

    // Enough for the parts of a full batch to become single turns, and for each of those to be taken again.
    private const int MostTries = 9;

    private readonly Channel<Waiting> queue = Channel.CreateBounded<Waiting>(new BoundedChannelOptions(4096) { SingleReader = true });

    /// <summary>Takes one update; see <see cref="Conversations.Receive"/>.</summary>
    public async Task<Receipt> Receive(Incoming incoming, CancellationToken stop)
    {
        using var update = Signals.BeginTrace("update", ActivityKind.Consumer)?.SetTag("channel", incoming.Channel).SetTag("update",
            incoming.UpdateId);
        var (began, result) = (Stopwatch.GetTimestamp(), "unsaved");
        try
        {
            var waiting = new Waiting(
                incoming, new TaskCompletionSource<TurnOutcome>(TaskCreationOptions.RunContinuationsAsynchronously), update?.Id);
            await queue.Writer.WriteAsync(waiting, stop);
            var outcome = await waiting.Answer.Task.WaitAsync(stop);
            result = outcome.Failed ? "failed" : outcome.Receipt.Duplicate ? "again" : "taken";
            return outcome.Receipt;
        }
        finally
        {
            var took = Stopwatch.GetElapsedTime(began);
            update?.SetTag("result", result);
            Signals.Update(incoming.Channel, result, took);
            log.LogDebug("Update {Update} of {Channel}: {Result} in {Milliseconds:0} ms", incoming.UpdateId, incoming.Channel, result,
                took.TotalMilliseconds);
        }
    }

    /// <summary>Takes turns until stopped. One loop a process.</summary>
    public async Task Run(CancellationToken stop)
    {
        await SetAsidePoison(stop);
        var together = new List<Waiting>(MostTogether);
        while (await queue.Reader.WaitToReadAsync(stop))
        {
            together.Clear();
            while (together.Count < MostTogether && queue.Reader.TryRead(out var next)) together.Add(next);
            await Take(together, stop);
        }
    }

    /// <summary>At once, whether it comes again or not: another process would take it. Where the database does not answer, it is
    /// done when it comes.</summary>
    private async Task SetAsidePoison(CancellationToken stop)
    {
        foreach (var mark in underWay?.Poison ?? [])
        {
            try
            {
                await using var db = database.Open();
                await using var write = await database.BeginWrite(db, stop);
                await SetAside(db, mark);
                await write.Commit(stop);
                underWay!.Forget(mark);
            }
            catch (Exception failure) when (failure is not OperationCanceledException || !stop.IsCancellationRequested)
            {
                log.LogError(failure, "Update {Update} of {Channel} could not be set aside yet", mark.Update, mark.Channel);
            }
        }

        wakeSender(null);
    }

    private Task<TurnOutcome> SetAside(SalesBotDb db, Mark mark)
    {
        log.LogError("Update {Update} of {Channel} was under way at {Stops} ends of the process; it is set aside",
            mark.Update, mark.Channel, mark.Stops);
        return runner.SetAside(db, mark);
    }

    private async Task Take(List<Waiting> together, CancellationToken stop, int attempt = 1)
    {
        try
        {
            var (outcomes, posted) = await Commit(together, stop);
            wakeSender(posted);
            foreach (var (waiting, outcome) in together.Zip(outcomes))
            {
                foreach (var action in outcome.AfterCommit) _ = Afterwards(action, stop);
                waiting.Answer.TrySetResult(outcome);
            }
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !stop.IsCancellationRequested)
        {
            if (together.Count > 1 && StorageTroubles.Of(failure) is null)
            {
                // One of them is at fault: taken alone, it fails alone.
                foreach (var one in together) await Take([one], stop);
                return;
            }

            if (attempt < MostTries && StorageTroubles.WasGivenUp(failure))
            {
                // Nobody has been told anything. Two halves hold what others want for half as long.
                log.LogDebug(failure, "{Count} updates crossed with others and are taken again", together.Count);
                await Database.Breath(attempt);
                foreach (var part in together.Chunk((together.Count + 1) / 2)) await Take([.. part], stop, attempt + 1);
                return;
            }

            // Nothing was saved: the channel keeps the updates and brings them again.
            log.LogError(failure, "{Count} updates could not be saved", together.Count);
            foreach (var waiting in together) _ = Afterwards(_ => notice.Tell(waiting.Incoming, stop), stop);
            foreach (var waiting in together) waiting.Answer.TrySetException(new NotSavedException(failure));
        }
    }

    private async Task<(List<TurnOutcome> Outcomes, IReadOnlyList<Posted>? Posted)> Commit(List<Waiting> together, CancellationToken stop)
    {
        var began = Stopwatch.GetTimestamp();
        await using var db = database.Open();
        db.Database.AutoSavepointsEnabled = false;
        await using var write = await database.BeginWrite(db, stop);
        var outcomes = new List<TurnOutcome>(together.Count);
        IEnumerable<Posted>? posted = [];
        foreach (var waiting in together)
        {
            outcomes.Add(await TakeTurn(db, write.Transaction, waiting, stop));
            posted = Posted.Of(db) is { } more ? posted?.Concat(more) : null;
        }

        await write.Commit(stop);
        Signals.Commit(together.Count, Stopwatch.GetElapsedTime(began));
        return (outcomes, posted?.ToList());
    }

    private async Task<TurnOutcome> TakeTurn(SalesBotDb db, IDbContextTransaction transaction, Waiting waiting, CancellationToken stop)
    {
        var incoming = waiting.Incoming;
        var poison = underWay?.PoisonOf(incoming);
        using var mark = poison is null ? underWay?.Begin(incoming) : null;
        using var turn = Signals.Begin("turn", trace: waiting.Trace);
        const int tries = 10;
        for (var attempt = 1; ; attempt++)
        {
            db.ChangeTracker.Clear();
            await transaction.CreateSavepointAsync("turn", stop);
            try
            {
                if (poison is null) return await runner.Run(db, incoming, stop);
                return await SetAside(db, poison) with { AfterCommit = [_ => Task.FromResult(underWay!.Forget(poison))] };
            }
            catch (DbUpdateException conflict) when (attempt < tries && StorageTroubles.Of(conflict) is null)
            {
                // Somebody was faster - a revision or a unique key says so: the turn is taken again on what is now true.
                await transaction.RollbackToSavepointAsync("turn", stop);
            }
            catch (Exception failure) when (failure is not (OperationCanceledException or TimeoutException)
                && StorageTroubles.Of(failure) is null)
            {
                log.LogError(failure, "Update {Update} of {Channel} failed", incoming.UpdateId, incoming.Channel);
                await transaction.RollbackToSavepointAsync("turn", stop);
                db.ChangeTracker.Clear();
                return await runner.Apologise(db, incoming, stop);
            }
        }
    }

    private async Task Afterwards(Func<CancellationToken, Task> action, CancellationToken stop)
    {
        try
        {
            await action(stop);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            log.LogWarning(failure, "What follows a commit failed");
        }
    }

    /// <param name="Trace">The trace of the update, so that its turn, taken by another thread, stays in it.</param>
    private sealed record Waiting(Incoming Incoming, TaskCompletionSource<TurnOutcome> Answer, string? Trace);
}
