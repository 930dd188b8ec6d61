using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.Events;
using SalesBot.Leads;
using SalesBot.Reminders;

namespace SalesBot.Assignments;

/// <summary>The lead has ended: nobody need answer about it any more (A6).</summary>
internal static class CancelAssignments
{
    public static async Task OfLead(Visit visit, Lead lead) =>
        await These(visit, lead, await visit.Db.Assignments.Where(x => x.LeadId == lead.Id && x.State == AssignmentState.Open).ToListAsync());

    /// <summary>Nobody need answer these any more.</summary>
    public static async Task These(Visit visit, Lead lead, IReadOnlyList<WorkAssignment> assignments)
    {
        foreach (var assignment in assignments)
        {
            assignment.State = AssignmentState.Cancelled;
            var document = await visit.Db.Events.FirstAsync(x => x.Id == assignment.EventId);
            (document.State, document.EndedAt) = (EventState.Cancelled, visit.Now);
            visit.Record("assignment.cancelled", lead.Id, new { assignment = assignment.Id });
            await visit.Db.SaveChangesAsync();
            await StopReminder.StopBeside(visit, lead, document.Id, phrases => phrases["assignment.cancelled"]);
            await AssignmentCard.Redraw(visit, assignment);
        }
    }
}
