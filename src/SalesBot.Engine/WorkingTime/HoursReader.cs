using System.Globalization;
using System.Text.RegularExpressions;

namespace SalesBot.WorkingTime;

/// <summary>A stretch of one day, in minutes since midnight.</summary>
internal readonly record struct HoursOfDay(int Start, int End);

/// <summary>Reads <c>Business:Hours</c>: «Mon-Fri 09:00-13:00, 14:00-18:00; Sat 10:00-14:00», «Пн-Пт 9-18», «24/7».</summary>
internal static partial class HoursReader
{
    /// <summary>The hours when none are set.</summary>
    public const string Default = "Mon-Fri 09:00-18:00";
    private const int Midnight = 24 * 60;

    /// <summary>Names by day, Monday first: English, Russian.</summary>
    private static readonly string[][] Names =
    [
        ["mon", "monday", "пн", "понедельник"], ["tue", "tuesday", "вт", "вторник"], ["wed", "wednesday", "ср", "среда"],
        ["thu", "thursday", "чт", "четверг"],
        ["fri", "friday", "пт", "пятница"], ["sat", "saturday", "сб", "суббота"], ["sun", "sunday", "вс", "воскресенье"],
    ];

    /// <summary>The hours of each day of the week in order, overlapping ones made one.</summary>
    public static ILookup<DayOfWeek, HoursOfDay> Read(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            text = Default;
        var parts = text.Trim() == "24/7" ? ["Mon-Sun 00:00-24:00"]
            : text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var found = new List<(DayOfWeek Day, HoursOfDay Hours)>();
        foreach (var part in parts)
            found.AddRange(Part(part));
        if (found.Count == 0)
            throw Wrong(text, "nobody would ever work");
        return found.GroupBy(f => f.Day, f => f.Hours)
            .SelectMany(g => Joined(g).Select(h => (Day: g.Key, Hours: h))).ToLookup(h => h.Day, h => h.Hours);
    }

    /// <summary>The same hours in the one way in which they are kept: «Mon-Fri 09:00-18:00; Sat 10:00-14:00».</summary>
    /// <exception cref="FormatException">They cannot be read.</exception>
    public static string Canonical(string text)
    {
        var week = Read(text);
        var days = Enumerable.Range(0, Names.Length).Select(day => Words(week[(DayOfWeek)((day + 1) % Names.Length)])).ToList();
        var parts = new List<string>();
        for (var first = 0; first < days.Count; first++)
        {
            var last = first;
            while (last + 1 < days.Count && days[last + 1] == days[first]) last++;
            if (days[first].Length > 0) parts.Add($"{Name(first)}{(last > first ? "-" + Name(last) : "")} {days[first]}");
            first = last;
        }

        return string.Join("; ", parts);
    }

    /// <summary>The stretches of a day as they are kept: «09:00-13:00, 14:00-18:00».</summary>
    public static string Words(IEnumerable<HoursOfDay> hours) =>
        string.Join(", ", hours.Select(one => $"{Clock(one.Start)}-{Clock(one.End)}"));

    /// <summary>The stretches of one day in order, overlapping ones made one.</summary>
    /// <exception cref="FormatException">One is no stretch of a day; the message says why, the caller knows where.</exception>
    public static IReadOnlyList<HoursOfDay> OfOneDay(IEnumerable<string> ranges) => Joined(ranges.Select(Hours));

    private static IEnumerable<(DayOfWeek Day, HoursOfDay Hours)> Part(string part)
    {
        var match = Shape().Match(part);
        if (!match.Success)
            throw Wrong(part, "days and hours are expected, such as «Mon-Fri 09:00-18:00»");
        var days = match.Groups["day"].Captures.SelectMany(c => Days(part, c.Value)).ToList();
        try
        {
            var hours = match.Groups["hours"].Captures.Select(c => Hours(c.Value)).ToList();
            return days.SelectMany(d => hours.Select(h => (d, h)));
        }
        catch (FormatException mistake)
        {
            throw Wrong(part, mistake.Message);
        }
    }

    private static IEnumerable<DayOfWeek> Days(string part, string range)
    {
        var ends = Dash().Split(range.Trim()).Select(name => Day(part, name)).ToList();
        var length = (ends[^1] - ends[0] + 7) % 7;
        return Enumerable.Range(ends[0], length + 1).Select(day => (DayOfWeek)((day + 1) % 7));
    }

    private static string Name(int day) => char.ToUpperInvariant(Names[day][0][0]) + Names[day][0][1..];

    private static string Clock(int minutes) => string.Create(CultureInfo.InvariantCulture, $"{minutes / 60:00}:{minutes % 60:00}");

    private static int Day(string part, string name)
    {
        var day = Array.FindIndex(Names, names => names.Contains(name.Trim(' ', '.').ToLowerInvariant(), StringComparer.Ordinal));
        return day >= 0 ? day : throw Wrong(part, $"«{name}» is no day of the week");
    }

    private static HoursOfDay Hours(string range)
    {
        var ends = Dash().Split(range).Select(clock => Minutes(clock.Trim())).ToList();
        return ends[1] > ends[0] ? new HoursOfDay(ends[0], ends[1])
            : throw new FormatException("the end must be after the beginning, of the same day");
    }

    private static int Minutes(string clock)
    {
        var numbers = clock.Split(':', '.').Select(n => int.Parse(n, CultureInfo.InvariantCulture)).ToList();
        var minutes = numbers[0] * 60 + numbers.ElementAtOrDefault(1);
        return minutes <= Midnight && numbers.ElementAtOrDefault(1) < 60 ? minutes
            : throw new FormatException($"«{clock}» is no time of day");
    }

    private static List<HoursOfDay> Joined(IEnumerable<HoursOfDay> hours)
    {
        var joined = new List<HoursOfDay>();
        foreach (var next in hours.OrderBy(h => h.Start))
        {
            if (joined.Count > 0 && next.Start <= joined[^1].End)
                joined[^1] = joined[^1] with { End = Math.Max(joined[^1].End, next.End) };
            else
                joined.Add(next);
        }
        return joined;
    }

    private static FormatException Wrong(string part, string what) => new($"Business:Hours, «{part}»: {what}.");

    [GeneratedRegex(@"^(?<day>[\p{L}.]+(?:\s*[-–—]\s*[\p{L}.]+)?)(?:\s*,\s*(?<day>[\p{L}.]+(?:\s*[-–—]\s*[\p{L}.]+)?))*\s*:?\s+"
        + @"(?<hours>\d{1,2}(?:[:.]\d\d)?\s*[-–—]\s*\d{1,2}(?:[:.]\d\d)?)"
        + @"(?:[\s,]+(?<hours>\d{1,2}(?:[:.]\d\d)?\s*[-–—]\s*\d{1,2}(?:[:.]\d\d)?))*$")]
    private static partial Regex Shape();

    [GeneratedRegex("[-–—]")]
    private static partial Regex Dash();
}
