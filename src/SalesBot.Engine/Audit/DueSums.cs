using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using SalesBot.Colleagues;
using SalesBot.Conversations;
using SalesBot.Data;
using SalesBot.Delivery;
using SalesBot.People;
using SalesBot.Records;
using SalesBot.Screens;

namespace SalesBot.Audit;

/// <summary>
/// Once a working day sends the last sum of the record to the administrators, and to <see cref="RecordAnchor"/>, so that it can be held
/// against what the database says later (X10). Safe in several processes: the row says when it was sent.
/// </summary>
public sealed class DueSums(Database database, Office office, ILogger<DueSums> log, Action wakeSender)
{
    private static readonly TimeSpan day = TimeSpan.FromHours(20);

    private readonly DueRows rows = new("sum", database, office, log, wakeSender);

    /// <summary>Whether it is time.</summary>
    public async Task<bool> Wait(CancellationToken stop)
    {
        await using var db = database.Open();
        return (await Due(db, office.Clock.GetUtcNow())).Count > 0;
    }

    /// <summary>Sends it; returns 1, or 0 when another process has.</summary>
    public Task<int> Send(CancellationToken stop) => rows.Each(Due, Send, stop);

    private async Task<List<int>> Due(SalesBotDb db, DateTimeOffset now)
    {
        if (!office.Calendar.IsWorking(now)) return [];
        var before = now - day;
        return await db.AuditHeads.Where(head => head.Sequence > 0 && (head.SentAt == null || head.SentAt < before))
            .Select(head => head.Id).ToListAsync();
    }

    private static async Task<bool> Send(Work work, int id)
    {
        var before = work.Now - day;
        var mine = await work.Db.AuditHeads.Where(head => head.Id == id && (head.SentAt == null || head.SentAt < before))
            .ExecuteUpdateAsync(set => set.SetProperty(head => head.SentAt, work.Now));
        if (mine == 0) return false;
        var head = await work.Db.AuditHeads.AsNoTracking().FirstAsync(one => one.Id == id);
        if (work.Office.Setting<RecordAnchor>() is { } anchor) await anchor.Note(work.Now, head, default);
        foreach (var admin in await Staff.With(work, Role.Admin))
        {
            await work.Notify(admin, new Notice(NoticeKinds.Sum, phrases => new Screen
            {
                Lines = [phrases.Say("audit.sum", ("n", head.Sequence)), new Line([new Span(head.Hash, Emphasis.Copyable)])],
            })
            { Priority = Priority.Bulk });
        }

        return true;
    }
}
