using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.People;
using SalesBot.Reminders;

namespace SalesBot.Assignments;

/// <summary>What colleagues are asked changes hands along with its people (B11).</summary>
internal static class AssignmentsChangeHands
{
    /// <summary>Who asked has handed the lead on: the answer is told to the new responsible.</summary>
    public static async Task ToNewResponsible(Visit visit, long leadId, int from, Person to)
    {
        var asked = visit.Db.Assignments.Where(x => x.LeadId == leadId && x.RequestedById == from && x.State == AssignmentState.Open);
        foreach (var assignment in await asked.ToListAsync())
        {
            assignment.RequestedById = to.Id;
            await visit.Db.SaveChangesAsync();
            await AssignmentCard.Redraw(visit, assignment);
        }
    }

    /// <summary>Who was asked has left: their heir is asked, with a reminder from the beginning.</summary>
    public static async Task ToHeir(Visit visit, Person from, Person heir)
    {
        var assignments = await visit.Db.Assignments.Where(x => x.AdvisorId == from.Id && x.State == AssignmentState.Open).ToListAsync();
        foreach (var assignment in assignments) assignment.AdvisorId = heir.Id;
        await visit.Db.SaveChangesAsync();
        foreach (var assignment in assignments)
        {
            await HeirReminder.OfDocument(visit, assignment.EventId, heir);
            await AssignmentCard.Tell(visit, assignment, heir, "assignment");
        }
    }
}
