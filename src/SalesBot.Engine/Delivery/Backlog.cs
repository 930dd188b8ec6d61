using Microsoft.EntityFrameworkCore;
using SalesBot.Data;
using SalesBot.People;

namespace SalesBot.Delivery;

/// <summary>What should have gone out by one channel and has not.</summary>
/// <param name="Channel">The channel.</param>
/// <param name="Count">How many messages are due.</param>
/// <param name="Oldest">Since when the oldest is.</param>
public sealed record Backlog(string Channel, int Count, DateTimeOffset Oldest)
{
    /// <summary>The backlog of each channel that has one.</summary>
    public static Task<List<Backlog>> Read(SalesBotDb db, DateTimeOffset now, CancellationToken stop) =>
        db.Outbox.Where(message => message.State == OutboxState.Pending && message.DueAt <= now)
            .Join(db.Addresses, message => message.AddressId, address => address.Id, (message, address) => new { address.Channel, message.DueAt })
            .GroupBy(waiting => waiting.Channel).Select(group => new Backlog(group.Key, group.Count(), group.Min(waiting => waiting.DueAt))).ToListAsync(stop);
}
