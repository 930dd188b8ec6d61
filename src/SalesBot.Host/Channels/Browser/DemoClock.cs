namespace SalesBot.Host.Channels.Browser;

/// <summary>
/// The real clock moved ahead: only ever forward, and started within working time (Mon-Fri 09:00-18:00), so that reminders are alive
/// when somebody tries the bot at night. Only the time of day is moved; timers and timestamps run as on the real clock.
/// </summary>
public sealed class DemoClock : TimeProvider
{
    private static readonly TimeSpan Opens = TimeSpan.FromHours(9);
    private static readonly TimeSpan Starts = TimeSpan.FromHours(10);
    private static readonly TimeSpan Closes = TimeSpan.FromHours(18);

    private readonly TimeProvider real;
    private long offset;

    /// <summary>A clock on top of <paramref name="real"/> that shows working time in <paramref name="zone"/>.</summary>
    public DemoClock(TimeProvider real, TimeZoneInfo zone)
    {
        this.real = real;
        LocalTimeZone = zone;
        StartWorking();
    }

    /// <summary>Raised after the clock was moved, so that what came due meanwhile can act at once.</summary>
    public event EventHandler? Moved;

    /// <inheritdoc />
    public override TimeZoneInfo LocalTimeZone { get; }

    /// <inheritdoc />
    public override long TimestampFrequency => real.TimestampFrequency;

    /// <summary>How far it is ahead of the real clock; never negative.</summary>
    public TimeSpan Offset => new(Interlocked.Read(ref offset));

    /// <inheritdoc />
    public override DateTimeOffset GetUtcNow() => real.GetUtcNow() + Offset;

    /// <inheritdoc />
    public override long GetTimestamp() => real.GetTimestamp();

    /// <inheritdoc />
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        real.CreateTimer(callback, state, dueTime, period);

    /// <summary>Puts the clock at least <paramref name="saved"/> ahead, as it was before a restart, and into working time.</summary>
    public void Restore(TimeSpan saved)
    {
        Add(saved > Offset ? saved - Offset : TimeSpan.Zero);
        StartWorking();
        Moved?.Invoke(this, EventArgs.Empty);
    }

    /// <summary>Moves the clock.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="by"/> is not forward, or more than a year.</exception>
    public void Forward(TimeSpan by)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(by, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(by, TimeSpan.FromDays(366));
        Add(by);
        Moved?.Invoke(this, EventArgs.Empty);
    }

    /// <summary>How long it is until 09:00 of the next working day.</summary>
    public TimeSpan UntilNextDay()
    {
        var now = GetUtcNow();
        return WorkingDay(LocalDate(now).AddDays(1), Opens) - now;
    }

    private void StartWorking()
    {
        var now = GetUtcNow();
        var today = LocalDate(now);
        if (IsWorkingDay(today) && now >= At(today, Opens) && now < At(today, Closes)) return;
        var next = now < At(today, Opens) ? today : today.AddDays(1);
        Add(WorkingDay(next, Starts) - now);
    }

    private void Add(TimeSpan by) => Interlocked.Add(ref offset, by.Ticks);

    private DateTime LocalDate(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, LocalTimeZone).Date;

    private DateTimeOffset WorkingDay(DateTime date, TimeSpan time) => IsWorkingDay(date) ? At(date, time) : WorkingDay(date.AddDays(1), time);

    private DateTimeOffset At(DateTime date, TimeSpan time) => new(date + time, LocalTimeZone.GetUtcOffset(date + time));

    private static bool IsWorkingDay(DateTime date) => date.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);
}
