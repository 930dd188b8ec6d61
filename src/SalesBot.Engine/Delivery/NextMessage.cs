using Microsoft.EntityFrameworkCore;
using SalesBot.Data;
using SalesBot.People;

namespace SalesBot.Delivery;

/// <summary>The message whose turn it is at an address, with all that its delivery asks, read in one question.</summary>
/// <param name="Message">The message.</param>
/// <param name="Address">Where it goes.</param>
/// <param name="Person">Whose address that is.</param>
/// <param name="Place">What is known of its card there.</param>
/// <param name="HasMore">Whether another message stands behind it that may go now.</param>
internal sealed record NextMessage(OutboxMessage Message, Address Address, Person Person, CardPlace Place, bool HasMore)
{
    /// <summary>Reads it; null when nothing in these lanes may go.</summary>
    public static async Task<NextMessage?> Read(SalesBotDb db, int addressId, IReadOnlyList<Priority> lanes, DateTimeOffset now)
    {
        var found = await Heads(db, addressId, lanes, now).ToListAsync(CancellationToken.None);
        if (found.Count == 0) return null;
        var first = found[0];
        var place = new CardPlace(first.Card, first.Newer, !first.Others) { IsTaken = first.Taken };
        return new NextMessage(first.Message, first.Address, first.Person, place, HasMore: found.Count > 1);
    }

    /// <summary>The first two messages of these lanes, each with what its delivery asks.</summary>
    internal static IQueryable<Head> Heads(SalesBotDb db, int addressId, IReadOnlyList<Priority> lanes, DateTimeOffset now)
    {
        // What a question names of the context itself is compiled anew each time that it is asked.
        var (outbox, cards) = (db.Outbox, db.Cards);
        return from message in Waiting.For(db, addressId, lanes, now).Take(2)
               join address in db.Addresses on message.AddressId equals address.Id
               join person in db.People on address.PersonId equals person.Id
               from card in cards.Where(card => card.AddressId == message.AddressId && card.Key == message.CardKey).DefaultIfEmpty()
               orderby message.Priority, message.Id
               select new Head
               {
                   Message = message,
                   Address = address,
                   Person = person,
                   Card = card,
                   // By the card, and never by the state, of which there may be a hundred thousand: it is asked for by what it is beside.
                   Newer = outbox.Where(other => other.AddressId == message.AddressId
                       && other.CardKey == (message.CardKey ?? "") && other.Id > message.Id
                       && other.State > OutboxState.Pending && other.State < OutboxState.Superseded)
                       .OrderByDescending(other => other.Id).Select(other => other.Screen).FirstOrDefault(),
                   Others = outbox.Any(other => other.AddressId == message.AddressId
                       && other.CardKey == (message.CardKey ?? "") && other.Id != message.Id && other.State < OutboxState.Sent),
                   Taken = cards.Any(other => other.AddressId == message.AddressId && other.MessageId == message.OnMessageId
                       && message.OnMessageId != null && (message.CardKey == null || other.Key != message.CardKey)),
               };
    }

    /// <summary>One of them, as it is read.</summary>
    internal sealed class Head
    {
        /// <summary>The message.</summary>
        public required OutboxMessage Message { get; init; }

        /// <summary>Where it goes.</summary>
        public required Address Address { get; init; }

        /// <summary>Whose address that is.</summary>
        public required Person Person { get; init; }

        /// <summary>Its card as it stands there; null while it does not.</summary>
        public Card? Card { get; init; }

        /// <summary>The screen of its card's latest message, written after it, that is there already; null for none.</summary>
        public string? Newer { get; init; }

        /// <summary>Whether other messages of its card wait.</summary>
        public bool Others { get; init; }

        /// <summary>Whether the message that was pressed has become another card.</summary>
        public bool Taken { get; init; }
    }
}
