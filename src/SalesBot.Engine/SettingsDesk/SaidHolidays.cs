using System.Globalization;
using System.Text.RegularExpressions;
using SalesBot.WorkingTime;

namespace SalesBot.SettingsDesk;

/// <summary>
/// A line of holidays as people write it, as the list keeps it: «1-8 января», «с 30.12 по 09.01», «9 мая», «31 декабря до 16» (B13). A day
/// without a year is the next there is. Pure.
/// </summary>
internal static partial class SaidHolidays
{
    private const string Begin = "09:00";
    private const int DaysBack = 30;

    /// <summary>The same in the form that is read; what is not understood stays as it is.</summary>
    public static string Plain(string line, DateOnly today)
    {
        var said = Small().Replace(line.Trim().ToLowerInvariant().Replace('ё', 'е'), " ").Trim();
        if (Iso().IsMatch(said)) return line;
        var works = Work().IsMatch(said);
        said = Until().Replace(Work().Replace(said, " "), $" {Begin}-${{to}}").Trim();
        if (Shape().Match(said) is not { Success: true } match) return line;
        var behind = (works ? " work" : "") + match.Groups["hours"].Value;
        var (one, other) = (match.Groups["first"].Value, match.Groups["last"].Value);
        // The days that are being taken just now are meant, too.
        today = today.AddDays(-DaysBack);
        if (other.Length == 0) return DayOf(one, today) is { } only ? Text(only) + behind : line;
        // «1-8 января»: the month is said once.
        if (Number().IsMatch(one) && Month().Match(other) is { Success: true } month) one += month.Value;
        if (DayOf(one, today) is not { } first || DayOf(other, first) is not { } last) return line;
        // Of a range the last day may say the year for both.
        if (Year().IsMatch(other) && !Year().IsMatch(one)) first = Before(first, last);
        return $"{Text(first)}..{Text(last)}{behind}";
    }

    private static DateOnly Before(DateOnly first, DateOnly last)
    {
        while (first > last) first = first.AddYears(-1);
        while (first.AddYears(1) <= last) first = first.AddYears(1);
        return first;
    }

    private static DateOnly? DayOf(string text, DateOnly from)
    {
        var said = new SpokenText(text);
        return SpokenDay.Take(said, from) is { Day: { } day, Or: null } && Rest().IsMatch(said.Left)
            ? day < from && !Year().IsMatch(text) ? day.AddYears(1) : day : null;
    }

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private const string Date = @"\d{1,2}(?:(?:\.\d{1,2})(?:\.(?:\d{4}|\d\d))?|(?:\s+\p{L}{3,})(?:\s+\d{4})?)?(?:\s*г(?:\.|ода?)?)?";

    [GeneratedRegex(@"\d{4}-\d\d-\d\d")]
    private static partial Regex Iso();

    [GeneratedRegex(@"\b(?:праздник\w*|выходн\w+|не\s+работаем|нерабоч\w+|дни|день)\b|\s[-–—:]\s*$|\s{2,}")]
    private static partial Regex Small();

    [GeneratedRegex(@"\b(?:рабоч\w+(?:\s+(?:суббот\w|воскресень\w))?|работаем|work(?:ing)?)\b")]
    private static partial Regex Work();

    [GeneratedRegex(@"\s*[-–—,:]?\s*(?:коротк\w+|сокращ\w+)?\s*(?:до|till|until)\s+(?<to>\d{1,2}(?:[:.]\d\d)?)(?![.\d]"
        + @"|\s+\p{L})(?:\s*ч(?:ас\w*)?\.?)?$")]
    private static partial Regex Until();

    [GeneratedRegex(@"^(?:(?:с|from)\s+)?(?<first>" + Date + @")(?:\s*(?:\.\.|[-–—]|\bпо\b|\bдо\b|\bto\b)\s*(?<last>" + Date + @"))?"
        + @"(?<hours>(?:\s+\d{1,2}(?:[:.]\d\d)?\s*[-–—]\s*\d{1,2}(?:[:.]\d\d)?)*)$")]
    private static partial Regex Shape();

    [GeneratedRegex(@"^\d{1,2}$")]
    private static partial Regex Number();

    [GeneratedRegex(@"(?<=^\d{1,2})(?:\.\d{1,2}|\s+\p{L}{3,}).*$")]
    private static partial Regex Month();

    [GeneratedRegex(@"\d{4}|\.\d{1,2}\.\d\d")]
    private static partial Regex Year();

    [GeneratedRegex(@"^\s*(?:г|года?)?[\s.]*$")]
    private static partial Regex Rest();
}
