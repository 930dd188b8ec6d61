using System.Text.RegularExpressions;

namespace SalesBot.WorkingTime;

/// <summary>A first and a last day: «с 1 по 5 декабря», «01.12–05.12», «пн-ср». Pure.</summary>
public static partial class SpokenDays
{
    /// <summary>The two, and whether the last is meant to be in it; null when the text is nothing of the kind.</summary>
    /// <param name="text">What was written.</param>
    /// <param name="localNow">When it was written, on the business's clock.</param>
    public static (DateOnly First, DateOnly Last, bool Including)? Read(string text, DateTimeOffset localNow)
    {
        if (Range().Match(text) is not { Success: true } range) return null;
        var (from, to) = (range.Groups["first"].Value, range.Groups["last"].Value);
        // «1-5 декабря»: the month is said once.
        if (Number().IsMatch(from)) from = LeadingNumber().IsMatch(to) ? LeadingNumber().Replace(to, Number().Match(from).Value, 1) : "";
        if (Day(from, localNow) is not { } first) return null;
        var last = Day(to, localNow);
        // «С понедельника по пятницу»: the Friday of that week.
        if (last <= first) last = Day(to, localNow.AddDays(first.DayNumber - DateOnly.FromDateTime(localNow.DateTime).DayNumber));
        return first < last ? (first, last.Value, range.Groups["till"].Length == 0) : null;
    }

    private static DateOnly? Day(string text, DateTimeOffset localNow) =>
        HumanDateTime.Read(text, localNow, Expects.Both, moment => moment) switch
        {
            Reading.Value { HasTime: false } value => DateOnly.FromDateTime(value.Local),
            Reading.InPast { Local: var past } when past.TimeOfDay == TimeSpan.Zero => DateOnly.FromDateTime(past),
            _ => null,
        };

    [GeneratedRegex(
        @"^\s*(?:(?:со?|from)\s+)?(?<first>[\p{L}\d].*?)\s*(?:(?<till>\s(?:до|till|until)\s)|\s(?:по|to)\s|[-–—])\s*(?<last>\S.*)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Range();

    [GeneratedRegex(@"^\d{1,2}$")]
    private static partial Regex Number();

    [GeneratedRegex(@"^\d{1,2}(?=[\s.])")]
    private static partial Regex LeadingNumber();
}
