using Microsoft.EntityFrameworkCore;
using SalesBot.Today;

namespace SalesBot.Orders;

/// <summary>Orders to be carried out, on the list of the day.</summary>
internal static class OrdersToday
{
    public static async Task<IEnumerable<TodayItem>> Read(TodayFor day)
    {
        var (work, _, whose, _, today) = day;
        var rows = await work.Db.Orders.AsNoTracking()
            .Where(x => whose.Contains(x.ExecutorId)
                && (x.State == OrderState.Posted || x.State == OrderState.Approved
                    || (x.State == OrderState.InWork && x.ShipmentDate <= today)))
            .OrderBy(x => x.ShipmentDate).Take(TodayPart.Most).ToListAsync();
        return rows.Select(x => x.ShipmentDate < today ? Of(x, TodaySection.Overdue, "shipment-late")
            : x.ShipmentDate == today ? Of(x, TodaySection.DueToday, "shipment")
            : Of(x, TodaySection.WaitingForMe, "order"));

        TodayItem Of(Order order, TodaySection section, string matter) =>
            new(section, matter, matter == "order" ? order.StateAt : Day(order), order.LeadId, $"/order {order.Id}", order.Number)
            {
                WhoseId = order.ExecutorId,
            };

        DateTimeOffset Day(Order order) => work.Office.Calendar.FromLocal(order.ShipmentDate.ToDateTime(TimeOnly.MinValue));
    }
}
