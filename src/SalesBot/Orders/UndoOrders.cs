using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.Data;
using SalesBot.Delivery;
using SalesBot.Leads;
using SalesBot.Undoing;

namespace SalesBot.Orders;

/// <summary>
/// Brings the orders of a lead back to how they stood before a step. One posted since is a draft, with its number and all
/// it says.
/// </summary>
internal sealed class UndoOrders : UndoPart
{
    public override async Task<object?> Keep(SalesBotDb db, long leadId) => new Before(await db.Orders
        .Where(order => order.LeadId == leadId)
        .Select(order => new OrderBefore(order.Id, order.State, order.StateById, order.StateAt, order.OpenedAt)).ToListAsync());

    public override async Task Restore(Visit visit, UndoStep step)
    {
        var stood = Read<Before>(step).Orders;
        foreach (var order in await visit.Db.Orders.Where(order => order.LeadId == step.LeadId).ToListAsync())
        {
            var one = stood.FirstOrDefault(one => one.Id == order.Id);
            if (one is null) Withdraw(visit, order);
            else if (one.State == order.State) continue;
            else one.BringBack(order);
            TellAccounting.Soon(visit, order);
            visit.Changed(order);
        }
    }

    /// <summary>What was posted is a draft with all its lines: [Заказ] goes on with it.</summary>
    private static void Withdraw(Visit visit, Order order)
    {
        order.Become(OrderState.Draft, visit.Me.Id, visit.Now);
        (order.OpenedAt, order.InvoiceFileId) = (null, null);
    }

    public override async Task Tell(Visit visit, UndoStep step)
    {
        if (step.Kind is not (UndoKind.OrderMoved or UndoKind.OrderCancelled) || await NotToldYet(visit, step)) return;
        var order = await Latest(visit, step.LeadId);
        // Of work the manager was told, of giving it up whoever had it to do.
        var id = step.Kind == UndoKind.OrderMoved ? order.ManagerId : order.ExecutorId;
        if (order.OpenedAt is null || id == visit.Me.Id || await visit.Person(id) is not { } told) return;
        await visit.Notify(told, await OrderCard.Notice(visit, order, told, "order-undone"));
    }

    /// <summary>What the texts about a step of an order say: its number and state, and the lead's stage.</summary>
    public static async Task<(string Name, object? Value)[]> Values(Visit visit, long leadId)
    {
        var (lead, order) = (await visit.Db.Leads.FirstAsync(lead => lead.Id == leadId), await Latest(visit, leadId));
        return
        [
            ("number", order.Number),
            ("state", OrderWords.State(order.State, visit.Phrases)),
            ("stage", LeadWords.StageTitle(visit.Office, lead, visit.Phrases)),
        ];
    }

    private static Task<Order> Latest(Visit visit, long leadId) =>
        visit.Db.Orders.Where(order => order.LeadId == leadId).OrderByDescending(order => order.Id).FirstAsync();

    /// <summary>
    /// That an order is done is not urgent: as a rule the step is taken back before the manager hears of it, and then they need not.
    /// </summary>
    private static async Task<bool> NotToldYet(Visit visit, UndoStep step) =>
        await visit.Db.Outbox.Where(m => m.State == OutboxState.Gathered && m.LeadId == step.LeadId && m.Kind == NoticeKinds.OrderDone)
            .ExecuteUpdateAsync(set => set.SetProperty(m => m.State, OutboxState.Superseded).SetProperty(m => m.FinishedAt, visit.Now)) > 0;

    private sealed record Before(IReadOnlyList<OrderBefore> Orders);

    private sealed record OrderBefore(long Id, OrderState State, int? StateById, DateTimeOffset StateAt, DateTimeOffset? OpenedAt)
    {
        public void BringBack(Order order)
        {
            order.State = State;
            order.StateById = StateById;
            order.StateAt = StateAt;
            order.OpenedAt = OpenedAt;
        }
    }
}
