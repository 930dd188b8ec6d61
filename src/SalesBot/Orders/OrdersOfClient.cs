using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;

namespace SalesBot.Orders;

/// <summary>Two clients turn out to be one: the orders follow.</summary>
internal static class OrdersOfClient
{
    public static async Task<int> Move(Visit visit, long from, long to)
    {
        await visit.Db.Orders.Where(one => one.ClientId == from)
            .ExecuteUpdateAsync(set => set.SetProperty(one => one.ClientId, to).SetProperty(one => one.Revision, one => one.Revision + 1));
        return 0;
    }
}
