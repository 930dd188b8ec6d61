using SalesBot.Data;
using SalesBot.Leads;
using SalesBot.Orders;

namespace SalesBot.Host.Api.Doors;

/// <summary><c>GET /api/orders/{number}</c>: one order with its lines, as it stands now.</summary>
internal static class ShowOrder
{
    /// <summary>200 with the order; 404.</summary>
    public static async Task<IResult> Do(string number, HttpContext call, Database database)
    {
        await using var db = database.Open();
        var found = await ApiItems.Orders(db, ByNumber(db, number), call.RequestAborted);
        return found.FirstOrDefault() is { } order ? Results.Json(order) : None(number);
    }

    /// <summary>The order with this number.</summary>
    public static IQueryable<Order> ByNumber(SalesBotDb db, string number)
    {
        var typed = TypedNumber.Read(number) is { Letter: 'O', Year: not null } read ? read.Text : number.ToUpperInvariant();
        return db.Set<Order>().Where(order => order.Number == typed);
    }

    /// <summary>There is none.</summary>
    public static IResult None(string number) => Refused.NotFound($"There is no order {ShowLeads.Short(number)}.");
}
