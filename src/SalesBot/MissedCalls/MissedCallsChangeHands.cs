using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.People;
using SalesBot.Processes;

namespace SalesBot.MissedCalls;

/// <summary>
/// Somebody has left: whom they were to call back, the heir calls, or whoever registers calls and has the least to call (B11).
/// </summary>
internal static class MissedCallsChangeHands
{
    public static async Task ToHeir(Visit visit, Person from, Person heir)
    {
        var open = visit.Db.MissedCalls
            .Where(x => x.AssigneeId == from.Id && (x.State == MissedCallState.ToCall || x.State == MissedCallState.ToWrite));
        foreach (var call in await open.ToListAsync())
        {
            var next = ProcessOfOffice.MayRegister(heir, visit.Office) ? heir : await LogMissedCall.Assignee(visit) ?? heir;
            (call.AssigneeId, call.Reminded) = (next.Id, 0);
            if (call.RemindAt == MissedCall.Silent)
                call.RemindAt = MissedCallPlan.RemindAgain(visit.Now, visit.Now, visit.Office.Calendar);
            await visit.Db.SaveChangesAsync();
            await MissedCallCard.Redraw(visit, call);
            await visit.Notify(next, MissedCallCard.Notice(visit, call, next.ShortName, "missed.title"));
        }
    }
}
