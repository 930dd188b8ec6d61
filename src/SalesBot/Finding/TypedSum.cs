using System.Globalization;
using System.Text.RegularExpressions;

namespace SalesBot.Finding;

/// <summary>A sum of an order as somebody types it: «184 500 ₽», «на 184500 руб», «184500,00», «184 тыс», «184500». Pure.</summary>
/// <param name="Roubles">The sum.</param>
/// <param name="IsCertain">Whether it can be nothing else.</param>
internal sealed partial record TypedSum(decimal Roubles, bool IsCertain)
{
    /// <summary>The sum that the whole text is; null when it is none.</summary>
    public static TypedSum? Read(string text)
    {
        if (Whole().Match(text.Trim()) is not { Success: true } match) return null;
        var digits = string.Concat(match.Groups["n"].Value.Where(char.IsAsciiDigit));
        if (!decimal.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var roubles)) return null;
        var kopecks = match.Groups["k"];
        if (kopecks.Success) roubles += int.Parse(kopecks.Value.PadRight(2, '0'), CultureInfo.InvariantCulture) / 100m;
        var times = match.Groups["times"].Value;
        if (times.Length > 0) roubles *= times[0] is 'м' or 'М' or 'm' or 'M' ? 1_000_000 : 1_000;
        return new TypedSum(roubles, match.Groups["said"].Success || match.Groups["unit"].Success || times.Length > 0
            || kopecks.Success && roubles >= 100);
    }

    [
        GeneratedRegex(
            @"^(?:(?<said>(?:на\s+)?сумм[аеуы]|sum|total)\s*|на\s+)?(?<n>\d{1,12}|\d{1,3}(?:[\s\u00a0\u202f']\d{3}){1,3})"
                + @"(?:[.,](?<k>\d{1,2}))?\s*(?<times>тыс(?:яч[аи]?)?\.?|т(?=\.?\s*р)\.?|(?<=\d\d\s*)[кk]|млн\.?|миллион\w*)?"
                + @"\s*(?<unit>₽|р\.?|руб\.?|рубл\w*|rub)?$",
            RegexOptions.IgnoreCase | RegexOptions.CultureInvariant),
    ]
    private static partial Regex Whole();
}
