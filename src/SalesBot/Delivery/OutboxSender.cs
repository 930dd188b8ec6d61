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

    /// <summary>A sender for the given channels; messages for others are left to other processes.</summary>
    public OutboxSender(Database database, IEnumerable<IChannel> channels, Texts texts, TimeProvider time, ILogger<OutboxSender> log) =>
        this.channels = [.. channels.Select(c => new ChannelSender(new ChannelDesk(database, c, texts, time, log)))];

    /// <summary>Says that something was committed to the outbox. Never waits; many calls are one.</summary>
    public void Wake()
    {
        foreach (var channel in channels)
        {
            channel.Wake();
        }
    }

    /// <summary>Sends whatever comes due, until stopped; a send under way then comes to its end first. Trouble with the database is logged and waited out.</summary>
    public Task Run(CancellationToken stop) => Task.WhenAll(channels.Select(c => c.Run(stop)));

    /// <summary>Sends until nothing is due any more, or until stopped. Throws when the database cannot be read.</summary>
    public async Task SendDue(CancellationToken stop)
    {
        // Again after a pass that sent: a notice may have moved to another channel.
        while ((await Task.WhenAll(channels.Select(c => c.SendDue(stop)))).Contains(true))
        {
        }
    }
}
