using System.Globalization;
using System.Text.RegularExpressions;

namespace SalesBot.Leads;

/// <summary>
/// A number that the bot has given out, as somebody types it back: «L-2026-000123.», «l 2026 123», «заказ № 2», «(M-12)», «123» (W11, D22).
/// Pure, and the one reader of every door.
/// </summary>
/// <param name="Letter">That of its series: <c>L</c> leads, <c>O</c> orders, <c>M</c> letters, <c>C</c> contacts.</param>
/// <param name="Year">The year; null when not typed.</param>
/// <param name="Sequence">The number in its year.</param>
/// <param name="IsSaid">Whether a letter or a word says of what it is one; else the letter is a guess.</param>
/// <param name="IsCertain">Whether it can be nothing else.</param>
public sealed partial record TypedNumber(char Letter, int? Year, int Sequence, bool IsSaid, bool IsCertain)
{
    // What looks the same, what sounds the same, and what stands on the same keys in the other language; nought for O.
    private const string Typed = "LЛДOОЩ0MМЬCС", Series = "LLLOOOOMMMCC";

    // With nothing but a letter of other keys a number is a word of another kind: «Д 12» is a house.
    private const string OnOtherKeys = "ДЩЬ0";

    private const string Dash = @"\-‐‑–—−";

    private const string Number =
        @"(?:(?:открой|открыть|откройте|покажи|покажите|найди|найти|open|show|find|по|к|об?|про)\s+)?"
        + @"(?:(?<what>обращени\p{L}{1,2}|лид\p{L}?|заказ\p{L}{0,2}|письм\p{L}|контакт\p{L}?|lead|order|letter|contact)(?!\p{L})[\s:]*)?"
        + @"(?:(?:номер|number|no\.?|[№#])[\s:]*)?"
        + $@"(?:(?<letter>[LЛДOОЩMМЬCС]|0(?=\s*[{Dash}]))[\s#№_./]*(?<dash>[{Dash}])?[\s{Dash}#№_./]*)?"
        // Of two figures only between a letter and a number with dashes: «L-26-1».
        + $@"(?:(?(dash)(?<=[LЛOО][{Dash}])(?<year>2\d)[{Dash}]+(?=\d{{1,6}}(?!\d))|(?!))|(?<year>20\d\d)(?(letter)(?:[\s{Dash}_./]+"
        + $@"|(?=\d{{6}}(?!\d)))|[\s{Dash}/]+))?(?<n>\d{{1,6}})(?!\d)";

    /// <summary>The words that stand after it; empty for none.</summary>
    public string Rest { get; private init; } = "";

    /// <summary>The number that the whole text is, whatever signs or brackets stand around it; null when it is none.</summary>
    public static TypedNumber? Read(string text) => Of(Whole().Match(text));

    /// <summary>
    /// A number with which a text begins, and the words after it; null when there is none. It has its letter and its year: «о 5 машинах» is
    /// a word and a figure, «M-12 болт» an item; of a lead or an order a dash will do, «L-1 отказ».
    /// </summary>
    public static TypedNumber? ReadFirst(string text)
    {
        var match = First().Match(text);
        if (!match.Groups["letter"].Success || Of(match) is not { } number) return null;
        var isWhole = number.Year is not null || (number.Letter is 'L' or 'O' && match.Groups["dash"].Success);
        return isWhole ? number with { Rest = match.Groups["rest"].Value.Trim() } : null;
    }

    /// <summary>The number that the text is, or with which it begins; null when it is none and begins with none.</summary>
    public static TypedNumber? ReadAny(string text) => Read(text) ?? ReadFirst(text);

    /// <summary>As it is stored, without a year where none was typed.</summary>
    public string Text => Year is { } year ? In(year) : string.Create(CultureInfo.InvariantCulture, $"{Letter}-{Sequence}");

    /// <summary>The words that stand after it.</summary>
    public IReadOnlyList<string> Words(int most) => Rest.Split(' ', most, StringSplitOptions.RemoveEmptyEntries);

    /// <summary>As it is stored, in a year.</summary>
    public string In(int year) => string.Create(CultureInfo.InvariantCulture, $"{Letter}-{year}-{Sequence:000000}");

    private static TypedNumber? Of(Match match)
    {
        if (!match.Success) return null;
        var (what, letter) = (match.Groups["what"].Value.ToLowerInvariant(), match.Groups["letter"].Value.ToUpperInvariant());
        var digits = match.Groups["year"].Value;
        int? year = digits.Length > 0 ? 2000 + (int.Parse(digits, CultureInfo.InvariantCulture) % 100) : null;
        var sequence = int.Parse(match.Groups["n"].Value, CultureInfo.InvariantCulture);
        if (sequence == 0 || (letter.Length > 0 && OnOtherKeys.Contains(letter, StringComparison.Ordinal) && year is null)) return null;
        var series = letter.Length > 0 ? Series[Typed.IndexOf(letter, StringComparison.Ordinal)] : Spoken(what);
        return new TypedNumber(series ?? 'L', year, sequence, series is not null, series is not null || year is not null
            || match.Groups["n"].Length < 4);
    }

    private static char? Spoken(string what) => what switch
    {
        "" => null,
        ['о', 'б', ..] or ['л', ..] or ['l', 'e', 'a', ..] => 'L',
        ['з', ..] or ['o', ..] => 'O',
        ['п', ..] or ['l', ..] => 'M',
        _ => 'C',
    };

    [
        GeneratedRegex(
            @"^[\s""'«„“”‘’(\[{<*_`#№]*" + Number + @"[\s""'»“”‘’)\]}>*_`.,;:!?…]*$",
            RegexOptions.IgnoreCase | RegexOptions.CultureInvariant),
    ]
    private static partial Regex Whole();

    [
        GeneratedRegex(
            @"^[\s""'«„“”‘’(\[{<*_`#№]*" + Number + @"[""'»“”‘’)\]}>*_`.,;:!?…]*\s+(?<rest>\S.*)$",
            RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline),
    ]
    private static partial Regex First();
}
