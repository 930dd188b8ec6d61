namespace SalesBot.Tests;

/// <summary>A clock that stands still until a test moves it; timers fire as it passes them, in their order.</summary>
public sealed class ManualClock(DateTimeOffset start) : TimeProvider
{
    private readonly Lock gate = new();
    private readonly List<ManualTimer> timers = [];
    private DateTimeOffset now = start;

    /// <summary>A working Monday, 10:00 in UTC.</summary>
    public ManualClock() : this(new DateTimeOffset(2026, 11, 23, 10, 0, 0, TimeSpan.Zero)) { }

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    public override DateTimeOffset GetUtcNow()
    {
        lock (gate)
        {
            return now;
        }
    }

    public override long GetTimestamp() => GetUtcNow().Ticks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new ManualTimer(this, () => callback(state));
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Moves the clock on and fires what came due on the way, each at its own moment.</summary>
    public void Advance(TimeSpan by)
    {
        var end = GetUtcNow() + by;
        while (NextUntil(end) is { } timer)
        {
            timer.Fire();
        }
        lock (gate)
        {
            now = end;
        }
    }

    private ManualTimer? NextUntil(DateTimeOffset end)
    {
        lock (gate)
        {
            var next = timers.Where(t => t.At <= end).MinBy(t => t.At);
            if (next is not null)
            {
                now = next.At > now ? next.At : now;
                Schedule(next, next.Period);
            }
            return next;
        }
    }

    private void Schedule(ManualTimer timer, TimeSpan after)
    {
        timers.Remove(timer);
        if (after >= TimeSpan.Zero)
        {
            timer.At = now + after;
            timers.Add(timer);
        }
    }

    private sealed class ManualTimer(ManualClock clock, Action fire) : ITimer
    {
        public DateTimeOffset At { get; set; }

        public TimeSpan Period { get; private set; }

        public void Fire() => fire();

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (clock.gate)
            {
                Period = period > TimeSpan.Zero ? period : Timeout.InfiniteTimeSpan;
                clock.Schedule(this, dueTime);
            }
            return true;
        }

        public void Dispose() => Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
