using SalesBot.Leads;

namespace SalesBot.Orders;

/// <summary>Who executes the order of a lead sees it, once the department has got the order (A15).</summary>
internal static class ExecutorsOfLead
{
    public static LeadViewers See { get; } = new(
        (db, id) => lead => db.Set<Order>().Any(order => order.LeadId == lead.Id && order.OpenedAt != null && order.ExecutorId == id),
        (db, id, _) => db.Orders.Where(order => order.OpenedAt != null && order.ExecutorId == id).Select(order => order.LeadId));
}
