using System.Collections.Concurrent;

namespace SalesBot.Host.Channels.Telegram.Out;

/// <summary>
/// Which stored file a message shows, so that its caption can be edited in place. A memory of this process only: what it has forgotten is
/// sent anew.
/// </summary>
internal sealed class ShownFiles
{
    private const int Most = 10_000;
    private readonly ConcurrentDictionary<(long Chat, long Message), long> files = new();

    /// <summary>The stored file a message shows; null when it shows none, or that is not known.</summary>
    public long? In(long chat, long message) => files.TryGetValue((chat, message), out var file) ? file : null;

    /// <summary>Remembers it.</summary>
    public void Note(long chat, long message, long file)
    {
        if (files.Count >= Most)
            files.Clear();
        files[(chat, message)] = file;
    }
}
