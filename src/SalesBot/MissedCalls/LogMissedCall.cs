using Microsoft.EntityFrameworkCore;
using SalesBot.Contacts;
using SalesBot.Conversations;
using SalesBot.People;
using SalesBot.Processes;
using SalesBot.Values;

namespace SalesBot.MissedCalls;

/// <summary>
/// Notes that a client could not be answered, and who calls back (B4). A client who calls again stays one row, and becomes urgent.
/// </summary>
internal static class LogMissedCall
{
    /// <summary>Writes it; <paramref name="who"/> is used when the number is not in the directory.</summary>
    public static async Task<MissedCall> Do(Work work, PhoneNumber phone, string who, DateTimeOffset calledAt, Person assignee)
    {
        var known = await work.Db.MissedCalls.FirstOrDefaultAsync(x => x.Phone == phone.E164
            && (x.State == MissedCallState.ToCall || x.State == MissedCallState.ToWrite));
        if (known is not null) return await CalledAgain(work, known, calledAt);
        var caller = await ContactDirectory.WhoIs(work, phone.E164) is [var first, ..] ? first : null;
        var (due, remind) = MissedCallPlan.First(work.Office.Processes.Current.MissedCalls, work.Now, work.Office.Calendar);
        var call = new MissedCall
        {
            Phone = phone.E164,
            Who = caller?.Line ?? who,
            ContactId = caller?.ContactId,
            CalledAt = calledAt,
            Calls = 1,
            AssigneeId = assignee.Id,
            Urgent = caller?.OpenLeads.Count > 0,
            DueAt = due,
            RemindAt = remind,
        };
        work.Db.MissedCalls.Add(call);
        await work.Db.SaveChangesAsync();
        work.Record("missed.logged", details: new { call = call.Id, call.Phone, assignee = assignee.Id });
        return call;
    }

    /// <summary>
    /// Who calls back when the exchange reports it: of those who register calls and are here, whoever has the least to call; null when
    /// there is nobody.
    /// </summary>
    public static async Task<Person?> Assignee(Work work)
    {
        var roles = work.Office.Processes.Current.First.Roles;
        var present = (await work.Db.People.Where(person => person.Active).ToListAsync())
            .Where(person => person.Has(roles) && !person.IsAway(work.Now)).ToList();
        var load = await work.Db.MissedCalls.Where(x => x.State == MissedCallState.ToCall || x.State == MissedCallState.ToWrite)
            .GroupBy(x => x.AssigneeId)
            .Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key, group => group.Count);
        return present.OrderBy(person => load.GetValueOrDefault(person.Id)).ThenBy(person => person.Id).FirstOrDefault();
    }

    /// <summary>The client was spoken to after all: nobody has to call back any more.</summary>
    public static async Task Reached(Visit visit, string phone)
    {
        var number = PhoneNumber.TryParse(phone)?.E164;
        foreach (var call in await visit.Db.MissedCalls
            .Where(x => x.Phone == number && (x.State == MissedCallState.ToCall || x.State == MissedCallState.ToWrite))
            .ToListAsync())
            await MissedCallActions.End(visit, call, MissedCallState.Reached, null);
    }

    /// <summary>
    /// The client was on the line until this moment, whoever had called: nobody has to call back what was missed before it, nor that very
    /// call, of which it was told too late that it was answered (D9).
    /// </summary>
    public static async Task SpokenTo(Work work, string phone, DateTimeOffset until, long? sameCall)
    {
        foreach (var call in await work.Db.MissedCalls
            .Where(x => x.Phone == phone && (x.State == MissedCallState.ToCall || x.State == MissedCallState.ToWrite)
                && (x.CalledAt <= until || x.Id == sameCall))
            .ToListAsync())
            await MissedCallActions.End(work, call, MissedCallState.Reached, null);
    }

    private static async Task<MissedCall> CalledAgain(Work work, MissedCall call, DateTimeOffset calledAt)
    {
        (call.Calls, call.Urgent, call.CalledAt) = (call.Calls + 1, true, calledAt);
        var (due, remind) = MissedCallPlan.First(work.Office.Processes.Current.MissedCalls, work.Now, work.Office.Calendar);
        // Who calls twice is there now: no need to wait for tomorrow, or to keep silent.
        if (due < call.DueAt) (call.DueAt, call.RemindAt) = (due, remind);
        else if (call.RemindAt == MissedCall.Silent) (call.RemindAt, call.Reminded) = (remind, 0);
        work.Record("missed.again", details: new { call = call.Id, call.Calls });
        await work.Db.SaveChangesAsync();
        await MissedCallCard.Redraw(work, call);
        return call;
    }
}
