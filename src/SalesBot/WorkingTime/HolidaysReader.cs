using System.Globalization;
using System.Text.RegularExpressions;

namespace SalesBot.WorkingTime;

/// <summary>Reads <c>Business:Holidays</c>: «2027-01-01..2027-01-08; 23.02.2027, 08.03.2027».</summary>
internal static partial class HolidaysReader
{
    private const int LongestRange = 366;
    private static readonly string[] Formats = ["yyyy-MM-dd", "dd.MM.yyyy", "d.M.yyyy"];

    /// <summary>Every day that is off.</summary>
    public static IReadOnlySet<DateOnly> Read(string? text)
    {
        var days = new HashSet<DateOnly>();
        foreach (var part in (text ?? "").Split([',', ';', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var match = Shape().Match(part);
            if (!match.Success)
                throw Wrong(part, "a date or a range of dates is expected, such as 2027-01-01 or 2027-01-01..2027-01-08");
            var first = Date(part, match.Groups["first"].Value);
            var last = match.Groups["last"].Success ? Date(part, match.Groups["last"].Value) : first;
            if (last < first || last.DayNumber - first.DayNumber > LongestRange)
                throw Wrong(part, "the last day must come after the first, within a year");
            days.UnionWith(Enumerable.Range(0, last.DayNumber - first.DayNumber + 1).Select(first.AddDays));
        }
        return days;
    }

    private static DateOnly Date(string part, string text) =>
        DateOnly.TryParseExact(text, Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : throw Wrong(part, $"«{text}» is no date");

    private static FormatException Wrong(string part, string what) => new($"Business:Holidays, «{part}»: {what}.");

    [GeneratedRegex(@"^(?<first>\d{4}-\d\d-\d\d|\d{1,2}\.\d{1,2}\.\d{4})(?:\s*(?:\.\.|[-–—/])\s*(?<last>\d{4}-\d\d-\d\d|\d{1,2}\.\d{1,2}\.\d{4}))?$")]
    private static partial Regex Shape();
}
