using SalesBot.Conversations;
using SalesBot.Leads;
using SalesBot.Reminders;

namespace SalesBot.Orders;

/// <summary>
/// Hands an order to the execution department: it stands in their list, the executor gets its card and a reminder, the lead is won, the
/// manager gets the invoice (A15); what else a won lead brings with it follows (B15).
/// </summary>
internal static class OpenOrder
{
    public static async Task Do(Work work, Lead lead, Order order)
    {
        order.OpenedAt = work.Now;
        (lead.State, lead.ClosedAt) = (LeadState.Won, work.Now);
        work.Record("lead.won", lead.Id, new { order = order.Id });
        work.Changed(lead);
        await Hand(work, lead, order);
        await SendInvoice.ToManager(work, order);
        await WonWork.Create(work, lead, order);
    }

    /// <summary>It was changed after it had been opened, and the change is agreed: the department goes on with it.</summary>
    public static async Task Again(Work work, Lead lead, Order order)
    {
        await Hand(work, lead, order);
        await SendInvoice.ToManager(work, order);
        TellAccounting.Soon(work, order);
    }

    private static async Task Hand(Work work, Lead lead, Order order)
    {
        StartReminder.Of(work, lead, await LatestEvent.Of(work, lead), order.ExecutorId, orderId: order.Id);
        await work.Db.SaveChangesAsync();
        var executor = (await work.Person(order.ExecutorId))!;
        await work.Notify(executor, await OrderCard.Notice(work, order, executor, "order"));
    }
}
