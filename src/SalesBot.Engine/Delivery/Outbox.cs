using SalesBot.Data;
using SalesBot.Screens;
using SalesBot.Telemetry;

namespace SalesBot.Delivery;

/// <summary>What is to be sent, as a feature says it.</summary>
/// <param name="AddressId">To whom; for a notice see <see cref="Notices.AddressFor"/>.</param>
/// <param name="Screen">What to show.</param>
/// <param name="Kind">What it is for the ledger, an ASCII word of at most 40 characters.</param>
public sealed record OutboxEntry(int AddressId, Screen Screen, string Kind)
{
    /// <summary>Which live card it is; null for a card that is never edited again.</summary>
    public string? CardKey { get; init; }

    /// <summary>How it appears.</summary>
    public Placement Placement { get; init; }

    /// <summary>The message to edit when a button was pressed on one that the bot does not know as a live card.</summary>
    public string? OnMessageId { get; init; }

    /// <summary>How urgent it is.</summary>
    public Priority Priority { get; init; }

    /// <summary>The lead it is about; null for none.</summary>
    public long? LeadId { get; init; }

    /// <summary>The broadcast it belongs to; null for none.</summary>
    public int? BroadcastId { get; init; }

    /// <summary>Who was told that it is on its way, and must hear when it does not arrive; null for nobody.</summary>
    public int? PromisedToId { get; init; }

    /// <summary>How long to hold it back, from none to <see cref="Outbox.LongestDelay"/>.</summary>
    public TimeSpan Delay { get; init; }
}

/// <summary>The one place where messages are put into a unit of work.</summary>
public static class Outbox
{
    /// <summary>
    /// A minute. What is due later is a row of its own kind, such as a reminder: what is true then must decide what it says.
    /// </summary>
    public static readonly TimeSpan LongestDelay = TimeSpan.FromMinutes(1);

    /// <summary>
    /// Adds the message to <paramref name="db"/>; it is sent once the caller commits and wakes the <see cref="OutboxSender"/>.
    /// Nothing is read: of several waiting messages of one card the sender shows the last (<see cref="Supersession"/>).
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The delay is negative or too long.</exception>
    public static OutboxMessage Put(SalesBotDb db, OutboxEntry entry, DateTimeOffset now)
    {
        if (entry.Delay < TimeSpan.Zero || entry.Delay > LongestDelay)
        {
            throw new ArgumentOutOfRangeException(nameof(entry), entry.Delay, "A message can be held back for a minute at most.");
        }
        var message = new OutboxMessage
        {
            AddressId = entry.AddressId,
            Screen = ScreenJson.Write(entry.Screen),
            CardKey = entry.CardKey,
            Placement = entry.Placement,
            OnMessageId = entry.OnMessageId,
            Priority = entry.Priority,
            Kind = entry.Kind,
            LeadId = entry.LeadId,
            BroadcastId = entry.BroadcastId,
            PromisedToId = entry.PromisedToId,
            CreatedAt = now,
            DueAt = now + entry.Delay,
            Trace = Signals.Trace,
        };
        db.Outbox.Add(message);
        return message;
    }
}
