using System.Globalization;
using System.Text.RegularExpressions;

namespace SalesBot.Reports;

/// <summary>
/// A part of the year, the month or the week by its name (D4): «лето», «за зиму», «в пятницу», «выходные», «конец октября», «первая
/// половина ноября», «15-го», "year to date"; the same in English. Without a year it is the last that has begun. Pure.
/// </summary>
internal static partial class SpokenPart
{
    private const int Saturday = 5;

    // Monday first; the beginnings are enough to tell them.
    private static readonly string[] weekdays =
        ["понедельник", "вторник", "сред", "четверг", "пятниц", "суббот", "воскресень", "mon", "tue", "wed", "thu", "fri", "sat", "sun"];

    /// <summary>The period that lower-case words name; null when they name none.</summary>
    public static ReportPeriod? Read(string said, DateOnly today)
    {
        if (ToDate().Match(said) is { Success: true } whole) return SpokenPeriod.Calendar(LengthOf(whole.Groups["of"].Value), today, today);
        if (Season().Match(said) is { Success: true } season) return OfYear(season, today);
        if (Weekday().Match(said) is { Success: true } weekday) return Day(weekday, today);
        if (Weekend().Match(said) is { Success: true } weekend) return WeekendBefore(weekend.Groups["former"].Success, today);
        if (OfMonth().Match(said) is { Success: true } part) return PartOfMonth(part, today);
        if (Ago().Match(said) is { Success: true } ago) return One(today.AddDays(-Number(ago, "n")));
        return DayOfMonth().Match(said) is { Success: true } day && Latest(Number(day, "d"), today) is { } only ? One(only) : null;
    }

    private static ReportPeriod One(DateOnly day) => ReportPeriod.Between(day, day);

    private static string LengthOf(string word) => word[0] switch { 'y' or 'н' => "year", 'q' => "quarter", 'm' => "month", _ => "week" };

    // Winter is that of the year in which it ends; «зима 2025–2026» says both.
    private static ReportPeriod? OfYear(Match match, DateOnly today)
    {
        var month = match.Groups["name"].Value switch
        {
            ['з' or 'w', ..] => 12,
            ['л', ..] or ['s', 'u', ..] => 6,
            ['о' or 'a' or 'f', ..] => 9,
            _ => 3,
        };
        var year = match.Groups["end"].Success ? (Number(match, "end") % 100) + 2000
            : match.Groups["year"].Success ? Number(match, "year") : (int?)null;
        var first = new DateOnly((year ?? today.Year + 1) - (month == 12 ? 1 : 0), month, 1);
        var isOver = match.Groups["former"].Success;
        if (year is null) while (first > today || (isOver && first.AddMonths(3) > today)) first = first.AddYears(-1);
        return Until(first, first.AddMonths(3).AddDays(-1), today);
    }

    // «Прошлый понедельник» is that of the week before.
    private static ReportPeriod Day(Match match, DateOnly today)
    {
        var name = match.Groups["day"].Value;
        var place = Array.FindIndex(weekdays, day => name.StartsWith(day, StringComparison.Ordinal)) % 7;
        var monday = today.AddDays(-Place(today));
        var day = match.Groups["former"].Success || place > Place(today) ? monday.AddDays(place - 7) : monday.AddDays(place);
        return One(day);
    }

    private static ReportPeriod WeekendBefore(bool isOver, DateOnly today)
    {
        var saturday = today.AddDays(-((Place(today) - Saturday + 7) % 7));
        if (isOver && saturday.AddDays(1) >= today) saturday = saturday.AddDays(-7);
        return Until(saturday, saturday.AddDays(1), today);
    }

    private static ReportPeriod? PartOfMonth(Match match, DateOnly today)
    {
        if (SpokenPeriod.MonthOf(match.Groups["month"].Value) is not { } month) return null;
        var year = match.Groups["year"].Success ? Number(match, "year") : month > today.Month ? today.Year - 1 : today.Year;
        var last = DateTime.DaysInMonth(year, month);
        var (from, to) = match.Groups["part"].Value switch
        {
            ['1' or 'п' or 'f', ..] when match.Groups["half"].Success => (1, 15),
            ['2' or 'в' or 's', ..] when match.Groups["half"].Success => (16, last),
            _ when match.Groups["half"].Success => default,
            ['1' or 'п' or 'н' or 'b' or 'f', ..] => (1, 10),
            ['2' or 'в' or 'с' or 'm' or 's', ..] => (11, 20),
            _ => (21, last),
        };
        return from == 0 ? null : Until(new DateOnly(year, month, from), new DateOnly(year, month, to), today);
    }

