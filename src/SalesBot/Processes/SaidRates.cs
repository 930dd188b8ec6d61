using System.Globalization;
using System.Text.RegularExpressions;
using SalesBot.WorkingTime;

namespace SalesBot.Processes;

/// <summary>
/// Rates of VAT as people write them, each with its first day: «20 до 31.12.2026, потом 22», «22, с нового года 24», «22 процента» (O8).
/// Pure.
/// </summary>
internal static partial class SaidRates
{
    /// <summary>The same in the words that are read; what is not understood stays as it is.</summary>
    public static string Plain(string text, DateOnly today)
    {
        var said = Percent().Replace(text.Trim(), "%");
        said = NewYear().Replace(Now().Replace(said, ""), $"с 01.01.{today.Year + 1}");
        return Until().Replace(said, match =>
        {
            var day = new SpokenText(match.Groups["day"].Value);
            return SpokenDay.Take(day, today) is { Day: { } last, Or: null }
                ? $"{match.Groups["rate"].Value}; {match.Groups["next"].Value} с "
                    + last.AddDays(1).ToString("dd.MM.yyyy", CultureInfo.InvariantCulture)
                : match.Value;
        });
    }

    [GeneratedRegex(@"\s*процент(?:а|ов)?\b|\s+per\s?cent\b", RegexOptions.IgnoreCase)]
    private static partial Regex Percent();

    [GeneratedRegex(@"\s*\b(?:сейчас|сегодня|теперь|now|currently)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Now();

    [GeneratedRegex(@"\b(?:с|from)\s+(?:нового\s+года|new\s+year)\b", RegexOptions.IgnoreCase)]
    private static partial Regex NewYear();

    [GeneratedRegex(@"^(?<rate>\d{1,3}\s*%?)\s*(?:до|по|until|till)\s+(?<day>\d[^,;]*?)\s*[,;]\s*(?:(?:а\s+)?(?:потом|затем|далее"
        + @"|дальше|then)\s+)"
        + @"(?<next>\d{1,3}\s*%?)$", RegexOptions.IgnoreCase)]
    private static partial Regex Until();
}
