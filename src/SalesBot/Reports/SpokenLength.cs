using System.Globalization;
using System.Text.RegularExpressions;

namespace SalesBot.Reports;

/// <summary>
/// A period that is counted (D4): «последние 30 дней», «2 недели», «полгода», «3 квартал», «III квартал 2025», «первое полугодие», Q3;
/// the same in English. Pure.
/// </summary>
internal static partial class SpokenLength
{
    private const int Earliest = 2000;

    /// <summary>The period that lower-case words count; null when they count none.</summary>
    public static ReportPeriod? Read(string said, DateOnly today)
    {
        if (Half().IsMatch(said)) return Until(today, today.AddMonths(-6));
        if (Part().Match(said) is { Success: true } part) return PartOfYear(part, today);
        if (Count().Match(said) is not { Success: true } match) return null;
        var unit = match.Groups["unit"].Value;
        if (match.Groups["count"] is not { Success: true, Value: var figures }) return Until(today, Before(today, unit, 1));
        var count = int.Parse(figures, CultureInfo.InvariantCulture);
        // «25 год» is 2025, «47 неделя» the 47th; «5 квартал» would be the fifth.
        if (!match.Groups["last"].Success && IsPlace(unit, count)) return Numbered(unit, count, today);
        return count == 0 ? null : Until(today, Before(today, unit, count));
    }

    private static DateOnly Before(DateOnly today, string unit, int count) => unit[0] switch
    {
        'н' or 'w' => today.AddDays(-7 * count),
        'м' or 'm' => today.AddMonths(-count),
        'к' or 'q' => today.AddMonths(-3 * count),
        'г' or 'л' or 'y' => today.AddYears(-count),
        _ => today.AddDays(-count),
    };

    /// <summary>One of many by its number: a year, a week of the year as calendars count them.</summary>
    private static ReportPeriod? Numbered(string unit, int number, DateOnly today)
    {
        if (unit is "год" && number is >= 10 and <= 99) return SpokenPeriod.Calendar("year", new DateOnly(2000 + number, 1, 1), today);
        if (unit is not "неделя" || number is 0 || number > ISOWeek.GetWeeksInYear(today.Year)) return null;
        var first = DateOnly.FromDateTime(ISOWeek.ToDateTime(today.Year, number, DayOfWeek.Monday));
        return SpokenPeriod.Calendar("week", first > today ? DateOnly.FromDateTime(ISOWeek.ToDateTime(today.Year - 1, number,
            DayOfWeek.Monday)) : first, today);
    }

    // A unit that is said of one: with another number it is a place in a row, and not how many.
    private static bool IsPlace(string unit, int count) => unit switch
    {
        "квартал" => true,
        "неделя" => count != 1,
        "год" => count % 10 != 1 || count > 9,
        "день" or "месяц" => count % 10 != 1 || count % 100 == 11,
        _ => false,
    };

    // There is nothing from before that any key of a period could name.
    private static ReportPeriod? Until(DateOnly today, DateOnly before) =>
        before.Year < Earliest ? null : ReportPeriod.Between(before.AddDays(1), today);

    // Without a year it is the last that has begun.
    private static ReportPeriod? PartOfYear(Match match, DateOnly today)
    {
        var isHalf = match.Groups["half"].Success;
        var which = match.Groups["which"].Value switch
        {
            "1" or "i" => 1,
            "2" or "ii" => 2,
            "3" or "iii" => 3,
            "4" or "iv" => 4,
            var word => word switch { "перв" or "first" => 1, "втор" or "second" => 2, "трет" or "third" => 3, _ => 4 },
        };
        if (isHalf && which > 2) return null;
        var months = isHalf ? 6 : 3;
        var first = new DateOnly(today.Year, ((which - 1) * months) + 1, 1);
        if (match.Groups["year"] is { Success: true, Value: var year })
            first = new DateOnly(int.Parse(year, CultureInfo.InvariantCulture), first.Month, 1);
        else if (first > today)
            first = first.AddYears(-1);
        var last = first.AddMonths(months).AddDays(-1);
        return ReportPeriod.Between(first, last > today && first <= today ? today : last);
    }

    [GeneratedRegex(@"^(?:за\s+)?(?:(?:последние|прошедшие)\s+)?пол-?\s?года$|^(?:for\s+)?(?:the\s+)?(?:last\s+)?half\s+a\s+year$",
        RegexOptions.None, 1000)]
    private static partial Regex Half();

    [GeneratedRegex(@"^(?:(?:за|в|во|in|for)\s+)?"
        + @"(?:(?<which>[1-4]|i{1,3}|iv)(?:-?(?:й|ый|ий|ой|м|е|ое|st|nd|rd|th))?"
        + @"|(?<which>перв|втор|трет|четверт|first|second|third|fourth)\w*)"
        + @"\s*(?:(?:квартал[ае]?|кв\.?|quarter)|(?<half>полугоди[еия]|half))(?:\s+(?<year>20\d\d)(?:\s*(?:г\.?|год\w?))?)?$"
        + @"|^(?:q(?<which>[1-4])|(?<half>h)(?<which>[12]))(?:\s*(?<year>20\d\d))?$", RegexOptions.None, 1000)]
    private static partial Regex Part();

    [GeneratedRegex(@"^(?:(?:за|for)\s+)?(?:the\s+)?"
        + @"(?:(?<last>(?:последн|прошедш|минувш|истекш)\w+|past)\s+(?:(?<count>\d{1,3})\s+)?|(?:(?<last>last)\s+)?(?<count>\d{1,3})\s+)"
        + @"(?<unit>дн(?:я|ей)|день|days?|недел[юяиь]|weeks?|месяц(?:а|ев)?|months?|квартал(?:а|ов)?|quarters?|лет|года?|years?)$",
        RegexOptions.None, 1000)]
    private static partial Regex Count();
}
