using Microsoft.EntityFrameworkCore;
using SalesBot.Leads;
using SalesBot.Today;

namespace SalesBot.Orders;

/// <summary>What was won, for the head of a department (W9).</summary>
internal static class OrdersOfDepartment
{
    public static async Task<DepartmentFigure?> Count(DepartmentFor asked)
    {
        var sums = await asked.Work.Db.Orders.AsNoTracking()
            .Where(order => order.OpenedAt >= asked.From && OrderAccess.Standing.Contains(order.State)
                && asked.Work.Db.Set<Lead>().Any(lead => lead.Id == order.LeadId && asked.Whose.Contains(lead.ResponsibleId)))
            .Select(order => order.Total).ToListAsync();
        return new DepartmentFigure("won", sums.Count, sums.Sum());
    }
}
