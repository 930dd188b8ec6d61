using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.Events;
using SalesBot.Leads;
using SalesBot.Reminders;

namespace SalesBot.Assignments;

/// <summary>What was asked of colleagues need not be done any more.</summary>
internal static class CancelAssignments
{
    /// <summary>The lead has ended without an order (A6).</summary>
    public static async Task OfLead(Visit visit, Lead lead) =>
        await These(
            visit, lead, await visit.Db.Assignments.Where(x => x.LeadId == lead.Id && x.State == AssignmentState.Open).ToListAsync());

    /// <summary>The order was given up: the work it brought with it goes too (B15).</summary>
    public static async Task OfOrder(Visit visit, Lead lead) =>
        await These(
            visit,
            lead,
            await visit.Db.Assignments.Where(x => x.LeadId == lead.Id && x.State == AssignmentState.Open && x.DueAt != null).ToListAsync());

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
            await StopReminder.StopBeside(visit, lead, document.Id, phrases => phrases[AssignmentCard.CancelledKey(assignment, lead)]);
            await AssignmentCard.Redraw(visit, assignment);
        }
    }
}
