using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using SalesBot.Data;

namespace SalesBot.Delivery;

/// <summary>What the couriers of one channel share within one process.</summary>
internal sealed class ChannelDesk(Database database, IChannel channel, Texts texts, TimeProvider time, ILogger log)
{
    private long pausedUntil;

    public Database Database => database;

    public IChannel Channel => channel;

    public Texts Texts => texts;

    public TimeProvider Time => time;

    public ILogger Log => log;

    /// <summary>The name in the leases; another one after every start, since nobody knows what became of the sends of the last.</summary>
    public string Sender { get; } = Guid.NewGuid().ToString("N");

    /// <summary>
    /// Message ids of cards that were sent but could not be noted because the database was away, by outbox id: they are noted
    /// when it is back. What this cannot mend is a process that dies between sending and noting: its message is sent again once
    /// the lease has run out. facts.md: sendMessage has no idempotency key, so a card may be there twice; an edit made twice is one.
    /// </summary>
    public ConcurrentDictionary<long, string> Unnoted { get; } = new();

    /// <summary>Until when the channel wants nothing at all.</summary>
    public DateTimeOffset PausedUntil => new(Volatile.Read(ref pausedUntil), TimeSpan.Zero);

    /// <summary>Sends nothing by this channel before <paramref name="moment"/>.</summary>
    public void Pause(DateTimeOffset moment) => Volatile.Write(ref pausedUntil, moment.UtcTicks);
}
