using System.Globalization;
using System.Text.RegularExpressions;

namespace SalesBot.WorkingTime;

/// <summary>
/// Reads <c>Business:Holidays</c>: «2027-01-01..2027-01-08; 23.02.2027», and the files it names, where a line may also say hours
/// («2026-12-31 09:00-16:00», a short day) or that a day is worked («2026-11-01 work 09:00-18:00»).
/// </summary>
internal sealed partial class HolidaysReader
{
    /// <summary>How mistakes name the setting.</summary>
    public const string Setting = "Business:Holidays";

    private const int LongestRange = 366;
    private static readonly string[] Formats = ["yyyy-MM-dd", "dd.MM.yyyy", "d.M.yyyy", "d.M.yy"];
    private readonly Dictionary<DateOnly, (IReadOnlyList<HoursOfDay> Hours, string Place)> days = [];
    private readonly List<string> mistakes = [];

    /// <summary>The days that are not as their day of the week, with their hours; none for a day off.</summary>
    /// <exception cref="FormatException">Something cannot be read; the message names every place.</exception>
    public static IReadOnlyDictionary<DateOnly, IReadOnlyList<HoursOfDay>> Read(string? text)
    {
        var reader = new HolidaysReader();
        foreach (var part in (text ?? "").Split([',', ';', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (Shape().IsMatch(part)) reader.Take(part, Setting);
            else if (HolidayFiles.Find(part) is { Count: > 0 } files) files.ToList().ForEach(reader.TakeFile);
            else reader.Wrong(Setting, part, "a date or a range of dates is expected, such as 2027-01-01 or 2027-01-01..2027-01-08, or a "
                + "file or a folder that is there");
        }
        return reader.mistakes.Count == 0 ? reader.days.ToDictionary(day => day.Key, day => day.Value.Hours)
            : throw new FormatException(string.Join('\n', reader.mistakes));
    }

    /// <summary>The same of lines alone, which name no files.</summary>
    /// <exception cref="FormatException">Something cannot be read; the message names every line.</exception>
    public static IReadOnlyDictionary<DateOnly, IReadOnlyList<HoursOfDay>> ReadLines(string text)
    {
        var reader = new HolidaysReader();
        foreach (var line in text.Split([';', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            reader.Take(line, Setting);
        return reader.mistakes.Count == 0 ? reader.days.ToDictionary(day => day.Key, day => day.Value.Hours)
            : throw new FormatException(string.Join('\n', reader.mistakes));
    }

    private void TakeFile(string path)
    {
        var number = 0;
        foreach (var line in HolidayFiles.Lines(path))
        {
            number++;
            if (line.Split('#')[0].Trim() is { Length: > 0 } said) Take(said, $"{path}:{number}");
        }
    }

    private void Take(string said, string place)
    {
        try
        {
            var match = Shape().Match(said);
            if (!match.Success) throw new FormatException(
                "a date or a range of dates is expected, then, if people work, their hours: 2026-12-31 09:00-16:00");
            IReadOnlyList<HoursOfDay> hours = HoursReader.OfOneDay(match.Groups["hours"].Captures.Select(capture => capture.Value));
            if (match.Groups["work"].Success && hours.Count == 0)
                throw new FormatException("a day that is worked needs its hours: 2026-11-01 work 09:00-18:00");
            foreach (var day in Range(match)) Put(day, hours, place);
        }
        catch (FormatException mistake)
        {
            Wrong(place, said, mistake.Message);
        }
    }

    /// <summary>A day may be said twice in the same way - two lists overlap - but not in two ways.</summary>
    private void Put(DateOnly day, IReadOnlyList<HoursOfDay> hours, string place)
    {
        if (!days.TryAdd(day, (hours, place)) && !days[day].Hours.SequenceEqual(hours))
            throw new FormatException(
                string.Create(CultureInfo.InvariantCulture, $"{day:yyyy-MM-dd} has other hours in {days[day].Place}"));
    }

    private static IEnumerable<DateOnly> Range(Match match)
    {
        var first = Date(match.Groups["first"].Value);
        var last = match.Groups["last"].Success ? Date(match.Groups["last"].Value) : first;
        if (last < first || last.DayNumber - first.DayNumber > LongestRange)
            throw new FormatException("the last day must come after the first, within a year");
        return Enumerable.Range(0, last.DayNumber - first.DayNumber + 1).Select(first.AddDays);
    }

    private static DateOnly Date(string text) =>
        DateOnly.TryParseExact(text, Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date
            : throw new FormatException($"«{text}» is no date");

    private void Wrong(string place, string said, string what) => mistakes.Add($"{place}, «{said}»: {what}.");

    [GeneratedRegex(@"^(?<first>\d{4}-\d\d-\d\d|\d{1,2}\.\d{1,2}\.(?:\d{4}|\d\d))(?:\s*(?:\.\.|[-–—/])\s*(?<last>\d{4}-\d\d-\d\d|"
        + @"\d{1,2}\.\d{1,2}\.(?:\d{4}|\d\d)))?"
        + @"(?<work>\s+(?:work|рабочий))?(?:\s+(?<hours>\d{1,2}(?:[:.]\d\d)?\s*[-–—]\s*\d{1,2}(?:[:.]\d\d)?))*$")]
    private static partial Regex Shape();
}
