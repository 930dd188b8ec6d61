using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using SalesBot.Conversations;
using SalesBot.Data;
using SalesBot.People;

namespace SalesBot.MissedCalls;

/// <summary>
/// Reminds of clients to call back, in working hours: whoever calls, or their deputy while they are away; from the third time on their head
/// as well (B4).
/// Safe to run in several processes at once: the row's revision lets one of them win.
/// </summary>
public sealed class DueMissedCalls(Database database, Office office, ILogger<DueMissedCalls> log, Action wakeSender)
{
    private const int MostAtOnce = 100;
    private const int ToldToTheHead = 3;

    private readonly DueRows rows = new("missed-call", database, office, log, wakeSender);

    /// <summary>Reminds of everything that is due; returns of how many.</summary>
    public Task<int> Send(CancellationToken stop) => rows.Each(Due, Remind, stop);

    private static Task<List<long>> Due(SalesBotDb db, DateTimeOffset now) =>
        db.MissedCalls.Where(x => (x.State == MissedCallState.ToCall || x.State == MissedCallState.ToWrite) && x.RemindAt <= now)
            .OrderBy(x => x.RemindAt).Select(x => x.Id).Take(MostAtOnce).ToListAsync();

    private static async Task<bool> Remind(Work work, long id)
    {
        var call = await work.Db.MissedCalls.FirstAsync(x => x.Id == id);
        if (!call.IsOpen || call.RemindAt > work.Now) return false;
        return await Remind(work, call);
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
        Person?[] found =
        [
            assignee.Active && !assignee.IsAway(work.Now) ? assignee : await Deputies.Now(work, assignee),
            call.Reminded >= ToldToTheHead && assignee.HeadId is { } head ? await work.Person(head) : null,
        ];
        var people = found.OfType<Person>().Where(person => person.Active).Distinct().ToList();
        // Nobody by name: the admins, so that nothing is forgotten.
        return people.Count > 0 ? people : await work.Db.People.Where(person => person.Active && (person.Roles & Role.Admin) != 0)
            .ToListAsync();
    }
}
