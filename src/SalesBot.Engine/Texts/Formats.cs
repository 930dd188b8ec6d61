using System.Text.RegularExpressions;
using SalesBot.Values;

namespace SalesBot;

/// <summary>
/// Sums, dates and spans of time as a person writes them. Times given here are already local (<c>WorkingCalendar.ToLocal</c>).
/// </summary>
public static partial class Formats
{
    private const string Nbsp = "\u00A0";

    /// <summary>A number with at most three decimals: «1 234,5».</summary>
    public static string Number(this Phrases phrases, decimal number) => Numbers.Show(Numbers.From(number)!.Value, phrases.Culture);

    /// <summary>A sum in roubles without the sign: «184 500,00».</summary>
    public static string Amount(this Phrases phrases, decimal roubles) => roubles.ToString("#,##0.00", phrases.Culture);

    /// <summary>A sum in roubles: «184 500,00 ₽», nowhere breakable.</summary>
    public static string Money(this Phrases phrases, decimal roubles) => phrases.Amount(roubles) + Nbsp + "₽";

    /// <summary>A telephone number, its extension in the reader's language.</summary>
    public static string Phone(this Phrases phrases, PhoneNumber number) => number.Extension is null
        ? number.DisplayNumber
        : phrases.Say("format.phone-extension", ("number", number.DisplayNumber), ("extension", number.Extension));

    /// <summary>A day, short within the year: «05.12», «28.11.2027».</summary>
    public static string Day(this Phrases phrases, DateOnly day, DateOnly today) =>
        day.ToString(phrases[day.Year == today.Year ? "format.day" : "format.day-year"], phrases.Culture);

    /// <summary>A day as one would say it: «сегодня», «завтра», «вчера», otherwise as <see cref="Day"/>.</summary>
    public static string SpokenDay(this Phrases phrases, DateOnly day, DateOnly today) => (day.DayNumber - today.DayNumber) switch
    {
        -1 => phrases["format.yesterday"],
        0 => phrases["format.today"],
        1 => phrases["format.tomorrow"],
        _ => phrases.Day(day, today),
    };

    /// <summary>A moment: «сегодня 14:32», «завтра 10:00», «05.12 09:30».</summary>
    public static string Moment(this Phrases phrases, DateTimeOffset at, DateTimeOffset now) =>
        $"{phrases.SpokenDay(DayOf(at), DayOf(now))} {phrases.Clock(at)}";

    /// <summary>A moment that lies some days ahead, with its day of the week: «сегодня 14:32», «вт 24.11 10:00».</summary>
    public static string DayAndTime(this Phrases phrases, DateTimeOffset at, DateTimeOffset now) => DayOf(at) == DayOf(now)
        ? phrases.Moment(at, now)
        : $"{phrases.Culture.DateTimeFormat.GetAbbreviatedDayName(at.DayOfWeek).TrimEnd('.')} {phrases.Day(DayOf(at), DayOf(now))} "
            + $"{phrases.Clock(at)}";

    /// <summary>A span of working time in short: «40 мин», «2 ч», «2 ч 10 мин»; whole minutes.</summary>
    public static string ShortSpan(this Phrases phrases, TimeSpan span)
    {
        var (hours, minutes) = ((int)span.TotalHours, span.Minutes);
        return phrases.Say(hours == 0 ? "format.short-minutes" : minutes == 0 ? "format.short-hours" : "format.short-both",
            ("hours", hours), ("minutes", minutes));
    }

    /// <summary>The time of day: «14:32».</summary>
    public static string Clock(this Phrases phrases, DateTimeOffset at) => at.ToString("HH:mm", phrases.Culture);

    /// <summary>A span in whole minutes: «5 минут», «2 часа 10 минут», «3 дня»; under one «меньше минуты».</summary>
    public static string Duration(this Phrases phrases, TimeSpan span)
    {
        if (span < TimeSpan.FromMinutes(1))
            return phrases["format.less-than-minute"];
        if (span < TimeSpan.FromHours(1))
            return phrases.Say("format.minutes", ("n", (int)span.TotalMinutes));
        if (span >= TimeSpan.FromDays(1))
            return phrases.Say("format.days", ("n", (int)span.TotalDays));
        var hours = phrases.Say("format.hours", ("n", span.Hours));
        return span.Minutes == 0 ? hours : $"{hours} {phrases.Say("format.minutes", ("n", span.Minutes))}";
    }

    /// <summary>The same behind «до»: «5 минут», «2 часов», «минуты».</summary>
    public static string UpTo(this Phrases phrases, TimeSpan span)
    {
        if (span < TimeSpan.FromMinutes(1)) return phrases["format.up-to-minute"];
        if (span < TimeSpan.FromHours(1)) return phrases.Say("format.up-to-minutes", ("n", (int)span.TotalMinutes));
        if (span >= TimeSpan.FromDays(1)) return phrases.Say("format.up-to-days", ("n", (int)span.TotalDays));
        var hours = phrases.Say("format.up-to-hours", ("n", span.Hours));
        return span.Minutes == 0 ? hours : $"{hours} {phrases.Say("format.up-to-minutes", ("n", span.Minutes))}";
    }

    /// <summary>Planned work: «2 часа 55 минут», «60 часов (7,5 рабочего дня)»; a working day has eight hours.</summary>
    public static string WorkingTime(this Phrases phrases, TimeSpan span)
    {
        const int hoursOfDay = 8;
        if (span < TimeSpan.FromHours(1)) return phrases.Duration(span);
        var hours = phrases.Say("format.hours", ("n", (int)span.TotalHours));
        var whole = span.Minutes == 0 ? hours : $"{hours} {phrases.Say("format.minutes", ("n", span.Minutes))}";
        var days = decimal.Round((decimal)span.TotalHours / hoursOfDay, 1, MidpointRounding.AwayFromZero);
        return span.TotalHours < hoursOfDay ? whole : $"{whole} ({phrases.Say("format.working-days", ("n", days))})";
    }

    /// <summary>How long something has been going on: «только что», «5 минут» on its first day, then «2-й день».</summary>
    public static string Waiting(this Phrases phrases, DateTimeOffset since, DateTimeOffset now)
    {
        // What is read from the database is in UTC, whose midnight is not the office's.
        var days = DayOf(now).DayNumber - DayOf(since.ToOffset(now.Offset)).DayNumber;
        if (now - since < TimeSpan.FromMinutes(1)) return phrases["format.just-now"];
        return days < 1 ? phrases.Duration(now - since) : phrases.Say("format.nth-day", ("n", days + 1));
    }

    /// <summary>Working hours as they are set, in the language: «пн–пт 09:00–18:00».</summary>
    public static string Hours(this Phrases phrases, string hours)
    {
        var days = Enum.GetValues<DayOfWeek>().ToDictionary(day => day.ToString()[..3],
            phrases.Culture.DateTimeFormat.GetAbbreviatedDayName, StringComparer.OrdinalIgnoreCase);
        return DayNames().Replace(hours.Replace('-', '–'), match => days[match.Value]);
    }

    [GeneratedRegex("Mon|Tue|Wed|Thu|Fri|Sat|Sun", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DayNames();

    private static DateOnly DayOf(DateTimeOffset at) => DateOnly.FromDateTime(at.DateTime);
}
