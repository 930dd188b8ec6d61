using System.Globalization;
using SalesBot.Processes;
using SalesBot.WorkingTime;

namespace SalesBot.Reminders;

/// <summary>The times that are offered for the next contact with a client, always within working time (B18). Pure.</summary>
internal static class ContactTimes
{
    /// <summary>The word of [Завтра в 10]: the next working day.</summary>
    public const string NextDay = "d";

    /// <summary>The word of [Через неделю].</summary>
    public const string NextWeek = "week";

    private const int Week = 7;
    private static readonly string[] Weekdays = [.. Enum.GetValues<DayOfWeek>().Select(day => day.ToString()[..3].ToLowerInvariant())];

    /// <summary>What holds unless another time is said.</summary>
    public static DateTimeOffset Usual(WorkingCalendar calendar, DateTimeOffset local, NextContactRules rules) =>
        WorkingDay(calendar, local, rules, rules.Days);

    /// <summary>What is offered, each time once: word, and time on the office's clock.</summary>
    public static IReadOnlyList<(string Word, DateTimeOffset At)> Offers(WorkingCalendar calendar, DateTimeOffset local,
        NextContactRules rules)
    {
        var first = WorkingDay(calendar, local, rules, 1);
        var isTomorrow = first.Date == local.Date.AddDays(1);
        (string Word, DateTimeOffset At)[] all =
        [
            (isTomorrow ? NextDay : Weekdays[(int)first.DayOfWeek], first),
            (Weekdays[(int)DayOfWeek.Monday], Weekday(calendar, local, rules, DayOfWeek.Monday)),
            (NextWeek, On(calendar, local.Date.AddDays(Week), rules)),
        ];
        // A Monday that is a holiday is not offered under its name.
        return
        [
            .. all.Where(offer => offer.Word != Weekdays[(int)DayOfWeek.Monday] || offer.At.DayOfWeek == DayOfWeek.Monday)
                .DistinctBy(offer => offer.At),
        ];
    }

    /// <summary>The time a word stands for when it is pressed; null for a word that is none.</summary>
    public static DateTimeOffset? Find(string word, WorkingCalendar calendar, DateTimeOffset local, NextContactRules rules) => word switch
    {
        NextDay => WorkingDay(calendar, local, rules, 1),
        NextWeek => On(calendar, local.Date.AddDays(Week), rules),
        _ when Array.IndexOf(Weekdays, word) is >= 0 and var day => Weekday(calendar, local, rules, (DayOfWeek)day),
        _ => null,
    };

    /// <summary>Its button: «Завтра в 10», «Пн в 10», «Через неделю».</summary>
    public static string Label(string word, DateTimeOffset at, Phrases phrases)
    {
        if (word == NextWeek) return phrases["button.contact-week"];
        var time = at.Minute == 0 ? at.Hour.ToString(CultureInfo.InvariantCulture) : phrases.Clock(at);
        if (word == NextDay) return phrases.Say("button.contact-tomorrow", ("time", time));
        var day = phrases.Culture.DateTimeFormat.GetAbbreviatedDayName(at.DayOfWeek).TrimEnd('.');
        return phrases.Say("button.contact-day", ("day", char.ToUpper(day[0], phrases.Culture) + day[1..]), ("time", time));
    }

    private static DateTimeOffset WorkingDay(WorkingCalendar calendar, DateTimeOffset local, NextContactRules rules, int days)
    {
        var day = local.Date;
        for (var left = days; left > 0; left--) day = calendar.ToLocal(calendar.NextStart(calendar.FromLocal(day.AddDays(1)))).Date;
        return On(calendar, day, rules);
    }

    private static DateTimeOffset Weekday(WorkingCalendar calendar, DateTimeOffset local, NextContactRules rules, DayOfWeek weekday) =>
        On(calendar, local.Date.AddDays(((int)weekday - (int)local.DayOfWeek + Week - 1) % Week + 1), rules);

    /// <summary>
    /// On this day, or on the first after it on which people work at that hour; where they never do, when they begin again.
    /// </summary>
    private static DateTimeOffset On(WorkingCalendar calendar, DateTime day, NextContactRules rules)
    {
        var worked = calendar.ToLocal(calendar.NextStart(calendar.FromLocal(day))).Date;
        var next = calendar.ToLocal(calendar.NextStart(calendar.FromLocal(worked + rules.At.ToTimeSpan())));
        if (next.Date == worked) return next;
        var usual = calendar.FromLocal(next.Date + rules.At.ToTimeSpan());
        return calendar.IsWorking(usual) ? usual : next;
    }
}