    private static DateOnly? Latest(int day, DateOnly today)
    {
        for (var month = new DateOnly(today.Year, today.Month, 1); month > today.AddMonths(-4); month = month.AddMonths(-1))
            if (SpokenPeriod.Day(month.Year, month.Month, day) is { } there && there <= today) return there;
        return null;
    }

    private static ReportPeriod Until(DateOnly first, DateOnly last, DateOnly today) =>
        ReportPeriod.Between(first, last > today && first <= today ? today : last);

    private static int Place(DateOnly day) => ((int)day.DayOfWeek + 6) % 7;

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?:(?<of>[ymqw])td|(?<of>year|quarter|month|week)[\s-]+to[\s-]+date|(?<of>нарастающим)\s+итогом)$",
        RegexOptions.None, 1000)]
    private static partial Regex ToDate();

    private const string Former = @"(?:(?<former>(?:прошл|предыдущ|минувш)\w+|last|previous)\s+|(?:эт|нынешн|текущ)\w+\s+|this\s+)?";

    [GeneratedRegex(@"^(?:(?:за|в|in|for|over)\s+)?(?:the\s+)?" + Former + @"(?<name>лето|лета|летом|летний|зима|зиму|зимы|зимой|зимний|"
        + @"весна|весну|весны|весной|весенний|осень|осени|осенью|осенний|summer|winter|spring|autumn|fall)(?:\s+(?:сезон|season))?"
        + @"(?:\s+(?<year>20\d\d)(?:\s*[-–—/]\s*(?<end>(?:20)?\d\d))?(?:\s*(?:г\.?|год\w?))?)?$", RegexOptions.None, 1000)]
    private static partial Regex Season();

    [GeneratedRegex(@"^(?:(?:за|в|во|on|for)\s+)?" + Former + @"(?<day>понедельник[а]?|вторник[а]?|сред[ауы]|четверг[а]?|пятниц[ауы]|"
        + @"суббот[ауы]|воскресень[ея]|mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:rs(?:day)?)?|fri(?:day)?|sat(?:urday)?"
        + @"|sun(?:day)?)$",
        RegexOptions.None, 1000)]
    private static partial Regex Weekday();

    [GeneratedRegex(@"^(?:(?:за|в|на|on|at|for|over)\s+)?(?:the\s+)?" + Former + @"(?:выходны[ех]|weekend)$", RegexOptions.None, 1000)]
    private static partial Regex Weekend();

    [GeneratedRegex(@"^(?:(?:за|в|на|in|for)\s+)?(?:the\s+)?(?:(?<part>начал[оае]|середин[ауе]|кон(?:ец|ца|це)|beginning|middle"
        + @"|end)(?:\s+of)?"
        + @"|(?<part>[1-3]|перв|втор|трет|first|second|third)(?:-?(?:я|ю|й|st|nd|rd)|\p{L}*)\s+(?:декад[ауые]|(?<half>половин[ауые]"
        + @"|half)(?:\s+of)?))"
        + @"\s+(?<month>\p{L}+)(?:\s+(?<year>20\d\d)(?:\s*(?:г\.?|год\w?))?)?$", RegexOptions.None, 1000)]
    private static partial Regex OfMonth();

    [GeneratedRegex(@"^(?<n>\d{1,3})\s+(?:день|дня|дней|days?)\s+(?:тому\s+)?(?:назад|ago)$", RegexOptions.None, 1000)]
    private static partial Regex Ago();

    [GeneratedRegex(@"^(?:(?:за|on)\s+)?(?<d>\d{1,2})(?:-?го|-?е|\s+числ[оа]|st|nd|rd|th)$", RegexOptions.None, 1000)]
    private static partial Regex DayOfMonth();
}
