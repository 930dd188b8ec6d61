using System.Globalization;
using System.Text.RegularExpressions;

namespace SalesBot.Reports;

/// <summary>
/// Reads the period of a report as people say it (D4): «месяц», «прошлая неделя», «этот квартал», «октябрь», «2025», «вчера», what
/// <see cref="SpokenRange"/> and <see cref="SpokenLength"/> read, and the same in English. Pure.
/// </summary>
public static partial class SpokenPeriod
{
    private static readonly string[] months =
    [
        "январ", "феврал", "март", "апрел", "мая", "июн", "июл", "август", "сентябр", "октябр", "ноябр", "декабр",
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
    ];

    // The words of a length, and whether they mean one that ends today or the calendar's own.
    private static readonly Dictionary<string, string> lengths = new(StringComparer.Ordinal)
    {
        ["неделя"] = "week",
        ["неделю"] = "week",
        ["недели"] = "week",
        ["неделе"] = "week",
        ["week"] = "week",
        ["месяц"] = "month",
        ["месяца"] = "month",
        ["месяце"] = "month",
        ["month"] = "month",
        ["квартал"] = "quarter",
        ["квартала"] = "quarter",
        ["квартале"] = "quarter",
        ["quarter"] = "quarter",
        ["год"] = "year",
        ["года"] = "year",
        ["году"] = "year",
        ["year"] = "year",
    };

    private static readonly HashSet<string> former =
    [
        "прошлый", "прошлая", "прошлую", "прошлой", "прошлом", "прошлого", "предыдущий", "предыдущая", "предыдущую", "предыдущей",
        "предыдущем", "last", "previous",
    ];

    private static readonly HashSet<string> beforeThat =
    [
        "позапрошлый", "позапрошлая", "позапрошлую", "позапрошлой", "позапрошлом", "позапрошлого",
    ];

    private static readonly HashSet<string> present =
    [
        "этот", "эта", "эту", "этой", "этом", "этого", "текущий", "текущая", "текущую", "текущей", "текущем", "this",
    ];

    private static readonly HashSet<string> fillers =
        ["за", "в", "во", "на", "с", "со", "по", "до", "from", "to", "till", "for", "in", "г"];

    /// <summary>The period; null when it is none, or its end comes before its begin.</summary>
    public static ReportPeriod? Read(string text, DateOnly today)
    {
        var said = PlainPeriod.Of(text.ToLowerInvariant().Replace('ё', 'е'), today);
        if (SpokenLength.Read(said, today) is { } counted) return counted;
        if (SpokenRange.Read(said, today) is { } range) return range;
        if (SpokenPart.Read(said, today) is { } part) return part;
        if (Since().Match(said) is { Success: true } since)
            return Read(since.Groups["what"].Value, today) is { } begun && begun.First <= today ? Between(begun.First, today) : null;
        var words = said.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var told = words.Length > 1 ? words.Where(word => !fillers.Contains(word) || lengths.ContainsKey(word)).ToArray() : words;
        return told switch
        {
            // An end without a begin.
            _ when words.Length > 1 && words[0] is "до" or "по" or "till" or "until" => null,
            [] => ReportPeriod.Of("week", today),
            ["сегодня" or "today" or "день" or "сутки" or "day"] => ReportPeriod.Between(today, today),
            _ when IsOnly(told, "сегодняшн") => ReportPeriod.Between(today, today),
            ["вчера" or "yesterday"] => ReportPeriod.Between(today.AddDays(-1), today.AddDays(-1)),
            _ when IsOnly(told, "вчерашн") => ReportPeriod.Between(today.AddDays(-1), today.AddDays(-1)),
            ["позавчера"] or ["the", "day", "before", "yesterday"] => ReportPeriod.Between(today.AddDays(-2), today.AddDays(-2)),
            [var length] when lengths.TryGetValue(length, out var key) => ReportPeriod.Of(key, today) ?? Calendar(key, today, today),
            [var which, var length] when former.Contains(which) && lengths.TryGetValue(length, out var key) => Former(key, today),
            [var which, var length] when beforeThat.Contains(which) && lengths.TryGetValue(length, out var key) =>
                Calendar(key, Former(key, today).First.AddDays(-1), today),
            [var which, var length] when present.Contains(which) && lengths.TryGetValue(length, out var key) => Calendar(key, today, today),
            [var year] when YearOf(year) is { } given => Calendar("year", new DateOnly(given, 1, 1), today),
            [var year, "год" or "года" or "году" or "year"] when YearOf(year) is { } given =>
                Calendar("year", new DateOnly(given, 1, 1), today),
            [var month] when MonthOf(month) is { } number => Month(number, number > today.Month ? today.Year - 1 : today.Year, today),
            [var month, var year, ..] when MonthOf(month) is { } number && YearOf(year) is { } given => Month(number, given, today),
            _ => null,
        };
    }

