using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.People;
using SalesBot.Reminders;

namespace SalesBot.Orders;

/// <summary>
/// Somebody has left: the orders they were to carry out are another's, who gets their cards and is reminded of those that nobody has
/// begun with (B11).
/// </summary>
internal static class OrdersChangeHands
{
    public static async Task ToHeir(Visit visit, Person from, Person heir)
    {
        var open = visit.Db.Orders.Where(x => x.ExecutorId == from.Id && x.State != OrderState.Done && x.State != OrderState.Cancelled);
        foreach (var order in await open.ToListAsync())
        {
            order.ExecutorId = heir.Id;
            await HeirReminder.OfOrder(visit, order.Id, heir);
            await visit.Db.SaveChangesAsync();
            visit.Changed(order);
            if (order.OpenedAt is not null) await visit.Notify(heir, await OrderCard.Notice(visit, order, heir, "order"));
        }
    }
}
