using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.Leads;
using SalesBot.Reminders;

namespace SalesBot.Orders;

/// <summary>[Через 15 мин] and [Завтра в 10] on the reminder of an order.</summary>
internal static class SnoozeOrder
{
    public static async Task Run(Visit visit, Order order, string args) =>
        await SnoozeReminder.Run(visit, await visit.Db.Leads.FirstAsync(lead => lead.Id == order.LeadId), args, order.Number);
}
