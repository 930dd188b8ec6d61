using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;

namespace SalesBot.Orders;

/// <summary>How many orders everybody has to carry out.</summary>
internal static class OrderLoad
{
    public static Task<Dictionary<int, int>> Of(Work work, int? person) => work.Db.Orders
        .Where(order => (person == null || order.ExecutorId == person) && (order.State == OrderState.Posted
            || order.State == OrderState.Approved || order.State == OrderState.InWork))
        .GroupBy(order => order.ExecutorId).Select(group => new { group.Key, Count = group.Count() })
        .ToDictionaryAsync(group => group.Key, group => group.Count);
}
