using System.Globalization;
using System.Text.RegularExpressions;

namespace SalesBot.WorkingTime;

/// <summary>A day in words or figures.</summary>
public static partial class SpokenDay
{
    // A day without a year that is just over was meant as it stands; one long over comes again next year.
    private const int DaysBackThatAreMeant = 62;
    private const int Friday = 4;

    /// <summary>How the names begin, January first.</summary>
    private static readonly string[] Months =
    [
        "янв jan", "фев feb", "мар mar", "апр apr", "май мая may", "июн jun", "июл jul", "авг aug", "сен sep", "окт oct", "ноя nov",
        "дек dec",
    ];

    /// <summary>How the names begin, Monday first.</summary>
    private static readonly string[] Weekdays = ["пн по mo", "вт tu", "ср we", "чт че th", "пт пя fr", "сб су sa", "вс во su"];

    /// <summary>
    /// The day the text names; null when it names none; a null day with the words when no calendar has it. <c>Or</c> is another day when
    /// the day of the week and the date disagree.
    /// </summary>
    public static (DateOnly? Day, string Said, DateOnly? Or)? Take(SpokenText text, DateOnly today)
    {
        if (Relative(text, today) is { } relative)
            return (SaidTwice(text, relative, today), "", null);
        if (text.Take(EndOfMonth()) is { } end)
            return (LastOf(end, today), "", null);
        if ((text.Take(YearFirst()) ?? text.Take(Figures()) ?? text.Take(DayMonth()) ?? text.Take(MonthDay())) is { } date)
            return Confirmed(text, Dated(date, today), date.Value.Trim(), today);
        if (text.Take(OfMonth()) is { } ofMonth)
            return Confirmed(text, NextOfMonth(Int(ofMonth, "d"), today), ofMonth.Value.Trim(), today);
        return text.Take(Weekday()) is { } weekday ? (NextWeekday(weekday, today), "", null) : null;
    }

    // «Завтра, 26 ноября»: a date beside it that is the same day says nothing new, nor does the day of the week.
    private static DateOnly SaidTwice(SpokenText text, DateOnly day, DateOnly today)
    {
        foreach (var pattern in new[] { DayMonth(), Figures() })
            if (pattern.Match(text.Left) is { Success: true } date && Dated(date, today) == day)
            {
                text.Take(pattern);
                break;
            }

        if (Weekday().Match(text.Left) is { Success: true } weekday && Place(weekday) == Place(day)) text.Take(Weekday());
        return day;
    }

    // «Чт 26.11», as the bot writes it; a Friday beside that date leaves two days to choose from.
    private static (DateOnly?, string, DateOnly?) Confirmed(SpokenText text, DateOnly? day, string said, DateOnly today)
    {
        if (day is not { } date || text.Take(Weekday()) is not { } weekday) return (day, said, null);
        var named = Place(weekday);
        return named == Place(date) ? (date, said, null) : (date, said, NearestTo(date, named, today));
    }

    private static DateOnly NearestTo(DateOnly date, int place, DateOnly today)
    {
        var ahead = (place - Place(date) + 7) % 7;
        return ahead <= 3 || date.AddDays(ahead - 7) < today ? date.AddDays(ahead) : date.AddDays(ahead - 7);
    }

    private static DateOnly? Relative(SpokenText text, DateOnly today)
    {
        if (text.Take(AfterTomorrow()) is not null)
            return today.AddDays(2);
        if (text.Take(NextWeek()) is not null)
            return InWeek(text, today.AddDays(7 - Place(today)));
        if (text.Take(ThisWeek()) is not null)
        {
            // Without a day of it: by its last working day, as long as that is ahead.
            var monday = today.AddDays(-Place(today));
            return Weekday().IsMatch(text.Left) ? InWeek(text, monday) : monday.AddDays(Math.Max(Place(today), Friday));
        }

        return text.Take(Named())?.Value switch
        {
            "позавчера" => today.AddDays(-2),
            "сегодня" or "today" or "сейчас" or "now" => today,
            "завтра" or "tomorrow" => today.AddDays(1),
            "вчера" or "yesterday" => today.AddDays(-1),
            _ => null,
        };
    }

    /// <summary>The day of a week that begins on this Monday: the one that is named, else its first.</summary>
    internal static DateOnly InWeek(SpokenText text, DateOnly monday) =>
        text.Take(Weekday()) is { } weekday ? monday.AddDays(Place(weekday)) : monday;

    /// <summary>The day of the week that is named beside a span of weeks: «через неделю в среду»; null when none is.</summary>
    internal static DateOnly? WeekdayNear(SpokenText text, DateOnly day) =>
        text.Take(Weekday()) is { } weekday ? day.AddDays(Place(weekday) - Place(day)) : null;

