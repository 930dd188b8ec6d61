using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using SalesBot.Conversations;
using SalesBot.Data;
using SalesBot.People;

namespace SalesBot.Today;

/// <summary>
/// Pushes everybody's /today at nine of their own clock on working days (B9); nothing to those who have nothing on it, or are away.
/// Safe to run in several processes at once: the person's revision lets one of them win.
/// </summary>
public sealed class DueDigests(Database database, Office office, ILogger<DueDigests> log, Action wakeSender)
{
    private static readonly TimeSpan At = TimeSpan.FromHours(9);

    private readonly DueRows rows = new("digest", database, office, log, wakeSender);

    /// <summary>Whether anybody's is due.</summary>
    public async Task<bool> Wait(CancellationToken stop)
    {
        await using var db = database.Open();
        return (await Due(db, office.Clock.GetUtcNow())).Count > 0;
    }

    /// <summary>Sends what is due; returns how many got theirs.</summary>
    public Task<int> Send(CancellationToken stop) => rows.Each(Due, Send, stop);

    private async Task<List<int>> Due(SalesBotDb db, DateTimeOffset now)
    {
        var work = new Work(db, office);
        return
        [
            .. (await db.People.AsNoTracking().Where(person => person.Active).ToListAsync())
                .Where(person => IsDue(person, work)).Select(person => person.Id),
        ];
    }

    /// <summary>Who joined after nine has seen everything as it came.</summary>
    private bool IsDue(Person person, Work work)
    {
        var today = DateOnly.FromDateTime(PersonClock.Local(person, work).DateTime);
        var nine = PersonClock.StartOfDay(person, work, 0) + At;
        return !person.IsExternal && (person.DigestedOn ?? DateOnly.MinValue) < today && nine <= work.Now && person.JoinedAt < nine
            && office.Calendar.IsWorkingDay(today);
    }

    private async Task<bool> Send(Work work, int id)
    {
        var person = await work.Db.People.FirstAsync(x => x.Id == id);
        if (!person.Active || !IsDue(person, work)) return false;
        person.DigestedOn = DateOnly.FromDateTime(PersonClock.Local(person, work).DateTime);
        if (person.IsAway(work.Now)) return false;
        var list = await new TodayReader(work, person).Read();
        return !list.IsEmpty && await work.Notify(person,
            new Notice("digest", phrases => TodayScreen.Draw(list, PersonClock.Local(person, work), phrases)));
    }
}
