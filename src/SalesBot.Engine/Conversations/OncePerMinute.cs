using System.Collections.Concurrent;

namespace SalesBot.Conversations;

/// <summary>Lets something be said to somebody once a minute. Kept in memory: after a restart it may be said again.</summary>
internal sealed class OncePerMinute
{
    private const int MostRemembered = 10_000;
    private static readonly TimeSpan Quiet = TimeSpan.FromMinutes(1);
    private readonly ConcurrentDictionary<string, DateTimeOffset> said = new(StringComparer.Ordinal);

    /// <summary>Whether it may be said now to the sender of <paramref name="incoming"/>; if so, it counts as said.</summary>
    public bool MaySay(Incoming incoming, DateTimeOffset now)
    {
        var who = Who(incoming);
        if (said.TryGetValue(who, out var last) && now - last < Quiet) return false;
        if (said.Count > MostRemembered) said.Clear();
        said[who] = now;
        return true;
    }

    /// <summary>It was not said after all - the channel had no room for it - and may be said at once (X23).</summary>
    public void WasNotSaid(Incoming incoming) => said.TryRemove(Who(incoming), out _);

    private static string Who(Incoming incoming) => $"{incoming.Channel}:{incoming.From.Id}";
}
