using Microsoft.EntityFrameworkCore;
using SalesBot.Data;
using SalesBot.People;

namespace SalesBot.Delivery;

/// <summary>What is known of a message's card at its address when its turn has come.</summary>
/// <param name="Card">The card as it stands there; null while it does not.</param>
/// <param name="Newer">The screen of the latest message of the card, written after this one, that is there already; null: none.</param>
/// <param name="IsAlone">Whether no other message of the card waits.</param>
internal sealed record CardPlace(Card? Card, string? Newer, bool IsAlone)
{
    private static readonly CardPlace None = new(null, null, true);

    /// <summary>
    /// Whether the message that was pressed has become another live card since: two buttons of one list, the second before the first was
    /// answered. It is that card's now, which would be gone from the chat.
    /// </summary>
    public bool IsTaken { get; private init; }

    /// <summary>Reads it; a message without a card that stands on no other has no place.</summary>
    public static async Task<CardPlace> Of(SalesBotDb db, OutboxMessage message)
    {
        var place = message.CardKey is { } key ? await OfCard(db, message, key) : None;
        return message.OnMessageId is not { } pressed ? place : place with
        {
            IsTaken = await db.Cards.AnyAsync(card => card.AddressId == message.AddressId && card.MessageId == pressed
                && card.Key != message.CardKey),
        };
    }

    private static async Task<CardPlace> OfCard(SalesBotDb db, OutboxMessage message, string key)
    {
        var ofCard = db.Outbox.Where(other => other.AddressId == message.AddressId && other.CardKey == key);
        var found = await db.Addresses.Where(address => address.Id == message.AddressId).Select(address => new
        {
            Card = db.Set<Card>().FirstOrDefault(card => card.AddressId == address.Id && card.Key == key),
            Newer = ofCard.Where(other => other.Id > message.Id && other.State == OutboxState.Sent)
                .OrderByDescending(other => other.Id).Select(other => other.Screen).FirstOrDefault(),
            Others = ofCard.Any(other => other.Id != message.Id && other.State == OutboxState.Pending),
        }).SingleAsync();
        return new CardPlace(found.Card, found.Newer, !found.Others);
    }
}
