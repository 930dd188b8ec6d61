using Microsoft.EntityFrameworkCore;
using SalesBot.Data;
using SalesBot.People;

namespace SalesBot.Delivery;

/// <summary>What should have gone out by one channel and has not.</summary>
/// <param name="Channel">The channel.</param>
/// <param name="Count">How many messages are due.</param>
/// <param name="Oldest">Since when the oldest is; now at the latest, whatever the clock said that wrote it.</param>
public sealed record Backlog(string Channel, int Count, DateTimeOffset Oldest)
{
    /// <summary>The backlog of each channel that has one.</summary>
    public static async Task<List<Backlog>> Read(SalesBotDb db, DateTimeOffset now, CancellationToken stop)
    {
        var waiting = await Waiting.Due(db, now)
            .Join(db.Addresses, message => message.AddressId, address => address.Id,
                (message, address) => new { address.Channel, message.DueAt })
            .GroupBy(one => one.Channel).Select(group => new Backlog(group.Key, group.Count(), group.Min(one => one.DueAt)))
            .ToListAsync(stop);
        return [.. waiting.Select(one => one.Oldest > now ? one with { Oldest = now } : one)];
    }
}
