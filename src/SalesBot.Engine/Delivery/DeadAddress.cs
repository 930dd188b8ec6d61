using Microsoft.EntityFrameworkCore;
using SalesBot.Data;
using SalesBot.People;

namespace SalesBot.Delivery;

/// <summary>What happens to the messages of an address where nobody is any more.</summary>
internal static class DeadAddress
{
    private const int LongestReason = 400;

    /// <summary>
    /// Marks the address dead. Notices go to another live address of the person, edits of cards that nobody can see are dropped,
    /// everything else is undelivered.
    /// </summary>
    public static async Task Bury(SalesBotDb db, Address address, string reason, DateTimeOffset now)
    {
        // The messages carry it word for word: by that they are known when the person comes back.
        reason = reason.Length > LongestReason ? reason[..LongestReason] : reason;
        address.DeadReason = reason;
        var other = await Notices.LiveAddress(db, address.PersonId, except: address.Id);
        foreach (var message in await db.Outbox.Where(m => m.AddressId == address.Id && m.State == OutboxState.Pending).ToListAsync())
        {
            if (message.Placement == Placement.OnlyWhereShown) Outcome.Finish(message, OutboxState.Superseded, reason, now);
            else if (message.Priority == Priority.Notice && other is { } live) Readdress(message, live, reason);
            else Outcome.Finish(message, OutboxState.Undelivered, reason, now);
        }
    }

    private static void Readdress(OutboxMessage message, int addressId, string reason)
    {
        message.AddressId = addressId;
        message.OnMessageId = null;
        message.Attempts = 0;
        message.Error = reason;
    }
}