    private static DateOnly LastOf(Match match, DateOnly today)
    {
        var (part, month) = (match.Groups["part"].Value, match.Groups["month"] is { Success: true, Value: var name } ? Month(name)
            : today.Month);
        var year = month < today.Month ? today.Year + 1 : today.Year;
        var first = new DateOnly(year, month, 1);
        if (match.Groups["following"].Success) first = new DateOnly(today.Year, today.Month, 1).AddMonths(1);
        var day = part switch { "начал" => first, "середин" => first.AddDays(14), _ => first.AddMonths(1).AddDays(-1) };
        return day < today && !match.Groups["month"].Success && !match.Groups["following"].Success ? first.AddMonths(1) : day;
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
        // «31 числа» in November is that of December.
        var first = today.AddDays(1 - today.Day);
        return Enumerable.Range(day < today.Day ? 1 : 0, 3).Select(ahead => first.AddMonths(ahead))
            .Select(month => Exact(month.Year, month.Month, day)).FirstOrDefault(found => found is not null);
    }

    // «В понедельник» on a Monday is a week away: of today one says «сегодня».
    private static DateOnly NextWeekday(Match match, DateOnly today)
    {
        var wanted = Place(match);
        var ahead = (wanted - Place(today) + 6) % 7 + 1;
        var nextWeek = match.Groups["next"].Success && Place(today) + ahead < 7;
        return today.AddDays(nextWeek ? ahead + 7 : ahead);
    }

    private static int Month(string name) => Array.FindIndex(Months, names => names.Contains(name[..3], StringComparison.Ordinal)) + 1;

    private static int Place(Match weekday) =>
        Array.FindIndex(Weekdays, names => names.Contains(weekday.Groups["name"].Value[..2], StringComparison.Ordinal));

    private static int Place(DateOnly day) => ((int)day.DayOfWeek + 6) % 7;

    private static int Int(Match match, string group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\b(?:послезавтра|(?:the )?day after tomorrow)\b")]
    private static partial Regex AfterTomorrow();

    [GeneratedRegex(@"\b(?:сегодня|завтра|вчера|позавчера|сейчас|now|today|tomorrow|yesterday)\b")]
    private static partial Regex Named();

    [GeneratedRegex(@"\b(?:(?:на )?(?:(?:следующ|будущ)(?:ей|ую|ая)|той|ту) недел[еюяи]|next week)\b")]
    private static partial Regex NextWeek();

    [GeneratedRegex(@"\b(?:на (?:этой|текущей) неделе|this week)\b")]
    private static partial Regex ThisWeek();

    [GeneratedRegex(@"\b(?:в|к|до|с|на)?\s*(?<part>начал|середин|кон(?:ц|ец))[а-я]*\s+(?:(?<following>следующего\s+)?(?:этого\s+)?месяца|"
        + @"(?<month>января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря))\b")]
    private static partial Regex EndOfMonth();

    [GeneratedRegex(@"(?<![\d.])(?<y>\d{4})[-./](?<m>\d{1,2})[-./](?<d>\d{1,2})(?!\d)")]
    private static partial Regex YearFirst();

    [GeneratedRegex(@"(?<![\d:.])(?:(?<d>\d{1,2})[./](?<m>\d{1,2})(?:[./](?<y>\d{4}|\d\d)(?![\d:]))?|"
        + @"(?<d>\d{1,2})-(?<m>\d{1,2})-(?<y>\d{4}))(?![\d:])")]
    private static partial Regex Figures();

    [GeneratedRegex(@"\b(?<d>\d{1,2})(?:-?го|-?е|-?ое|-?му|st|nd|rd|th)?\s+(?:of\s+)?(?<month>(?:янв|фев|мар|апр|ма[йя]|июн|июл|"
        + @"авг|сен|окт|ноя|дек)[а-я]*|"
        + @"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*)\b\.?(?:,?\s+(?<y>\d{4})(?!\d))?")]
    private static partial Regex DayMonth();

    [GeneratedRegex(@"\b(?<month>(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*)\b\.?\s+(?<d>\d{1,2})(?:st|nd|rd|"
        + @"th)?\b(?![:.]\d)(?:,?\s+(?<y>\d{4})(?!\d))?")]
    private static partial Regex MonthDay();

    [GeneratedRegex(@"\b(?<d>\d{1,2})(?:(?:-?го|-?е|-?му)?\s+числ[ау]|-?(?:го|е|ое|му))\b")]
    private static partial Regex OfMonth();

    [GeneratedRegex(@"\b(?:(?<next>следующ\S+|next)\s+|(?:эт[уо]т?|ближайш\S+)\s+|this\s+)?(?<name>(?:пнд?|пон(?:ед)?|понедельник[ауе]?|"
        + @"втр?|втор|"
        + @"вторник[ауе]?|срд?|сред[аыуе]|"
        + @"чтв?|четв|четверг[ауе]?|птн?|пятн|пятниц[аыуе]|"
        + @"сбт?|субб|суббот[аыуе]|вск?|воскр|воскресень[еяю])|mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:rs(?:day)?)?|fri(?:day)?|"
        + @"sat(?:urday)?|"
        + @"sun(?:day)?)\b")]
    private static partial Regex Weekday();
}
