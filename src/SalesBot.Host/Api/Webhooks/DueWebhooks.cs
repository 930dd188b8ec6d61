using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.Data;
using SalesBot.Delivery;
using SalesBot.DeliveryDesk;
using SalesBot.Records;
using SalesBot.Undoing;

namespace SalesBot.Host.Api.Webhooks;

/// <summary>
/// Tells one listener what happened, in its order, from a place in the record of who did what: nothing is missed while the listener
/// or the bot is away, nothing stands in two places. Each event is told at least once, and its id is the same every time. It is told
/// when it can no longer be taken back (B22), and not at all when it is no longer true. What is not taken is told again, until it is; only
/// 410 ends it (D15).
/// </summary>
internal sealed class DueWebhooks(Database database, Office office, Listener listener,
    Func<WebhookEvent, CancellationToken, Task<WebhookResult>> send, ILogger<DueWebhooks> log, Action wakeSender)
{
    private const int MostRecords = 500;
    private static readonly TimeSpan patience = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan longestWait = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan toldAfter = TimeSpan.FromHours(1);

    // Nothing waits longer: what lies further ahead was written by a clock that has been set back since.
    private static readonly TimeSpan furthest = longestWait + TimeSpan.FromMinutes(5);

    private readonly IReadOnlySet<string> actions = EventKinds.ActionsOf(listener.Kinds);

    /// <summary>Tells what is due; returns how many events the listener has taken.</summary>
    public async Task<int> Send(CancellationToken stop)
    {
        await using var db = database.Open();
        if (await Cursor(db, stop) is not { } cursor || await Records(db, cursor.Sequence, stop) is not { } records
            || !await Claim(db, cursor, stop)) return 0;
        var taken = 0;
        var events = new HappenedEvents(db, await DatabaseLife.Of(database, stop), listener.Kinds, stop);
        foreach (var record in records.Where(IsTold))
        {
            foreach (var happened in await events.Of(record))
            {
                if (await send(happened, stop) is { Error: not null } refused)
                {
                    await Fail(cursor, refused);
                    return taken;
                }

                taken++;
            }

            await Advance(cursor, record.Sequence, patience);
        }

        await Advance(cursor, records[^1].Sequence, TimeSpan.Zero);
        return taken;
    }

    private bool IsTold(AuditRecord record) => actions.Contains(record.Action);

    /// <summary>
    /// The place, when something may be told now; null otherwise. The first time, the place is the end: what was before is not news.
    /// </summary>
    private async Task<WebhookCursor?> Cursor(SalesBotDb db, CancellationToken stop)
    {
        var now = office.Clock.GetUtcNow();
        if (await db.WebhookCursors.FirstOrDefaultAsync(one => one.Name == listener.Name, stop) is { } cursor)
            return cursor.GoneUrl != listener.Url.ToString() && (cursor.DueAt <= now || cursor.DueAt > now + furthest) ? cursor : null;
        db.WebhookCursors.Add(new WebhookCursor
        {
            Id = (await db.WebhookCursors.MaxAsync(one => (int?)one.Id, stop) ?? 0) + 1,
            Name = listener.Name,
            Sequence = await db.Audit.OrderByDescending(record => record.Sequence).Select(record => record.Sequence)
                .FirstOrDefaultAsync(stop),
        });
        await Save(db, stop);
        return null;
    }

    /// <summary>
    /// Records that can no longer be taken back; null when none of them is to be told and there are few, so that the place need not move.
    /// </summary>
    private async Task<List<AuditRecord>?> Records(SalesBotDb db, long after, CancellationToken stop)
    {
        var (settled, beyond) = (office.Clock.GetUtcNow() - UndoStep.Length, office.Clock.GetUtcNow() + furthest);
        var records = await db.Audit.AsNoTracking().Where(record => record.Sequence > after).OrderBy(record => record.Sequence)
            .Take(MostRecords).ToListAsync(stop);
        records = [.. records.TakeWhile(record => record.At < settled || record.At > beyond)];
        return records.Count == MostRecords || records.Exists(IsTold) ? records : null;
    }

    /// <summary>Takes the place for this process; false when another was faster.</summary>
    private Task<bool> Claim(SalesBotDb db, WebhookCursor cursor, CancellationToken stop)
    {
        // At another address somebody may listen again.
        (cursor.DueAt, cursor.GoneUrl) = (office.Clock.GetUtcNow() + patience, null);
        return Save(db, stop);
    }

    private async Task<bool> Save(SalesBotDb db, CancellationToken stop)
    {
        try
        {
            await db.SaveChangesAsync(stop);
            return true;
        }
        catch (DbUpdateException overtaken) when (StorageTroubles.Of(overtaken) is null)
        {
            log.LogDebug("Another process tells the listener");
            return false;
        }
    }

    /// <summary>
    /// What stands there has been told; the next of it is due after <paramref name="pause"/>, which keeps other processes away meanwhile.
    /// </summary>
    private Task Advance(WebhookCursor cursor, long sequence, TimeSpan pause) => Change(cursor, (work, row) =>
    {
        (row.Sequence, row.DueAt) = (sequence, work.Now + pause);
        (row.Attempts, row.FailingSince, row.Told, row.Error) = (0, null, false, null);
        return Task.CompletedTask;
    });

    // 2, 4, 8 … seconds, or as long as it asks, at most ten minutes. The admins hear of it once: at once where somebody has to mend
    // something, else after an hour.
    private Task Fail(WebhookCursor cursor, WebhookResult result) => Change(cursor, async (work, row) =>
    {
        log.LogWarning("The listener «{Name}» did not take an event: {Reason}", listener.Name, result.Error);
        (row.Attempts, row.Error, row.FailingSince) = (row.Attempts + 1, result.Error, row.FailingSince ?? work.Now);
        var wait = TimeSpan.FromSeconds(Math.Pow(2, Math.Min(row.Attempts, 12)));
        if (result.RetryAfter > wait) wait = result.RetryAfter.Value;
        row.DueAt = work.Now + (wait < longestWait ? wait : longestWait);
        if (result.Gone) row.GoneUrl = listener.Url.ToString();
        if (row.Told || !(result.Gone || result.NeedsSomebody || work.Now - row.FailingSince >= toldAfter)) return;
        row.Told = true;
        await SilentListener.Tell(work, row);
    });

    private async Task Change(WebhookCursor cursor, Func<Work, WebhookCursor, Task> change)
    {
        await using var db = database.Open();
        await using var write = await database.BeginWrite(db);
        var work = new Work(db, office);
        db.Attach(cursor);
        await change(work, cursor);
        await work.Save();
        await write.Commit();
        wakeSender();
    }
}
