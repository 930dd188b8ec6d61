using SalesBot.WorkingTime;

namespace SalesBot.Host.Channels.Browser;

/// <summary>
/// The real clock moved ahead: only ever forward, and started within working time, so that reminders are alive when somebody
/// tries the bot at night. Only the time of day is moved; timers and timestamps run as on the real clock.
/// </summary>
internal sealed class DemoClock : TimeProvider
{
    private readonly TimeProvider real;
    private readonly Func<WorkingCalendar> calendar;
    private long offset;

    /// <summary>A clock on top of <paramref name="real"/> that begins when people work by the <paramref name="calendar"/>.</summary>
    public DemoClock(TimeProvider real, WorkingCalendar calendar)
        : this(real, () => calendar)
    {
    }

    /// <summary>The same by a calendar that may be given anew while it runs.</summary>
    public DemoClock(TimeProvider real, Func<WorkingCalendar> calendar)
    {
        (this.real, this.calendar) = (real, calendar);
        StartWorking();
    }

    /// <summary>Raised after the clock was moved, so that what came due meanwhile can act at once.</summary>
    public event EventHandler? Moved;

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

    /// <summary>A moment as the business's clock shows it.</summary>
    public DateTimeOffset ToLocal(DateTimeOffset at) => calendar().ToLocal(at);

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

    /// <summary>How long it is until the next working day begins, at 09:00 unless the calendar says otherwise.</summary>
    public TimeSpan UntilNextDay()
    {
        var now = GetUtcNow();
        return calendar().NextStart(calendar().FromLocal(ToLocal(now).Date.AddDays(1))) - now;
    }

    // An hour into the working day, 10:00 as a rule: what is done at its very beginning, such as the digest, has then been done.
    private void StartWorking()
    {
        var now = GetUtcNow();
        if (!calendar().IsWorking(now)) Add(calendar().Add(now, TimeSpan.FromHours(1)) - now);
    }

    private void Add(TimeSpan by) => Interlocked.Add(ref offset, by.Ticks);
}
