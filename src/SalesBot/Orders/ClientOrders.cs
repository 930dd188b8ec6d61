using Microsoft.EntityFrameworkCore;
using SalesBot.Data;

namespace SalesBot.Orders;

/// <summary>What a client ordered before.</summary>
internal static class ClientOrders
{
    /// <summary>
    /// Whether the client has an earlier order that was not given up; one of <paramref name="exceptLead"/> is not an earlier one (A11).
    /// </summary>
    public static Task<bool> HasAny(SalesBotDb db, long clientId, long? exceptLead) =>
        db.Orders.AnyAsync(order => order.ClientId == clientId && order.State != OrderState.Cancelled && order.LeadId != exceptLead);

    /// <summary>The contract of the client's last order; null without one.</summary>
    public static Task<string?> LastContract(SalesBotDb db, long clientId) =>
        db.Orders.Where(order => order.ClientId == clientId).OrderByDescending(order => order.Id).Select(order => (string?)order.Contract)
            .FirstOrDefaultAsync();
}
