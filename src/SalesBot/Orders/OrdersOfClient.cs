using Microsoft.EntityFrameworkCore;
using SalesBot.Clients;

namespace SalesBot.Orders;

/// <summary>Two clients turn out to be one: the orders follow.</summary>
internal static class OrdersOfClient
{
    public static ClientRows Rows { get; } = new(
        "orders",
        (db, client) => db.Orders.Where(one => one.ClientId == client).Select(one => one.Id).ToListAsync(),
        (visit, ids, to) => visit.Db.Orders.Where(one => ids.Contains(one.Id)).ExecuteUpdateAsync(set =>
            set.SetProperty(one => one.ClientId, to).SetProperty(one => one.Revision, one => one.Revision + 1)));
}
