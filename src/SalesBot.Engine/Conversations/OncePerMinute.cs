using System.Collections.Concurrent;

namespace SalesBot.Conversations;

/// <summary>Lets something be said to somebody once a minute. Kept in memory: after a restart it may be said again.</summary>
public sealed class OncePerMinute
{
    private const int MostRemembered = 10_000;
    private static readonly TimeSpan Quiet = TimeSpan.FromMinutes(1);
    private readonly ConcurrentDictionary<string, (DateTimeOffset At, string? Update)> said = new(StringComparer.Ordinal);

    /// <summary>Whether it may be said now; if so, it counts as said.</summary>
    /// <param name="who">To whom, or where.</param>
    /// <param name="now">The present moment; the clock may have been set back since it was said before.</param>
    /// <param name="update">
    /// What it answers, where it is said in a commit that may come to nothing: the same update, taken again, may say it again. Null where
    /// it is said at once.
    /// </param>
    public bool MaySay(string who, DateTimeOffset now, string? update = null)
    {
        if (said.TryGetValue(who, out var last) && (now - last.At).Duration() < Quiet && (update is null || update != last.Update))
            return false;
        if (said.Count >= MostRemembered) said.Clear();
        said[who] = (now, update);
        return true;
    }

    /// <summary>It was not said after all - the channel had no room for it - and may be said at once (X23).</summary>
    public void WasNotSaid(string who) => said.TryRemove(who, out _);

    /// <summary>Who sent an update, among the senders of all channels.</summary>
    internal static string Sender(Incoming incoming) => $"{incoming.Channel}:{incoming.From.Id}";
}
