using SalesBot.Data;

namespace SalesBot.Delivery;

/// <summary>That something for an address was committed and may go at once: its courier is sent without a look at all addresses.</summary>
/// <param name="AddressId">The address.</param>
/// <param name="Lane">The most urgent of its lanes that something was put in.</param>
public readonly record struct Posted(int AddressId, Priority Lane)
{
    /// <summary>What was put into a unit of work; null when something of it is held back, whose time has to be looked up.</summary>
    public static IReadOnlyList<Posted>? Of(SalesBotDb db)
    {
        var put = db.ChangeTracker.Entries<OutboxMessage>().Select(entry => entry.Entity)
            .Where(message => message.State == OutboxState.Pending).OrderBy(message => message.Priority).ToList();
        if (put.Exists(message => message.DueAt > message.CreatedAt)) return null;
        return [.. put.Select(message => new Posted(message.AddressId, message.Priority)).DistinctBy(posted => posted.AddressId)];
    }
}
