using Microsoft.EntityFrameworkCore;
using SalesBot.Data;
using SalesBot.People;
using SalesBot.Screens;

namespace SalesBot.Delivery;

/// <summary>How a live card stands now, for a client that asks when its person looks at it again.</summary>
public static class ShownCard
{
    /// <summary>
    /// The latest state of the card that a message shows to an account; null when it shows no live card, or the account is nobody's any
    /// more.
    /// </summary>
    public static async Task<Screen?> Find(
        SalesBotDb db, string channel, string account, string messageId, DateTimeOffset now, CancellationToken stop = default)
    {
        var card = await db.Addresses
            .Where(address => address.Channel == channel && address.Account == account
                && db.Set<Person>().Any(person => person.Id == address.PersonId && person.Active))
            .Join(db.Cards.Where(card => card.MessageId == messageId), address => address.Id, card => card.AddressId, (_, card) => card)
            .AsNoTracking().FirstOrDefaultAsync(stop);
        if (card is null) return null;
        var latest = await db.Outbox
            .Where(message => message.AddressId == card.AddressId && message.CardKey == card.Key
                && message.State != OutboxState.Undelivered)
            .Where(Waiting.IsDue(now))
            .OrderByDescending(message => message.Id).Select(message => message.Screen).FirstOrDefaultAsync(stop);
        return latest is null ? null : ScreenJson.Read(latest);
    }
}
