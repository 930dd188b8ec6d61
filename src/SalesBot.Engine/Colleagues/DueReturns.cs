using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using SalesBot.Conversations;
using SalesBot.Data;
using SalesBot.Delivery;
using SalesBot.People;
using SalesBot.Screens;

namespace SalesBot.Colleagues;

/// <summary>
/// When the time of an absence has run out, tells the person and who stood in for them, once and within working hours (B12). Safe in
/// several processes: the person's revision lets one of them win.
/// </summary>
public sealed class DueReturns(Database database, Office office, ILogger<DueReturns> log, Action wakeSender)
{
    private readonly DueRows rows = new("return", database, office, log, wakeSender);

    /// <summary>Tells everybody whose time has run out; returns how many.</summary>
    public async Task<int> Tell(CancellationToken stop) =>
        office.Calendar.IsWorking(office.Clock.GetUtcNow()) ? await rows.Each(Due, Tell, stop) : 0;

    private static Task<List<int>> Due(SalesBotDb db, DateTimeOffset now) =>
        db.People.Where(person => person.Active && person.AwayUntil <= now).Select(person => person.Id).ToListAsync();

    private static async Task<bool> Tell(Work work, int id)
    {
        var person = await work.Db.People.FirstAsync(x => x.Id == id);
        if (!person.Active || person.AwayUntil is not { } until || until > work.Now) return false;
        await ComeBack.Do(work, person);
        await work.Notify(
            person, new Notice(NoticeKinds.Back, phrases => new Screen { Lines = [phrases["away.over"]] }) { Priority = Priority.Bulk });
        return true;
    }
}
