using SalesBot.Data;
using SalesBot.People;

namespace SalesBot.Delivery;

/// <summary>Writes down what became of a message.</summary>
internal static class Outcome
{
    private const int LongestError = 1000;

    /// <summary>The card is there.</summary>
    public static void Sent(SalesBotDb db, OutboxMessage message, Card? card, string messageId, DateTimeOffset now)
    {
        message.Attempts++;
        Finish(message, OutboxState.Sent, null, now);
        message.MessageId = messageId;
        if (card is not null)
        {
            card.MessageId = messageId;
        }
        else if (message.CardKey is not null)
        {
            db.Cards.Add(new Card { AddressId = message.AddressId, Key = message.CardKey, MessageId = messageId });
        }
    }

    /// <summary>Comes back later; when is for <see cref="Pauses"/> to say. After a day it is given up.</summary>
    public static void Later(OutboxMessage message, SendResult.Later later, DateTimeOffset now)
    {
        message.Attempts++;
        message.Error = Cut(later.Reason);
        if (Backoff.IsHopeless(message, now))
        {
            Finish(message, OutboxState.Undelivered, later.Reason, now);
        }
    }

    /// <summary>The conversation goes on elsewhere.</summary>
    public static void Moved(OutboxMessage message, Address address, string route)
    {
        address.Route = route;
        message.Attempts++;
    }

    /// <summary>The message will not be tried again.</summary>
    public static void Finish(OutboxMessage message, OutboxState state, string? reason, DateTimeOffset now)
    {
        message.State = state;
        message.Error = Cut(reason);
        message.FinishedAt = now;
    }

    private static string? Cut(string? reason) => reason?.Length > LongestError ? reason[..LongestError] : reason;
}
