using System.Globalization;
using System.Text.RegularExpressions;

namespace SalesBot.Finding;

/// <summary>A number of a lead or an order as somebody types it: «L-2026-000123», «l 2026 123», «123».</summary>
/// <param name="Letter"><c>L</c> or <c>O</c>.</param>
/// <param name="Year">The year; null when not typed.</param>
/// <param name="Sequence">The number in its year.</param>
/// <param name="IsCertain">Whether it can be nothing else.</param>
internal sealed partial record TypedNumber(char Letter, int? Year, int Sequence, bool IsCertain)
{
    /// <summary>
    /// The number that the whole text is; null when it is none. Cyrillic letters that stand on the same keys or look the same will do.
    /// </summary>
    public static TypedNumber? Read(string text)
    {
        if (Whole().Match(text.Trim()) is not { Success: true } match) return null;
        var letter = match.Groups["letter"].Value.ToUpperInvariant() is "O" or "О" ? 'O' : 'L';
        int? year = match.Groups["year"] is { Success: true, Value: var digits } ? int.Parse(digits, CultureInfo.InvariantCulture) : null;
        var sequence = int.Parse(match.Groups["n"].Value, CultureInfo.InvariantCulture);
        return sequence == 0 ? null : new TypedNumber(letter, year, sequence, match.Groups["letter"].Success || year is not null
            || match.Groups["n"].Length < 4);
    }

    /// <summary>
    /// «обращение 3», «заказ № 2», «письмо 4» as a number with its letter; what begins with no such word, as it is (D23).
    /// </summary>
    public static string WithLetter(string text)
    {
        if (OnOtherKeys().Match(text.Trim()) is { Success: true } keys)
            return $"{"LOMO"["дщь0".IndexOf(char.ToLowerInvariant(keys.Groups["key"].Value[0]))]}-{keys.Groups["n"].Value}";
        if (Spoken().Match(text.Trim()) is not { Success: true } match) return text;
        var letter = match.Groups["what"].Value.ToLowerInvariant() switch
        {
            ['о', 'б', ..] or ['л', ..] or ['l', 'e', 'a', ..] => "L",
            ['з', ..] or ['o', ..] => "O",
            ['п', ..] or ['l', ..] => "M",
            _ => "C",
        };
        return $"{letter}-{match.Groups["n"].Value}";
    }

    /// <summary>Whether the text is a number of ours and nothing else could be meant: it says of what it is one (W11).</summary>
    public static bool IsSaid(string text) => Read(text) is not null && text.Any(char.IsLetter);

    /// <summary>As it is stored, in a year.</summary>
    public string In(int year) => string.Create(CultureInfo.InvariantCulture, $"{Letter}-{year}-{Sequence:000000}");

    // L, O and M with the keyboard in the other language, and nought for O.
    [
        GeneratedRegex(
            @"^(?<key>[дщь0])\s*[-–—]?\s*(?<n>20\d\d[\s\-–—/]+\d{1,6})$",
            RegexOptions.IgnoreCase | RegexOptions.CultureInvariant),
    ]
    private static partial Regex OnOtherKeys();

    [
        GeneratedRegex(
            @"^(?<what>обращени[ея]|лида?|заказа?|письм[оа]|контакта?|lead|order|letter|contact)\s*(?:номер|number|no\.?|№|#)?\s*"
                + @"(?:\p{L}\s*[-–—]\s*)?(?<n>(?:20\d\d[\s\-–—/]+)?\d{1,6})$",
            RegexOptions.IgnoreCase | RegexOptions.CultureInvariant),
    ]
    private static partial Regex Spoken();

    [
        GeneratedRegex(
            @"^(?:№\s*)?(?:(?<letter>[LЛOО])[\s\-–—#№]*)?(?:(?<year>20\d\d)[\s\-–—/]+)?(?<n>\d{1,6})$",
            RegexOptions.IgnoreCase | RegexOptions.CultureInvariant),
    ]
    private static partial Regex Whole();
}
