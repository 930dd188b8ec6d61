using SalesBot.Telemetry;

namespace SalesBot.Host.Channels;

/// <summary>What came by a channel and could not be read: counted, and remembered for an hour, so that health tells of it.</summary>
/// <param name="channel">The channel's name, as in <see cref="Conversations.Incoming.Channel"/>.</param>
/// <param name="clock">The clock; only spans are measured by it, so that setting it does not matter.</param>
internal sealed class Unreadable(string channel, TimeProvider clock)
{
    private static readonly TimeSpan Remembered = TimeSpan.FromHours(1);
    private volatile Latest? latest;

    /// <summary>What to say of the last hour; null when everything was read in it.</summary>
    public string? LastHour => latest is { } last && clock.GetElapsedTime(last.At) < Remembered
        ? $"Something came that could not be read and was passed over; the latest has the id {last.Id}, the log says why."
        : null;

    /// <summary>Notes one; <paramref name="id"/> is the channel's own, as in <see cref="Conversations.Incoming.UpdateId"/>.</summary>
    public void Note(string id)
    {
        latest = new(id, clock.GetTimestamp());
        Signals.Unreadable(channel);
    }

    private sealed record Latest(string Id, long At);
}
