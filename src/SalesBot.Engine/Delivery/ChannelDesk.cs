using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using SalesBot.Data;

namespace SalesBot.Delivery;

/// <summary>What the couriers of one channel share within one process.</summary>
internal sealed class ChannelDesk(
    Database database, IChannel channel, Texts texts, TimeProvider time, ILogger log, Heartbeat heart, Action wake)
{
    public Database Database => database;

    public IChannel Channel => channel;

    public Texts Texts => texts;

    public TimeProvider Time => time;

    public ILogger Log => log;

    /// <summary>The name in the leases.</summary>
    public string Sender => heart.Name;

    /// <summary>See <see cref="Heartbeat.IsAlone"/>.</summary>
    public bool IsAlone => heart.IsAlone;

    /// <summary>Says that something may go that had to wait.</summary>
    public void Wake() => wake();

    /// <summary>What the channel is not asked for now.</summary>
    public Pauses Pauses { get; } = new(time);

    /// <summary>
    /// Message ids of cards that were sent but could not be noted because the database was away, by outbox id: they are noted
    /// when it is back. What this cannot mend is a process that dies between sending and noting: its message is sent again once
    /// its heart has stopped. facts.md: sendMessage has no idempotency key, so a card may be there twice; an edit made twice is one.
    /// </summary>
    public ConcurrentDictionary<long, string> Unnoted { get; } = new();
}
