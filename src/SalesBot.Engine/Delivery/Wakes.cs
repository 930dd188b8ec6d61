using System.Collections.Concurrent;
using System.Threading.Channels;

namespace SalesBot.Delivery;

/// <summary>What a channel's sender is told while it rests or works: that there may be something new, or for whom.</summary>
internal sealed class Wakes(TimeProvider time)
{
    private readonly Channel<bool> wakes = Channel.CreateBounded<bool>(new BoundedChannelOptions(1)
    {
        FullMode = BoundedChannelFullMode.DropWrite,
    });
    private int looks;

    /// <summary>For whom something was posted, and not begun yet.</summary>
    public ConcurrentQueue<Posted> Posted { get; } = new();

    /// <summary>Says that all has to be looked at.</summary>
    public void Look()
    {
        Interlocked.Exchange(ref looks, 1);
        Up();
    }

    /// <summary>Says for whom something was posted.</summary>
    public void Post(IReadOnlyList<Posted> some)
    {
        foreach (var one in some) Posted.Enqueue(one);
        Up();
    }

    /// <summary>Ends the rest, if nothing more.</summary>
    public void Up() => wakes.Writer.TryWrite(true);

    /// <summary>Whether a look was asked for since this was last asked.</summary>
    public bool AsksForLook() => Interlocked.Exchange(ref looks, 0) == 1;

    /// <summary>Rests until something is said, for so long at most.</summary>
    public async Task Rest(TimeSpan longest, CancellationToken stop)
    {
        using var rested = CancellationTokenSource.CreateLinkedTokenSource(stop);
        await Task.WhenAny(wakes.Reader.WaitToReadAsync(rested.Token).AsTask(), Task.Delay(longest, time, rested.Token));
        await rested.CancelAsync();
        wakes.Reader.TryRead(out _);
    }
}
