using System.Globalization;
using System.Text.RegularExpressions;

namespace SalesBot.WorkingTime;

/// <summary>
/// Reads dates and times as people write them in Russian and English: «завтра в 10», «пн», «15.03 14:30», «через 2 недели»,
/// «tomorrow at 10».
/// </summary>
public static partial class HumanDateTime
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
    /// <param name="works">Whether anybody works on a day, for «через 2 рабочих дня»; null: from Monday to Friday.</param>
    public static Reading Read(string text, DateTimeOffset localNow, Expects expects, Func<DateTimeOffset, DateTimeOffset> toLocal,
        Func<DateOnly, bool>? works = null)
    {
        localNow = localNow.AddTicks(-(localNow.Ticks % TimeSpan.TicksPerMinute));
        var now = localNow.DateTime;
        if (text.Length > MaxLength)
            return new Reading.NotUnderstood();
        if (SpokenDays.Read(text, localNow) is var (first, last, _))
            return OnDay(first, null, now, expects) is Reading.Value begin
                ? begin with { Or = OnDay(last, null, now, expects) as Reading.Value, Ask = true } : OnDay(last, null, now, expects);
        if (EitherOr().Match(text) is { Success: true } either)
            return OneOf(either, said => Read(said, localNow, expects, toLocal, works)) ?? (Reading)new Reading.NotUnderstood();
        var spoken = new SpokenText(text);
        if (SpokenSpan.Either(spoken) is (var shorter, var longer))
            return Read(shorter, localNow, expects, toLocal, works) is Reading.Value one
                && Read(longer, localNow, expects, toLocal, works) is Reading.Value or ? one with { Or = or, Ask = true }
                : new Reading.NotUnderstood();
        if (SpokenSpan.Take(spoken, now, works ?? IsWeekday) is { } span)
        {
            return span.Later is { } later
                ? Later(spoken, toLocal(localNow + later), expects)
                : AfterDays(spoken, span.Day!.Value, now, expects);
        }
        if (spoken.Take(FewHours()) is { } few && expects != Expects.Date)
            return HoursOrTime(int.Parse(few.Groups["n"].ValueSpan, CultureInfo.InvariantCulture), localNow, toLocal);
        // A day has to be there, or words around: «10-12» alone may be a date.
        var time = SpokenTime.TakeRange(spoken) ?? SpokenTime.TakeWithPreposition(spoken) ?? SpokenTime.TakeDotted(spoken);
        var named = SpokenDay.Take(spoken, DateOnly.FromDateTime(now));
        if (named is { Day: null, Said: var said })
            return new Reading.NoSuchDate(said);
        time ??= SpokenTime.Take(spoken, afterDay: named is not null);
        if (!spoken.IsEmpty)
            return new Reading.NotUnderstood();
        if (named?.Day is { } day)
            return OnDay(day, time, now, expects) is Reading.Value value && named.Value.Or is { } other
                ? value with { Or = OnDay(other, time, now, expects) as Reading.Value, Ask = true } : OnDay(day, time, now, expects);
        return time is { } clock && expects != Expects.Date ? NextTime(clock, now) : new Reading.NotUnderstood();
    }

    // «В среду или четверг в 15»: which of them is asked; a time that is said last is that of both.
    private static Reading.Value? OneOf(Match either, Func<string, Reading> read)
    {
        if (read(either.Groups["first"].Value) is not Reading.Value first) return null;
        var last = read(either.Groups["last"].Value) as Reading.Value;
        if (last is null && HourAlone().IsMatch(either.Groups["last"].Value))
            last = read($"{LastTime().Replace(either.Groups["first"].Value, "")} в {either.Groups["last"].Value}") as Reading.Value;
        if (last is null) return null;
        if (first.TimeAssumed && !last.TimeAssumed && last.HasTime)
            first = first with { Local = first.Local.Date + last.Local.TimeOfDay, Moment = null };
        return first with { Or = last, Ask = true };
    }

    private static bool IsWeekday(DateOnly day) => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);

    // «2 часа» is two o'clock to one and in two hours to another.
    private static Reading.Value HoursOrTime(int hours, DateTimeOffset localNow, Func<DateTimeOffset, DateTimeOffset> toLocal)
    {
        var (now, later) = (localNow.DateTime, toLocal(localNow.AddHours(hours)));
        return NextTime(new SpokenClock(new TimeOnly(hours + 12, 0), Exact: true), now) with
        {
            Or = new Reading.Value(later.DateTime, HasTime: true, TimeAssumed: false) { Moment = later },
            Ask = true,
        };
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
        var day = SpokenDay.WeekdayNear(spoken, DateOnly.FromDateTime(at)) ?? DateOnly.FromDateTime(at);
        var time = SpokenTime.TakeRange(spoken) ?? SpokenTime.TakeWithPreposition(spoken) ?? SpokenTime.Take(spoken, afterDay: true);
        return spoken.IsEmpty ? OnDay(day, time, now, expects) : new Reading.NotUnderstood();
    }

    private static Reading OnDay(DateOnly day, SpokenClock? time, DateTime now, Expects expects)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        if (day < DateOnly.FromDateTime(now))
            return new Reading.InPast(midnight + (time?.Time.ToTimeSpan() ?? TimeSpan.Zero));
        if (expects == Expects.Date || (expects == Expects.Both && time is null))
            return new Reading.Value(midnight, HasTime: false, TimeAssumed: false);
        var at = time is { } clock ? day.ToDateTime(clock.Time) : AssumedOn(day, now);
        Reading.Value? or = time?.Other is { } other && day.ToDateTime(other) is var then && then >= now
            ? new Reading.Value(then, HasTime: true, TimeAssumed: true) : null;
        // «Сегодня в 3» in the morning's past is this afternoon.
        if (at < now) return or ?? (Reading)new Reading.InPast(at);
        return new Reading.Value(at, HasTime: true, TimeAssumed: time is not { Exact: true }) { Or = or, Ask = time?.Ask == true };
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

    private static Reading.Value NextTime(SpokenClock clock, DateTime now)
    {
        return At(clock.Time, !clock.Exact) with { Or = clock.Other is { } other ? At(other, true) : null, Ask = clock.Ask };

        Reading.Value At(TimeOnly time, bool assumed)
        {
            var today = now.Date + time.ToTimeSpan();
            return new Reading.Value(today < now ? today.AddDays(1) : today, HasTime: true, assumed);
        }
    }

    [GeneratedRegex(@"^(?<first>.+?)\s+(?:или|либо|or)\s+(?<last>.+)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex EitherOr();

    [GeneratedRegex(@"^\d{1,2}$")]
    private static partial Regex HourAlone();

    [GeneratedRegex(@"\s*(?:в|at)?\s*\d{1,2}(?::\d\d)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LastTime();

    [GeneratedRegex(@"^(?<n>[1-6])\s?(?:ч|час|часа|часов)\.?$")]
    private static partial Regex FewHours();
}
