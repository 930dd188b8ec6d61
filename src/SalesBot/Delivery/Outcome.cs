using Microsoft.EntityFrameworkCore;
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

    /// <summary>Forgets other cards that a message showed before this one took it over.</summary>
    public static async Task Take(SalesBotDb db, OutboxMessage message)
    {
        if (message.OnMessageId is not null)
        {
            db.Cards.RemoveRange(await db.Cards.Where(c =>
                c.AddressId == message.AddressId && c.MessageId == message.OnMessageId && c.Key != message.CardKey).ToListAsync());
        }
    }

    /// <summary>Comes back later: after exactly as long as the channel said, otherwise by the sender's own back-off. After a day it is given up.</summary>
    public static void Later(OutboxMessage message, Address address, SendResult.Later later, double roll, DateTimeOffset now)
    {
        message.Attempts++;
        message.DueAt = now + (later.After ?? Backoff.After(message.Attempts, roll));
        message.Error = Cut(later.Reason);
        if (later.After is not null)
        {
            address.NotBefore = message.DueAt;
        }
        if (Backoff.IsHopeless(message, now))
        {
            Finish(message, OutboxState.Undelivered, later.Reason, now);
        }
    }

    /// <summary>The conversation goes on elsewhere: at once the first time, then as after a failure, for two routes may name each other.</summary>
    public static void Moved(OutboxMessage message, Address address, string route, double roll, DateTimeOffset now)
    {
        address.Route = route;
        message.DueAt = message.Attempts == 0 ? now : now + Backoff.After(message.Attempts, roll);
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
