using Microsoft.EntityFrameworkCore;
using SalesBot.Data;
using SalesBot.People;

namespace SalesBot.Delivery;

/// <summary>Who has a live card before their eyes.</summary>
public static class WhereShown
{
    /// <summary>The addresses that show the card with this key, or are about to: what waits in the outbox is drawn anew too.</summary>
    public static Task<List<Address>> Of(SalesBotDb db, string key)
    {
        var (cards, outbox) = (db.Cards, db.Outbox);
        return db.Addresses
            .Where(address => cards.Any(card => card.AddressId == address.Id && card.Key == key)
                || outbox.Any(message => message.AddressId == address.Id && message.CardKey == key && message.State == OutboxState.Pending))
            .ToListAsync();
    }
}
