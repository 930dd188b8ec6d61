using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.Events;
using SalesBot.Leads;
using SalesBot.Undoing;

namespace SalesBot.Approvals;

/// <summary>[Согласовать]: one tap; the next step is asked, or the document is «согласовано» (A9, A14, B20).</summary>
internal static class ApproveOne
{
    public static async Task Run(Visit visit, Approval approval)
    {
        if (await DecideApproval.Obstacle(visit, approval) is { } obstacle)
        {
            visit.Toast = obstacle;
            await ApprovalCard.Redraw(visit, approval);
            return;
        }

        await OfferUndo.On(visit, approval.LeadId, UndoKind.Decided, ApprovalCard.Key(approval.Id));
        await Do(visit, approval);
        visit.Toast = visit.Phrases["approval.approved-toast"];
    }

    /// <summary>The effect, once it is known that it may happen.</summary>
    public static async Task Do(Visit visit, Approval approval)
    {
        var lead = await visit.Db.Leads.FirstAsync(x => x.Id == approval.LeadId);
        visit.Remember(DecideApproval.For(visit, approval));
        DecideApproval.Decide(visit, approval, ApprovalState.Approved);
        if (await visit.Db.Approvals.Where(x => x.EventId == approval.EventId && x.State == ApprovalState.Planned).OrderBy(x => x.Step)
            .FirstOrDefaultAsync() is { } next)
        {
            await GoOn(visit, approval, next, lead);
        }
        else
        {
            await DecideApproval.Complete(visit, approval, lead);
            await Subjects.Of(visit, approval.Kind).Approved(visit, approval.SubjectId);
        }

        await DecideApproval.Tell(visit, approval);
    }

    /// <summary>The next step is asked.</summary>
    private static async Task GoOn(Visit visit, Approval approval, Approval next, Lead lead)
    {
        await DecideApproval.StopReminders(visit, approval, lead);
        (next.State, next.RequestedAt) = (ApprovalState.Pending, visit.Now);
        (await visit.Db.Events.FirstAsync(x => x.Id == approval.EventId)).ResponsibleId = next.ApproverId;
        visit.Changed(lead);
        await visit.Db.SaveChangesAsync();
        await AskStep.Now(visit, lead, next);
    }
}
