using Microsoft.EntityFrameworkCore;
using SalesBot.Data;
using SalesBot.Orders;
using SalesBot.Processes;

namespace SalesBot.Host.Api;

/// <summary>The lines of orders as other programs get them.</summary>
internal static class ApiLines
{
    /// <summary>Those of these orders, in their order, with what they come to by rate of VAT.</summary>
    public static async Task<IReadOnlyDictionary<long, OrderSums>> Read(SalesBotDb db, List<Order> orders, CancellationToken stop)
    {
        var ids = orders.ConvertAll(order => order.Id);
        var lines = await db.OrderLines.AsNoTracking().Where(line => ids.Contains(line.OrderId)).OrderBy(line => line.Position)
            .ToListAsync(stop);
        var items = lines.Select(line => line.ItemId).Distinct().ToList();
        var codes = await db.Set<Catalogue.Item>().AsNoTracking().Where(item => items.Contains(item.Id))
            .ToDictionaryAsync(item => item.Id, item => item.Code, stop);
        var of = lines.ToLookup(line => line.OrderId);
        return orders.ToDictionary(order => order.Id, order => new OrderSums(
            [.. of[order.Id].Select(line => Json(line, codes.GetValueOrDefault(line.ItemId), order))],
            [.. OrderTotals.Shares(of[order.Id].Taxed, order.Rules)]));
    }

    private static object Json(OrderLine line, string? code, Order order) => new
    {
        line.ItemId,
        Code = code,
        line.Name,
        line.Quantity,
        line.Unit,
        line.Price,
        line.Sum,
        VatPercent = order.Rules.RateOf(line.VatPercent),
        line.Department,
        line.AccountingClass,
        line.PlannedCost,
        line.PlannedMinutes,
    };
}

/// <summary>The lines of one order, and what they come to by rate of VAT.</summary>
/// <param name="Lines">The lines.</param>
/// <param name="Vat">Each rate once, the highest first.</param>
internal sealed record OrderSums(IReadOnlyList<object> Lines, IReadOnlyList<VatShare> Vat);
