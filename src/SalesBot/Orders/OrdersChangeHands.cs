using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.People;
using SalesBot.Reminders;

namespace SalesBot.Orders;

/// <summary>
/// Somebody has left: the orders they were to carry out are another's, who gets their cards and is reminded of those that nobody has
/// begun with (B11). Those that they have made name another as the manager (O20).
/// </summary>
internal static class OrdersChangeHands
{
    public static async Task ToHeir(Visit visit, Person from, Person heir)
    {
        var open = visit.Db.Orders.Where(x => x.State != OrderState.Done && x.State != OrderState.Cancelled);
        foreach (var order in await open.Where(x => x.ManagerId == from.Id).ToListAsync())
        {
            order.ManagerId = heir.Id;
            visit.Changed(order);
        }

        foreach (var order in await open.Where(x => x.ExecutorId == from.Id).ToListAsync())
        {
            order.ExecutorId = heir.Id;
            await HeirReminder.OfOrder(visit, order.Id, heir);
            await visit.Db.SaveChangesAsync();
            visit.Changed(order);
            if (order.OpenedAt is not null) await visit.Notify(heir, await OrderCard.Notice(visit, order, heir, "order"));
        }
    }
}
