using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.People;
using SalesBot.Reminders;

namespace SalesBot.Assignments;

/// <summary>What colleagues are asked changes hands along with its people (B11).</summary>
internal static class AssignmentsChangeHands
{
    /// <summary>Who asked has handed the lead on: the answer is told to the new responsible.</summary>
    public static Task ToNewResponsible(Visit visit, long leadId, int from, Person to) => Answered(
        visit, visit.Db.Assignments.Where(x => x.LeadId == leadId && x.RequestedById == from && x.State == AssignmentState.Open), to);

    private static async Task Answered(Visit visit, IQueryable<WorkAssignment> asked, Person to)
    {
        foreach (var assignment in await asked.ToListAsync())
        {
            assignment.RequestedById = to.Id;
            await visit.Db.SaveChangesAsync();
            await AssignmentCard.Redraw(visit, assignment);
        }
    }

    /// <summary>
    /// Who was asked has left: their heir is asked, with a reminder from the beginning. What they have asked themselves is answered to the
    /// heir, of a lead that is closed too (O20).
    /// </summary>
    public static async Task ToHeir(Visit visit, Person from, Person heir)
    {
        await Answered(visit, visit.Db.Assignments.Where(x => x.RequestedById == from.Id && x.State == AssignmentState.Open), heir);
        var assignments = await visit.Db.Assignments.Where(x => x.AdvisorId == from.Id && x.State == AssignmentState.Open).ToListAsync();
        foreach (var assignment in assignments) assignment.AdvisorId = heir.Id;
        await visit.Db.SaveChangesAsync();
        foreach (var assignment in assignments)
        {
            await HeirReminder.OfDocument(visit, assignment.EventId, heir);
            await AssignmentCard.Tell(visit, assignment, heir, "assignment");
        }
    }

    /// <summary>Who is asked is away: their deputy is asked too. Returns how much waits.</summary>
    public static async Task<int> ToDeputy(Visit visit, Person person, Person deputy)
    {
        var waiting = await Waiting(visit, person).OrderBy(x => x.Id).ToListAsync();
        foreach (var assignment in waiting) await AssignmentCard.Tell(visit, assignment, deputy, "assignment");
        return waiting.Count;
    }

    /// <summary>They are back.</summary>
    public static async Task Back(Work work, Person person)
    {
        foreach (var assignment in await Waiting(work, person).ToListAsync()) await AssignmentCard.Redraw(work, assignment);
    }

    private static IQueryable<WorkAssignment> Waiting(Work work, Person person) =>
        work.Db.Assignments.Where(x => x.AdvisorId == person.Id && x.State == AssignmentState.Open);
}
