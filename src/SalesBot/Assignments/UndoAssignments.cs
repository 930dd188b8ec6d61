using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.Data;
using SalesBot.Leads;
using SalesBot.Undoing;

namespace SalesBot.Assignments;

/// <summary>Brings what colleagues were asked back to how it stood before a step.</summary>
internal sealed class UndoAssignments : UndoPart
{
    public override async Task<object?> Keep(SalesBotDb db, long leadId) => new Before(await Open(db, leadId)
        .Select(assignment => new AssignmentBefore(assignment.Id, assignment.RequestedById)).ToListAsync());

    public override async Task Withdraw(Visit visit, UndoStep step)
    {
        var asked = Read<Before>(step).Assignments.Select(one => one.Id).ToList();
        var lead = await visit.Db.Leads.FirstAsync(lead => lead.Id == step.LeadId);
        var since = await Open(visit.Db, step.LeadId).Where(assignment => !asked.Contains(assignment.Id)).ToListAsync();
        await CancelAssignments.These(visit, lead, since);
    }

    public override async Task AskAgain(Visit visit, UndoStep step)
    {
        foreach (var one in Read<Before>(step).Assignments)
        {
            var assignment = await visit.Db.Assignments.FirstAsync(x => x.Id == one.Id);
            var wasAnswered = assignment.State == AssignmentState.Answered;
            (assignment.State, assignment.RequestedById) = (AssignmentState.Open, one.RequestedById);
            (assignment.AnsweredById, assignment.AnsweredAt, assignment.Answer) = (null, null, null);
            await visit.Db.SaveChangesAsync();
            await AssignmentCard.Redraw(visit, assignment);
            // Who asked may have read the answer: that it is none is said by a fresh card.
            if (wasAnswered && one.RequestedById != visit.Me.Id)
                await AssignmentCard.Tell(visit, assignment, (await visit.Person(one.RequestedById))!, "assignment-undone");
        }
    }

    private static IQueryable<WorkAssignment> Open(SalesBotDb db, long leadId) =>
        db.Assignments.Where(x => x.LeadId == leadId && x.State == AssignmentState.Open);

    private sealed record Before(IReadOnlyList<AssignmentBefore> Assignments);

    private sealed record AssignmentBefore(long Id, int RequestedById);
}
