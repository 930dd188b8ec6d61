using Microsoft.EntityFrameworkCore;
using SalesBot.Data;
using SalesBot.Orders;

namespace SalesBot.Host.Api;

/// <summary>The lines of orders as other programs get them.</summary>
internal static class ApiLines
{
    /// <summary>Those of orders with these ids, in their order.</summary>
    public static async Task<ILookup<long, object>> Read(SalesBotDb db, List<long> orders, CancellationToken stop)
    {
        var lines = await db.OrderLines.AsNoTracking().Where(line => orders.Contains(line.OrderId)).OrderBy(line => line.Position)
            .ToListAsync(stop);
        var items = lines.Select(line => line.ItemId).Distinct().ToList();
        var codes = await db.Set<Catalogue.Item>().AsNoTracking().Where(item => items.Contains(item.Id))
            .ToDictionaryAsync(item => item.Id, item => item.Code, stop);
        return lines.ToLookup(line => line.OrderId, line => (object)new
        {
            line.ItemId,
            Code = codes.GetValueOrDefault(line.ItemId),
            line.Name,
            line.Quantity,
            line.Unit,
            line.Price,
            line.Sum,
            line.Department,
            line.AccountingClass,
            line.PlannedCost,
            line.PlannedMinutes,
        });
    }
}
