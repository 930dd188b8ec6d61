using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using SalesBot.Conversations;
using SalesBot.Data;
using SalesBot.People;

namespace SalesBot.MissedCalls;

/// <summary>
/// Reminds of clients to call back, in working hours: whoever calls, or their deputy while they are away; from the third time on their head as well (B4).
/// Safe to run in several processes at once: the row's revision lets one of them win.
/// </summary>
public sealed class DueMissedCalls(Database database, Office office, ILogger<DueMissedCalls> log, Action wakeSender)
{
    private const int MostAtOnce = 100;
    private const int ToldToTheHead = 3;

    /// <summary>Reminds of everything that is due; returns of how many.</summary>
    public async Task<int> Send(CancellationToken stop)
    {
        var reminded = 0;
        foreach (var id in await Due(stop))
            if (await Remind(id, stop)) reminded++;
        if (reminded > 0) wakeSender();
        return reminded;
    }

    private async Task<List<long>> Due(CancellationToken stop)
    {
        await using var db = database.Open();
        var now = office.Clock.GetUtcNow();
        return await db.MissedCalls.Where(x => (x.State == MissedCallState.ToCall || x.State == MissedCallState.ToWrite) && x.RemindAt <= now)
            .OrderBy(x => x.RemindAt).Select(x => x.Id).Take(MostAtOnce).ToListAsync(stop);
    }

    private async Task<bool> Remind(long id, CancellationToken stop)
    {
        await using var db = database.Open();
        await using var write = await database.BeginWrite(db, stop);
        try
        {
            var work = new Work(db, office);
            var call = await db.MissedCalls.FirstAsync(x => x.Id == id, stop);
            if (!call.IsOpen || call.RemindAt > work.Now) return false;
            var spoke = await Remind(work, call);
            await work.Save();
            await write.Commit(stop);
            return spoke;
        }
        catch (DbUpdateException failure) when (StorageTroubles.Of(failure) is null)
        {
            // Another process was faster, or somebody has just acted: it comes again if it is still due.
            log.LogDebug(failure, "Missed call {Call} was overtaken", id);
            return false;
        }
    }

    private static async Task<bool> Remind(Work work, MissedCall call)
    {
        if (!work.Office.Calendar.IsWorking(work.Now))
        {
            call.RemindAt = work.Office.Calendar.NextStart(work.Now);
            return false;
        }

        call.Reminded++;
        call.RemindAt = MissedCallPlan.RemindAgain(work.Now, work.Office.Calendar);
        var assignee = (await work.Person(call.AssigneeId))!;
        var told = 0;
        foreach (var person in await Targets(work, call, assignee))
            if (await work.Notify(person, MissedCallCard.Notice(work, call, assignee.ShortName, "missed.remind"))) told++;
        work.Record("missed.reminded", details: new { call = call.Id, told });
        return told > 0;
    }

    private static async Task<IReadOnlyList<Person>> Targets(Work work, MissedCall call, Person assignee)
    {
        Person?[] found = [assignee.Active && !assignee.IsAway(work.Now) ? assignee : await Deputies.Now(work, assignee), call.Reminded >= ToldToTheHead && assignee.HeadId is { } head ? await work.Person(head) : null];
        var people = found.OfType<Person>().Where(person => person.Active).Distinct().ToList();
        // Nobody by name: the admins, so that nothing is forgotten.
        return people.Count > 0 ? people : await work.Db.People.Where(person => person.Active && (person.Roles & Role.Admin) != 0).ToListAsync();
    }
}
