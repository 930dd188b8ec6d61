namespace SalesBot.Host.Channels.Browser.Past;

/// <summary>The clock of the past that is played: it stands still until it is moved, and only ever forward.</summary>
internal sealed class PastClock(DateTimeOffset begin) : TimeProvider
{
    private long ticks = begin.UtcTicks;

    /// <inheritdoc />
    public override DateTimeOffset GetUtcNow() => new(Interlocked.Read(ref ticks), TimeSpan.Zero);

    /// <summary>Moves to a moment; one that has passed already changes nothing.</summary>
    public void MoveTo(DateTimeOffset moment) => Interlocked.Exchange(ref ticks, Math.Max(ticks, moment.UtcTicks));
}
