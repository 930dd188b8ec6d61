using System.Globalization;
using System.Text.RegularExpressions;

namespace SalesBot.WorkingTime;

/// <summary>A day in words or figures.</summary>
internal static partial class SpokenDay
{
    // A day without a year that is just over was meant as it stands; one long over comes again next year.
    private const int DaysBackThatAreMeant = 62;

    /// <summary>How the names begin, January first.</summary>
    private static readonly string[] Months =
    [
        "янв jan", "фев feb", "мар mar", "апр apr", "май мая may", "июн jun", "июл jul", "авг aug", "сен sep", "окт oct", "ноя nov",
        "дек dec",
    ];

    /// <summary>How the names begin, Monday first.</summary>
    private static readonly string[] Weekdays = ["пн по mo", "вт tu", "ср we", "чт че th", "пт пя fr", "сб су sa", "вс во su"];

    /// <summary>The day the text names; null when it names none; a null day with the words when no calendar has it.</summary>
    public static (DateOnly? Day, string Said)? Take(SpokenText text, DateOnly today)
    {
        if (Relative(text, today) is { } relative)
            return (relative, "");
        if ((text.Take(YearFirst()) ?? text.Take(Figures()) ?? text.Take(DayMonth()) ?? text.Take(MonthDay())) is { } date)
            return (Dated(date, today), date.Value.Trim());
        if (text.Take(OfMonth()) is { } ofMonth)
            return (NextOfMonth(Int(ofMonth, "d"), today), ofMonth.Value.Trim());
        return text.Take(Weekday()) is { } weekday ? (NextWeekday(weekday, today), "") : null;
    }

    private static DateOnly? Relative(SpokenText text, DateOnly today)
    {
        if (text.Take(AfterTomorrow()) is not null)
            return today.AddDays(2);
        if (text.Take(NextWeek()) is not null)
            return today.AddDays(7 - Place(today));
        return text.Take(Named())?.Value switch
        {
            "позавчера" => today.AddDays(-2),
            "сегодня" or "today" => today,
            "завтра" or "tomorrow" => today.AddDays(1),
            "вчера" or "yesterday" => today.AddDays(-1),
            _ => null,
        };
    }

    private static DateOnly? Dated(Match match, DateOnly today)
    {
        var month = match.Groups["month"] is { Success: true, Value: var name } ? Month(name) : Int(match, "m");
        var day = Int(match, "d");
        if (match.Groups["y"].Success)
            return Exact(Int(match, "y") is < 100 and var shortYear ? 2000 + shortYear : Int(match, "y"), month, day);
        var thisYear = Exact(today.Year, month, day);
        return thisYear is { } date && date >= today.AddDays(-DaysBackThatAreMeant) ? date : Exact(today.Year + 1, month, day);
    }

    private static DateOnly? Exact(int year, int month, int day) =>
        year is >= 1900 and <= 2999 && month is >= 1 and <= 12 && day >= 1
            && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;

    private static DateOnly? NextOfMonth(int day, DateOnly today)
    {
        var month = day < today.Day ? today.AddMonths(1) : today;
        return Exact(month.Year, month.Month, day);
    }

    // «В понедельник» on a Monday is a week away: of today one says «сегодня».
    private static DateOnly NextWeekday(Match match, DateOnly today)
    {
        var wanted = Array.FindIndex(Weekdays, names => names.Contains(match.Groups["name"].Value[..2], StringComparison.Ordinal));
        var ahead = (wanted - Place(today) + 6) % 7 + 1;
        var nextWeek = match.Groups["next"].Success && Place(today) + ahead < 7;
        return today.AddDays(nextWeek ? ahead + 7 : ahead);
    }

    private static int Month(string name) => Array.FindIndex(Months, names => names.Contains(name[..3], StringComparison.Ordinal)) + 1;

    private static int Place(DateOnly day) => ((int)day.DayOfWeek + 6) % 7;

    private static int Int(Match match, string group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\b(?:послезавтра|(?:the )?day after tomorrow)\b")]
    private static partial Regex AfterTomorrow();

    [GeneratedRegex(@"\b(?:сегодня|завтра|вчера|позавчера|today|tomorrow|yesterday)\b")]
    private static partial Regex Named();

    [GeneratedRegex(@"\b(?:на (?:следующей|той) неделе|next week)\b")]
    private static partial Regex NextWeek();

    [GeneratedRegex(@"(?<![\d.])(?<y>\d{4})[-./](?<m>\d{1,2})[-./](?<d>\d{1,2})(?!\d)")]
    private static partial Regex YearFirst();

    [GeneratedRegex(@"(?<![\d:.])(?:(?<d>\d{1,2})[./](?<m>\d{1,2})(?:[./](?<y>\d{4}|\d\d)(?![\d:]))?|"
        + @"(?<d>\d{1,2})-(?<m>\d{1,2})-(?<y>\d{4}))(?![\d:])")]
    private static partial Regex Figures();

    [GeneratedRegex(@"\b(?<d>\d{1,2})(?:-?го|-?е|st|nd|rd|th)?\s+(?:of\s+)?(?<month>(?:янв|фев|мар|апр|ма[йя]|июн|июл|авг|сен|окт|ноя|"
        + @"дек)[а-я]*|"
        + @"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*)\b\.?(?:,?\s+(?<y>\d{4})(?!\d))?")]
    private static partial Regex DayMonth();

    [GeneratedRegex(@"\b(?<month>(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*)\b\.?\s+(?<d>\d{1,2})(?:st|nd|rd|"
        + @"th)?\b(?![:.]\d)(?:,?\s+(?<y>\d{4})(?!\d))?")]
    private static partial Regex MonthDay();

    [GeneratedRegex(@"\b(?<d>\d{1,2})(?:(?:-?го|-?е)?\s+числа|-го)\b")]
    private static partial Regex OfMonth();

    [GeneratedRegex(@"\b(?:(?<next>следующ\S+|next)\s+|эт[уо]т?\s+|this\s+)?(?<name>(?:пн|понедельник[ау]?|вт|вторник[ау]?|ср|сред[аыу]|"
        + @"чт|четверг[ау]?|пт|пятниц[аыу]|"
        + @"сб|суббот[аыу]|вс|воскресень[ея])|mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:rs(?:day)?)?|fri(?:day)?|sat(?:urday)?|"
        + @"sun(?:day)?)\b")]
    private static partial Regex Weekday();
}