    // «Вчерашние», «за вчерашний день».
    private static bool IsOnly(string[] words, string begins) => words.Length > 0
        && words[0].StartsWith(begins, StringComparison.Ordinal) && (words is [_] or [_, "день" or "дня"]);

    /// <summary>These days; null when one is none, or the last comes before the first.</summary>
    internal static ReportPeriod? Between(DateOnly? first, DateOnly? last) =>
        first is { } begin && last is { } end && begin <= end ? ReportPeriod.Between(begin, end) : null;

    /// <summary>That day; null when there is none.</summary>
    internal static DateOnly? Day(int year, int month, int day) =>
        year is >= 2000 and <= 2100 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day) : null;

    private static ReportPeriod Former(string key, DateOnly today) => key switch
    {
        "week" => Calendar(key, today.AddDays(-7), today),
        "month" => Calendar(key, today.AddMonths(-1), today),
        "quarter" => Calendar(key, today.AddMonths(-3), today),
        _ => Calendar(key, today.AddYears(-1), today),
    };

    /// <summary>The week, month … that a day lies in, as far as it has come.</summary>
    internal static ReportPeriod Calendar(string key, DateOnly day, DateOnly today)
    {
        var first = key switch
        {
            "week" => day.AddDays(-(((int)day.DayOfWeek + 6) % 7)),
            "month" => new DateOnly(day.Year, day.Month, 1),
            "quarter" => new DateOnly(day.Year, (((day.Month - 1) / 3) * 3) + 1, 1),
            _ => new DateOnly(day.Year, 1, 1),
        };
        var last = key switch
        {
            "week" => first.AddDays(6),
            "month" => first.AddMonths(1).AddDays(-1),
            "quarter" => first.AddMonths(3).AddDays(-1),
            _ => first.AddYears(1).AddDays(-1),
        };
        return ReportPeriod.Between(first, last > today && first <= today ? today : last);
    }

    private static ReportPeriod Month(int month, int year, DateOnly today) => Calendar("month", new DateOnly(year, month, 1), today);

    /// <summary>What a word of a length is called within the program; the word is one of them.</summary>
    internal static string LengthOf(string word) => lengths[word];

    /// <summary>The number of the month that a lower-case word names, 1–12; null when it names none.</summary>
    internal static int? MonthOf(string word)
    {
        if (word is "май" or "мае") return 5;
        var at = Array.FindIndex(
            months, month => word.StartsWith(month, StringComparison.Ordinal) && word.Length <= month.Length + 2);
        return at < 0 ? null : (at % 12) + 1;
    }

    // Of a stretch that is named, from its first day until today: «с понедельника», «с прошлого месяца», since yesterday.
    [GeneratedRegex(@"^(?:с|со|from|since)\s+(?<what>.+)$", RegexOptions.None, 1000)]
    private static partial Regex Since();

    private static int? YearOf(string word) =>
        int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 2000 and <= 2100 ? year : null;
}
