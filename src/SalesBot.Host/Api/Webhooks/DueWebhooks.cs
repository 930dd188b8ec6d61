using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.Data;
using SalesBot.Delivery;
using SalesBot.DeliveryDesk;
using SalesBot.Leads;
using SalesBot.Orders;
using SalesBot.Records;
using SalesBot.Undoing;

namespace SalesBot.Host.Api.Webhooks;

/// <summary>
/// Tells the listener what happened, in its order, from a place in the record of who did what: nothing is missed while the listener
/// or the bot is away, nothing stands in two places. Each event is told at least once, and its id is the same every time. It is told
/// when it can no longer be taken back (B22), and not at all when it is no longer true.
/// </summary>
internal sealed class DueWebhooks(Database database, Office office, Func<WebhookEvent, CancellationToken, Task<WebhookResult>> send,
    ILogger<DueWebhooks> log, Action wakeSender)
{
    private const int MostRecords = 500;
    private static readonly TimeSpan patience = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan longestWait = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan toldAfter = TimeSpan.FromHours(1);

    // Nothing waits longer: what lies further ahead was written by a clock that has been set back since.
    private static readonly TimeSpan furthest = longestWait + TimeSpan.FromMinutes(5);

    /// <summary>Tells what is due; returns how many events the listener has taken.</summary>
    public async Task<int> Send(CancellationToken stop)
    {
        await using var db = database.Open();
        if (await Cursor(db, stop) is not { } cursor || await Records(db, cursor.Sequence, stop) is not { } records
            || !await Claim(db, cursor, stop)) return 0;
        var taken = 0;
        foreach (var record in records.Where(IsTold))
        {
            foreach (var happened in await Events(db, record, stop))
            {
                var result = await send(happened, stop);
                if (result.Error is null) taken++;
                else if (result.Final) await Refuse(record, happened, result.Error);
                else
                {
                    await Fail(cursor, result.Error);
                    return taken;
                }
            }

            await Advance(cursor, record.Sequence, patience);
        }

        await Advance(cursor, records[^1].Sequence, TimeSpan.Zero);
        return taken;
    }

    private static bool IsTold(AuditRecord record) => record.Action is "lead.won" or "order.posted";

    /// <summary>
    /// The place, when something may be told now; null otherwise. The first time, the place is the end: what was before is not news.
    /// </summary>
    private async Task<WebhookCursor?> Cursor(SalesBotDb db, CancellationToken stop)
    {
        var now = office.Clock.GetUtcNow();
        if (await db.WebhookCursors.FirstOrDefaultAsync(stop) is { } cursor)
            return cursor.DueAt <= now || cursor.DueAt > now + furthest ? cursor : null;
        db.WebhookCursors.Add(new WebhookCursor
        {
            Id = 1,
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
        cursor.DueAt = office.Clock.GetUtcNow() + patience;
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

    private static async Task<IReadOnlyList<WebhookEvent>> Events(SalesBotDb db, AuditRecord record, CancellationToken stop)
    {
        var id = JsonDocument.Parse(record.Details).RootElement.GetProperty("order").GetInt64();
        var order = await db.Orders.AsNoTracking().FirstAsync(x => x.Id == id, stop);
        if (order.State == OrderState.Cancelled) return [];
        // What was taken back and posted again is told of by the later record.
        if (await db.Audit.AnyAsync(other => other.LeadId == record.LeadId && other.Sequence > record.Sequence
            && other.Action == "lead.undone.posting", stop)) return [];
        if (record.Action == "order.posted") return [await OfOrder(db, record, "order.posted", order, stop)];
        if (order.OpenedAt is null) return [];
        var won = await OfLead(db, record, stop);
        return order.ApprovalRequired ? [await OfOrder(db, record, "order.approved", order, stop), .. won] : won;
    }

    private static async Task<WebhookEvent> OfOrder(SalesBotDb db, AuditRecord record, string type, Order order, CancellationToken stop) =>
        WebhookEvent.Of(record.Sequence, type, order.Number, record.At,
            (await ApiItems.Orders(db, db.Orders.Where(x => x.Id == order.Id), stop)).Single());

    private static async Task<IReadOnlyList<WebhookEvent>> OfLead(SalesBotDb db, AuditRecord record, CancellationToken stop)
    {
        var lead = await db.Leads.AsNoTracking().FirstAsync(x => x.Id == record.LeadId, stop);
        return lead.State != LeadState.Won ? [] : [WebhookEvent.Of(
            record.Sequence,
            "lead.won",
            lead.Number,
            record.At,
            (await ApiItems.Leads(db, db.Leads.Where(x => x.Id == lead.Id), stop)).Single())];
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

    // 2, 4, 8 … seconds, at most ten minutes; after an hour in vain the admins hear of it, once.
    private Task Fail(WebhookCursor cursor, string error) => Change(cursor, async (work, row) =>
    {
        log.LogWarning("The listener of webhooks did not take an event: {Reason}", error);
        (row.Attempts, row.Error, row.FailingSince) = (row.Attempts + 1, error, row.FailingSince ?? work.Now);
        var wait = TimeSpan.FromSeconds(Math.Pow(2, Math.Min(row.Attempts, 12)));
        row.DueAt = work.Now + (wait < longestWait ? wait : longestWait);
        if (row.Told || work.Now - row.FailingSince < toldAfter) return;
        row.Told = true;
        await SilentListener.TellSilent(work, row);
    });

    private Task Refuse(AuditRecord record, WebhookEvent happened, string reason) => Database.Again(async () =>
    {
        await using var db = database.Open();
        await using var write = await database.BeginWrite(db);
        var work = new Work(db, office);
        work.Record("webhook.refused", record.LeadId, new { @event = happened.Type, number = happened.Number, reason });
        await SilentListener.TellRefused(work, happened.Type, happened.Number, reason);
        await work.Save();
        await write.Commit();
        wakeSender();
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
