using System.Globalization;
using System.Text.RegularExpressions;

namespace SalesBot.Reports;

/// <summary>
/// A day or a range of days as people name it (D4): «15.11», «01.11-15.11», «с 1 по 15 ноября», «1–15 ноября», «октябрь–ноябрь»,
/// «15 ноября», and until today «с октября», «с 15.11», «с начала года»; the same in English. A report looks back: without a year it is
/// the last that has begun. Pure.
/// </summary>
internal static partial class SpokenRange
{
    /// <summary>The range that lower-case words name; null when they name none, or its end comes before its begin.</summary>
    public static ReportPeriod? Read(string said, DateOnly today)
    {
        if (Beginning().Match(said) is { Success: true } beginning)
            return SpokenPeriod.Calendar(SpokenPeriod.LengthOf(beginning.Groups["of"].Value), today, today);
        if (Since().Match(said) is { Success: true } since && End.Read(since.Groups["first"].Value) is { } from
            && (from.Month ?? from.Year) is not null)
            return SpokenPeriod.Between(from.Latest(today), today);
        if (Both().Match(Ordinal().Replace(said, "")) is { Success: true } both
            && End.Read(both.Groups["first"].Value) is { } first && End.Read(both.Groups["last"].Value) is { } last)
            return Between(first, last, today);
        return End.Read(Small().Replace(said, "")) is { Day: not null, Month: not null } day && day.Latest(today) is { } only
            ? ReportPeriod.Between(only, only) : null;
    }

    private static ReportPeriod? Between(End first, End last, DateOnly today)
    {
        // «1–15 ноября»: the month is said once, behind both.
        var isWithin = first is { Day: not null, Month: null } && last.Day is not null;
        if (isWithin && last.Month is null) last = last with { Month = (last.Day > today.Day ? today.AddMonths(-1) : today).Month };
        if (isWithin) first = first with { Month = last.Month };
        var begin = last.Year is { } year && first.Year is null && last.On(year, isLast: true) is { } given ? first.Latest(given)
            : first.Latest(today);
        if (begin is not { } from) return null;
        // «Ноябрь — октябрь»: what ends next year has not been, the last such began a year before.
        if (first.Year is null && last.Year is null && !isWithin && last.On(from.Year, isLast: true) < from
            && last.On(from.Year + 1, isLast: false) > today && first.On(from.Year - 1, isLast: false) is { } former) from = former;
        var end = last.Year is { } said ? last.On(said, isLast: true)
            : last.On(from.Year, isLast: true) is { } same && (same >= from || isWithin) ? same : last.On(from.Year + 1, isLast: true);
        return SpokenPeriod.Between(from, last.Day is null && end > today && from <= today ? today : end);
    }

    [GeneratedRegex(@"^(?:с|со|from|since)\s+(?:начала|(?:the\s+)?(?:beginning|start)\s+of(?:\s+(?:the|this))?)\s+"
        + @"(?<of>недели|месяца|квартала|года|week|month|quarter|year)$", RegexOptions.None, 1000)]
    private static partial Regex Beginning();

    [GeneratedRegex(@"^(?:с|со|from|since)\s+(?<first>.+)$", RegexOptions.None, 1000)]
    private static partial Regex Since();

    [GeneratedRegex(@"^(?:(?:за|с|со|from)\s+)?(?<first>.+?)(?:\s*(?:-|–|—|\.\.|…)\s*|\s+(?:по|до|и|to|till|until|and)\s+)(?<last>.+)$",
        RegexOptions.None, 1000)]
    private static partial Regex Both();

    [GeneratedRegex(@"(?<=\d)-(?:го|ого|е|ое)\b", RegexOptions.None, 1000)]
    private static partial Regex Ordinal();

    [GeneratedRegex(@"^(?:за|в|on|for)\s+", RegexOptions.None, 1000)]
    private static partial Regex Small();

    /// <summary>One end: a day, a month, a year, as far as they are said.</summary>
    private sealed partial record End(int? Day, int? Month, int? Year)
    {
        public static End? Read(string text)
        {
            if (Figures().Match(text) is { Success: true } figures)
            {
                var year = Number(figures, "year") is { } given ? (given % 100) + 2000 : (int?)null;
                return new End(Number(figures, "day"), Number(figures, "month"), year);
            }

            if (Words().Match(text) is not { Success: true } words) return null;
            var month = words.Groups["month"] is { Success: true, Value: var name } ? SpokenPeriod.MonthOf(name) : null;
            return words.Groups["month"].Success == month.HasValue ? new End(Number(words, "day"), month, Number(words, "year")) : null;
        }

        /// <summary>The last such day (of a month or a year: its first) that is not after that day, where its year is not said.</summary>
        public DateOnly? Latest(DateOnly day) => Year is { } year ? On(year, isLast: false)
            : On(day.Year, isLast: false) is { } same && same <= day ? same : On(day.Year - 1, isLast: false);

        /// <summary>It in that year; of a month or a year its first or its last day.</summary>
        public DateOnly? On(int year, bool isLast) => (Day, Month) switch
        {
            ({ } day, { } month) => SpokenPeriod.Day(year, month, day),
            (null, { } month) => SpokenPeriod.Day(year, month, isLast ? DateTime.DaysInMonth(year, month) : 1),
            (null, null) => isLast ? new DateOnly(year, 12, 31) : new DateOnly(year, 1, 1),
            _ => null,
        };

        private static int? Number(Match match, string group) =>
            match.Groups[group] is { Success: true, Value: var figures } ? int.Parse(figures, CultureInfo.InvariantCulture) : null;

        [GeneratedRegex(@"^(?<day>\d{1,2})\.(?<month>0?[1-9]|1[0-2])(?:\.(?<year>20\d\d|\d\d))?\.?$", RegexOptions.None, 1000)]
        private static partial Regex Figures();

        [GeneratedRegex(@"^(?=\S)(?:(?<day>\d{1,2})(?:-?(?:го|е|th|st|nd|rd))?(?!\d))?\s*(?<month>\p{L}{3,})?\s*"
            + @"(?:(?<year>20\d\d)(?:\s*(?:г\.?|год\w?))?)?$", RegexOptions.None, 1000)]
        private static partial Regex Words();
    }
}
