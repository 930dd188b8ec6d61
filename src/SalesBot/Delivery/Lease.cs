using Microsoft.EntityFrameworkCore;
using SalesBot.Data;

namespace SalesBot.Delivery;

/// <summary>
/// The right to send to one address, held by one sender at a time so that the order is kept and nothing goes out twice.
/// It runs out by itself, which is how the messages of a sender that died get free; clocks of the processes may differ by less than <see cref="Margin"/>.
/// </summary>
internal static class Lease
{
    /// <summary>How long a lease lasts: a send, and <see cref="Margin"/>.</summary>
    public static readonly TimeSpan Length = TimeSpan.FromSeconds(30);

    /// <summary>Time enough to note what became of a send.</summary>
    public static readonly TimeSpan Margin = TimeSpan.FromSeconds(10);

    /// <summary>Takes the address; false when another sender has it.</summary>
    public static async Task<bool> Take(SalesBotDb db, int addressId, string sender, DateTimeOffset now) =>
        await db.Addresses.Where(a => a.Id == addressId && a.LeasedUntil <= now)
            .ExecuteUpdateAsync(set => set.SetProperty(a => a.LeasedUntil, now + Length).SetProperty(a => a.LeasedBy, sender)) == 1;

    /// <summary>Holds the address until <paramref name="until"/>, or lets it go when that is now; false when it is no longer held.</summary>
    public static async Task<bool> Hold(SalesBotDb db, int addressId, string sender, DateTimeOffset until) =>
        await db.Addresses.Where(a => a.Id == addressId && a.LeasedBy == sender)
            .ExecuteUpdateAsync(set => set.SetProperty(a => a.LeasedUntil, until)) == 1;
}
