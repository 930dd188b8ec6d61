namespace SalesBot.WorkingTime;

/// <summary>
/// Reads dates and times as people write them in Russian and English: «завтра в 10», «пн», «15.03 14:30», «через 2 недели»,
/// «tomorrow at 10».
/// </summary>
public static class HumanDateTime
{
    private const int MaxLength = 60;

    /// <summary>What a day gets when its time is not said.</summary>
    private static readonly TimeOnly Assumed = new(10, 0);

    /// <summary>
    /// What the text means when it is <paramref name="localNow"/> on the business's clock. A day without a year lies ahead unless it is
    /// just over; a time without a day is the next such time.
    /// </summary>
    /// <param name="text">What was written.</param>
    /// <param name="localNow">When it was written.</param>
    /// <param name="expects">What was asked for.</param>
    /// <param name="toLocal">Shows a moment on the business's clock, which in some zones is put forward and back.</param>
    public static Reading Read(string text, DateTimeOffset localNow, Expects expects, Func<DateTimeOffset, DateTimeOffset> toLocal)
    {
        localNow = localNow.AddTicks(-(localNow.Ticks % TimeSpan.TicksPerMinute));
        var now = localNow.DateTime;
        if (text.Length > MaxLength)
            return new Reading.NotUnderstood();
        var spoken = new SpokenText(text);
        if (SpokenSpan.Take(spoken, now) is { } span)
        {
            return span.Later is { } later
                ? Later(spoken, toLocal(localNow + later), expects)
                : AfterDays(spoken, span.Day!.Value, now, expects);
        }
        var time = SpokenTime.TakeWithPreposition(spoken);
        var named = SpokenDay.Take(spoken, DateOnly.FromDateTime(now));
        if (named is { Day: null, Said: var said })
            return new Reading.NoSuchDate(said);
        time ??= SpokenTime.Take(spoken, afterDay: named is not null);
        if (!spoken.IsEmpty)
            return new Reading.NotUnderstood();
        if (named?.Day is { } day)
            return OnDay(day, time, now, expects);
        return time is { } clock && expects != Expects.Date ? NextTime(clock.Time, clock.Exact, now) : new Reading.NotUnderstood();
    }

    private static Reading Later(SpokenText spoken, DateTimeOffset at, Expects expects)
    {
        if (!spoken.IsEmpty)
            return new Reading.NotUnderstood();
        return expects == Expects.Date
            ? new Reading.Value(at.Date, HasTime: false, TimeAssumed: false)
            : new Reading.Value(at.DateTime, HasTime: true, TimeAssumed: false) { Moment = at };
    }

    private static Reading AfterDays(SpokenText spoken, DateTime at, DateTime now, Expects expects)
    {
        var time = SpokenTime.TakeWithPreposition(spoken) ?? SpokenTime.Take(spoken, afterDay: true);
        return spoken.IsEmpty ? OnDay(DateOnly.FromDateTime(at), time, now, expects) : new Reading.NotUnderstood();
    }

    private static Reading OnDay(DateOnly day, (TimeOnly Time, bool Exact)? time, DateTime now, Expects expects)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        if (day < DateOnly.FromDateTime(now))
            return new Reading.InPast(midnight + (time?.Time.ToTimeSpan() ?? TimeSpan.Zero));
        if (expects == Expects.Date || (expects == Expects.Both && time is null))
            return new Reading.Value(midnight, HasTime: false, TimeAssumed: false);
        var at = time is { } clock ? day.ToDateTime(clock.Time) : AssumedOn(day, now);
        return at < now ? new Reading.InPast(at) : new Reading.Value(at, HasTime: true, TimeAssumed: time is not { Exact: true });
    }

    // «Сегодня» in the afternoon can only mean later: the next full hour, as long as the day has one.
    private static DateTime AssumedOn(DateOnly day, DateTime now)
    {
        var at = day.ToDateTime(Assumed);
        if (at >= now)
            return at;
        var nextHour = now.Date.AddHours(now.Hour + 1);
        return nextHour.Date == now.Date ? nextHour : now;
    }

    private static Reading.Value NextTime(TimeOnly time, bool exact, DateTime now)
    {
        var today = now.Date + time.ToTimeSpan();
        return new Reading.Value(today < now ? today.AddDays(1) : today, HasTime: true, TimeAssumed: !exact);
    }
}
