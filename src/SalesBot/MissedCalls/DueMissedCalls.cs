using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using SalesBot.Conversations;
using SalesBot.Data;
using SalesBot.People;

namespace SalesBot.MissedCalls;

/// <summary>
/// Reminds of clients to call back, in working hours: whoever calls, or their deputy while they are away, and when the time is over their
/// head; after that they stand on the lists of the day (B4, D8).
/// Safe to run in several processes at once: the row's revision lets one of them win.
/// </summary>
public sealed class DueMissedCalls(Database database, Office office, ILogger<DueMissedCalls> log, Action wakeSender)
{
    private const int MostAtOnce = 100;
    private const int Times = 2;

    private static readonly TimeSpan patience = TimeSpan.FromMinutes(15);

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
        if (!work.Office.Calendar.IsWorking(work.Now))
        {
            call.RemindAt = work.Office.Calendar.NextStart(work.Now);
            return false;
        }

        var assignee = (await work.Person(call.AssigneeId))!;
        var together = await Together(work, call);
        var told = 0;
        foreach (var person in await Targets(work, call.Reminded, assignee))
        {
            var notice = together.Count == 1 ? MissedCallCard.Notice(work, call, assignee.ShortName, "missed.remind")
                : MissedCallList.Notice(work, together, assignee.ShortName);
            if (await work.Notify(person, notice)) told++;
        }

        foreach (var one in together)
        {
            one.Reminded++;
            one.RemindAt = told > 0 && one.Reminded >= Times ? MissedCall.Silent
                : MissedCallPlan.RemindAgain(one.DueAt, work.Now, work.Office.Calendar);
            work.Record("missed.reminded", details: new { call = one.Id, told });
        }

        return told > 0;
    }

    /// <summary>Those of the same caller that would come within minutes: one message for all of them (D8).</summary>
    private static async Task<IReadOnlyList<MissedCall>> Together(Work work, MissedCall call)
    {
        var until = work.Now + patience;
        return [call, .. await work.Db.MissedCalls
            .Where(x => (x.State == MissedCallState.ToCall || x.State == MissedCallState.ToWrite) && x.AssigneeId == call.AssigneeId
                && x.Reminded == call.Reminded && x.RemindAt <= until && x.Id != call.Id)
            .OrderBy(x => x.RemindAt).Take(MostAtOnce - 1).ToListAsync()];
    }

    /// <summary>First whoever calls, or their deputy while they are away; then their head.</summary>
    private static async Task<IReadOnlyList<Person>> Targets(Work work, int reminded, Person assignee)
    {
        Person? found = reminded > 0 && assignee.HeadId is { } head && await work.Person(head) is { Active: true } above ? above
            : assignee.Active && !assignee.IsAway(work.Now) ? assignee : await Deputies.Now(work, assignee);
        if (found is { Active: true }) return [found];
        // Nobody by name: the admins, so that nothing is forgotten.
        return await work.Db.People.Where(person => person.Active && (person.Roles & Role.Admin) != 0).ToListAsync();
    }
}
