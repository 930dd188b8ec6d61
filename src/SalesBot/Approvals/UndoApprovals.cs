using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.Data;
using SalesBot.Undoing;

namespace SalesBot.Approvals;

/// <summary>Brings what approvers were asked back to how it stood before a step.</summary>
internal sealed class UndoApprovals : UndoPart
{
    public override async Task<object?> Keep(SalesBotDb db, long leadId) => new Before(await Asked(db, leadId)
        .Select(approval => new ApprovalBefore(approval.Id, approval.State, approval.RequestedById)).ToListAsync());

    public override async Task Withdraw(Visit visit, UndoStep step)
    {
        var asked = Read<Before>(step).Approvals.Select(one => one.Id).ToList();
        await WithdrawApproval.These(visit,
            await Asked(visit.Db, step.LeadId).Where(approval => !asked.Contains(approval.Id)).ToListAsync());
    }

    public override async Task AskAgain(Visit visit, UndoStep step)
    {
        // One of a document may be pending at a time: who was asked since gives way first.
        foreach (var one in Read<Before>(step).Approvals.OrderBy(one => one.State == ApprovalState.Pending))
        {
            var approval = await visit.Db.Approvals.FirstAsync(x => x.Id == one.Id);
            one.BringBack(approval);
            await visit.Db.SaveChangesAsync();
            await ApprovalCard.Redraw(visit, approval);
        }
    }

    public override async Task Tell(Visit visit, UndoStep step)
    {
        if (step.Kind != UndoKind.Decided) return;
        foreach (var one in Read<Before>(step).Approvals.Where(one => one.State == ApprovalState.Pending))
        {
            var approval = await visit.Db.Approvals.FirstAsync(x => x.Id == one.Id);
            if (approval.RequestedById != visit.Me.Id && await visit.Person(approval.RequestedById) is { } requester)
                await visit.Notify(requester, await ApprovalCard.Notice(visit, approval, requester, "approval-undone"));
        }
    }

    private static IQueryable<Approval> Asked(SalesBotDb db, long leadId) => db.Approvals
        .Where(x => x.LeadId == leadId && (x.State == ApprovalState.Pending || x.State == ApprovalState.Planned));

    private sealed record Before(IReadOnlyList<ApprovalBefore> Approvals);

    private sealed record ApprovalBefore(long Id, ApprovalState State, int RequestedById)
    {
        public void BringBack(Approval approval)
        {
            approval.State = State;
            approval.RequestedById = RequestedById;
            approval.DecidedById = null;
            approval.OnBehalfOfId = null;
            approval.DecidedAt = null;
            approval.Reason = null;
            approval.Comment = null;
        }
    }
}
