using System.Collections.Concurrent;

namespace SalesBot.Data.Engines;

/// <summary>Connections that nobody uses just now, the last one first: it has the most at hand. Safe to share between threads.</summary>
/// <param name="make">Makes one more.</param>
internal sealed class KeptConnections(Func<KeptConnection> make)
{
    // As many as are at work at once in a busy office; each keeps a file, its pages and its statements, up to two megabytes.
    private const int Most = 4;

    private readonly ConcurrentStack<KeptConnection> free = new();

    /// <summary>One for its user alone, parked, until it is given back.</summary>
    public KeptConnection Take() => free.TryPop(out var kept) ? kept : make();

    /// <summary>Keeps it for the next.</summary>
    public void Give(KeptConnection connection)
    {
        connection.Close();
        if (free.Count < Most) free.Push(connection);
        else connection.Dispose();
    }

    /// <summary>Closes those that nobody uses: whoever asks next opens the file anew.</summary>
    public void LetGo()
    {
        while (free.TryPop(out var kept)) kept.Dispose();
    }
}
