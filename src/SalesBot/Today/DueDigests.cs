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

    /// <summary>Sends what is due; returns how many got theirs.</summary>
    public async Task<int> Send(CancellationToken stop)
    {
        var sent = 0;
        foreach (var id in await Due(stop))
            if (await Send(id, stop)) sent++;
        if (sent > 0) wakeSender();
        return sent;
    }

    private async Task<List<int>> Due(CancellationToken stop)
    {
        await using var db = database.Open();
        var work = new Work(db, office);
        return [.. (await db.People.AsNoTracking().Where(person => person.Active).ToListAsync(stop)).Where(person => IsDue(person, work)).Select(person => person.Id)];
    }

    /// <summary>Who joined after nine has seen everything as it came.</summary>
    private bool IsDue(Person person, Work work)
    {
        var today = DateOnly.FromDateTime(PersonClock.Local(person, work).DateTime);
        var nine = PersonClock.StartOfDay(person, work, 0) + At;
        return !person.IsExternal && (person.DigestedOn ?? DateOnly.MinValue) < today && nine <= work.Now && person.JoinedAt < nine && office.Calendar.IsWorkingDay(today);
    }

    private async Task<bool> Send(int id, CancellationToken stop)
    {
        await using var db = database.Open();
        await using var write = await database.BeginWrite(db, stop);
        try
        {
            var work = new Work(db, office);
            var person = await db.People.FirstAsync(x => x.Id == id, stop);
            if (!person.Active || !IsDue(person, work)) return false;
            person.DigestedOn = DateOnly.FromDateTime(PersonClock.Local(person, work).DateTime);
            var items = person.IsAway(work.Now) ? [] : await new TodayReader(work, person).Read();
            var sent = items.Count > 0 && await work.Notify(person, new Notice("digest", phrases => TodayScreen.Draw(items, PersonClock.Local(person, work), phrases)));
            await work.Save();
            await write.Commit(stop);
            return sent;
        }
        catch (DbUpdateException failure) when (StorageTroubles.Of(failure) is null)
        {
            // Another process was faster, or the person was changed meanwhile: it comes again if it is still due.
            log.LogDebug(failure, "The digest of {Person} was overtaken", id);
            return false;
        }
    }
}
