using System.Globalization;
using System.Text.RegularExpressions;

namespace SalesBot.Values;

/// <summary>A number of one of the bot's series as people type it back: «M-2026-000012», «m-12», «М 12» (W11). Pure.</summary>
/// <param name="Year">The year, if one was typed.</param>
/// <param name="Sequence">The number in its year.</param>
public sealed partial record SeriesNumber(int? Year, int Sequence)
{
    // Nobody remembers a number for longer.
    private const int YearsBack = 3;

    /// <summary>The number that the whole text is; null when it is none of this series.</summary>
    /// <param name="text">What was typed.</param>
    /// <param name="letters">The letter of the series, and those that look like it.</param>
    public static SeriesNumber? Read(string text, string letters)
    {
        if (Whole().Match(text.Trim()) is not { Success: true } match
            || !letters.Contains(match.Groups["letter"].Value, StringComparison.OrdinalIgnoreCase)) return null;
        int? year = match.Groups["year"] is { Success: true, Value: var digits } ? int.Parse(digits, CultureInfo.InvariantCulture) : null;
        var sequence = int.Parse(match.Groups["n"].Value, CultureInfo.InvariantCulture);
        return sequence == 0 ? null : new SeriesNumber(year, sequence);
    }

    /// <summary>How it may be stored, the newest first; of this year and those before it where no year was typed.</summary>
    public IReadOnlyList<string> Stored(char letter, int now) =>
        [.. (Year is { } year ? [year] : Enumerable.Range(0, YearsBack).Select(ago => now - ago))
            .Select(of => string.Create(CultureInfo.InvariantCulture, $"{letter}-{of}-{Sequence:000000}"))];

    [GeneratedRegex(@"^(?:№\s*)?(?<letter>\p{L})[\s\-–—#№]*(?:(?<year>20\d\d)[\s\-–—/]+)?(?<n>\d{1,6})$", RegexOptions.CultureInvariant)]
    private static partial Regex Whole();
}
