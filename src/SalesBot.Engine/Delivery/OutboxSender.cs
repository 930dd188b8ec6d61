using Microsoft.Extensions.Logging;
using SalesBot.Data;

namespace SalesBot.Delivery;

/// <summary>
/// Sends what is in the outbox. Several processes may each run one on the same database. Per address and priority the order of
/// <see cref="OutboxMessage.Id"/> is kept; answers go ahead of notices, those ahead of bulk. Channels do not wait for each other.
/// </summary>
public sealed class OutboxSender
{
    private readonly IReadOnlyList<ChannelSender> channels;
    private readonly Heartbeat heart;
    private readonly TimeProvider time;

    /// <summary>A sender for the given channels; messages for others are left to other processes.</summary>
    public OutboxSender(Database database, IEnumerable<IChannel> channels, Texts texts, TimeProvider time, ILogger<OutboxSender> log)
    {
        this.time = time;
        heart = new Heartbeat(database, time, log);
        this.channels = [.. channels.Select(c => new ChannelSender(new ChannelDesk(database, c, texts, time, log, heart, Wake)))];
    }

    /// <summary>The name by which other processes know this sender; what it holds in the database is marked with it.</summary>
    public string Name => heart.Name;

    /// <summary>
    /// Channels that take nothing now: what they said last, and for how long it has been so. What waits for them is safe.
    /// </summary>
    public IReadOnlyList<(string Channel, string Reason, TimeSpan For)> Troubles() =>
        [.. channels.Where(c => c.Trouble is not null).Select(c => (c.Name, c.Trouble!.Reason, time.GetElapsedTime(c.Trouble.Since)))];

    /// <summary>Says that something was committed to the outbox. Never waits; many calls are one.</summary>
    public void Wake()
    {
        foreach (var channel in channels)
        {
            channel.Wake();
        }
    }

    /// <summary>The same of all that was committed; null for what is not known so exactly.</summary>
    public void Wake(IReadOnlyList<Posted>? posted)
    {
        if (posted is null) Wake();
        else if (posted.Count > 0)
            foreach (var channel in channels) channel.Wake(posted);
    }

    /// <summary>
    /// Sends whatever comes due, until stopped; a send under way then comes to its end first. Trouble with the database is logged and
    /// waited out.
    /// </summary>
    public async Task Run(CancellationToken stop)
    {
        using var ended = new CancellationTokenSource();
        await heart.Begin(stop);
        var beating = heart.Run(Wake, ended.Token);
        await Task.WhenAll(channels.Select(c => c.Run(stop)));
        await ended.CancelAsync();
        await beating;
    }

    /// <summary>Begins to live now if it does not yet: what it holds by its <see cref="Name"/> is another's otherwise.</summary>
    public Task BeginToLive() => heart.BeginNow();

    /// <summary>One beat of the heart, as <see cref="Run"/> does by itself; whether another process was found dead.</summary>
    internal Task<bool> Beat() => heart.Beat();

    /// <summary>Sends until nothing is due any more, or until stopped. Throws when the database cannot be read.</summary>
    public async Task SendDue(CancellationToken stop)
    {
        await heart.BeginNow();
        // Again after a pass that sent: a notice may have moved to another channel.
        while ((await Task.WhenAll(channels.Select(c => c.SendDue(stop)))).Contains(true))
        {
        }
    }
}
