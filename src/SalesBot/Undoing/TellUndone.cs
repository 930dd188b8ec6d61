using Microsoft.EntityFrameworkCore;
using SalesBot.Approvals;
using SalesBot.Conversations;
using SalesBot.Delivery;
using SalesBot.Orders;

namespace SalesBot.Undoing;

/// <summary>Whoever was told of a step is told that it was taken back, by a fresh card: a card that quietly changes may have been read already.</summary>
internal static class TellUndone
{
    public static async Task Do(Visit visit, UndoStep step, LeadSnapshot before)
    {
        if (step.Kind == UndoKind.Decided) await TellRequesters(visit, before);
        if (step.Kind is not (UndoKind.OrderMoved or UndoKind.OrderCancelled) || await NotToldYet(visit, step)) return;
        var order = await visit.Db.Orders.Where(x => x.LeadId == step.LeadId).OrderByDescending(x => x.Id).FirstAsync();
        // Of work the manager was told, of giving it up whoever had it to do.
        var id = step.Kind == UndoKind.OrderMoved ? order.ManagerId : order.ExecutorId;
        if (order.OpenedAt is null || id == visit.Me.Id || await visit.Person(id) is not { } told) return;
        await visit.Notify(told, await OrderCard.Notice(visit, order, told, "order-undone"));
    }

    /// <summary>That an order is done is not urgent: as a rule the step is taken back before the manager hears of it, and then they need not.</summary>
    private static async Task<bool> NotToldYet(Visit visit, UndoStep step) =>
        await visit.Db.Outbox.Where(m => m.State == OutboxState.Gathered && m.LeadId == step.LeadId && m.Kind == NoticeKinds.OrderDone)
            .ExecuteUpdateAsync(set => set.SetProperty(m => m.State, OutboxState.Superseded).SetProperty(m => m.FinishedAt, visit.Now)) > 0;

    private static async Task TellRequesters(Visit visit, LeadSnapshot before)
    {
        foreach (var id in before.Approvals.Where(approval => approval.State == ApprovalState.Pending).Select(approval => approval.Id))
        {
            var approval = await visit.Db.Approvals.FirstAsync(x => x.Id == id);
            if (approval.RequestedById != visit.Me.Id && await visit.Person(approval.RequestedById) is { } requester)
                await visit.Notify(requester, await ApprovalCard.Notice(visit, approval, requester, "approval-undone"));
        }
    }
}
