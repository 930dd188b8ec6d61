namespace SalesBot.Tests;

/// <summary>
/// The clock of a machine whose time of day is wrong: what it says is ahead of the other clock, its timers run like that one's.
/// </summary>
public sealed class SteppedClock(TimeProvider right) : TimeProvider
{
    /// <summary>How far it is ahead; set it to step the clock.</summary>
    public TimeSpan Ahead { get; set; }

    public override long TimestampFrequency => right.TimestampFrequency;

    public override TimeZoneInfo LocalTimeZone => right.LocalTimeZone;

    public override DateTimeOffset GetUtcNow() => right.GetUtcNow() + Ahead;

    public override long GetTimestamp() => right.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        right.CreateTimer(callback, state, dueTime, period);
}
