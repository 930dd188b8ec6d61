using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace SalesBot.Values;

/// <summary>
/// Takes what must never be stored or shown out of a text that came from outside. Tags stay text: each channel escapes what it draws.
/// </summary>
public static partial class CleanText
{
    /// <summary>Longest message that is looked at, in UTF-16 units; channels send at most 4,096, forms and forwards more.</summary>
    public const int MaxMessage = 16_000;

    private const char ZeroWidthJoiner = '\u200D';

    /// <summary>The text without control characters, direction marks, invisible signs and broken surrogates, composed (NFC), trimmed,
    /// at most one blank line in a row, at most <paramref name="maxLength"/> UTF-16 units; never cut inside a visible character.</summary>
    public static CleanedText Of(string? text, int maxLength)
    {
        var lines = Visible(text ?? "").Split('\n').Select(l => Blanks().Replace(l, " ").Trim());
        return Cut(BlankLines().Replace(string.Join('\n', lines), "\n\n").Trim(), maxLength);
    }

    /// <summary>The same on one line: line feeds become blanks.</summary>
    public static CleanedText OneLine(string? text, int maxLength) =>
        Cut(Blanks().Replace(Visible(text ?? "").Replace('\n', ' '), " ").Trim(), maxLength);

    private static CleanedText Cut(string text, int maxLength)
    {
        if (text.Length <= maxLength)
            return new CleanedText(text, WasCut: false);
        var end = 0;
        while (end + StringInfo.GetNextTextElementLength(text, end) is var next && next <= maxLength)
            end = next;
        // One visible character may be longer than all that is allowed (a letter under hundreds of accents): then a rune is enough.
        if (end == 0)
            end = maxLength > 0 && char.IsHighSurrogate(text[maxLength - 1]) ? maxLength - 1 : maxLength;
        return new CleanedText(text[..end].TrimEnd(), WasCut: true);
    }

    private static string Visible(string text)
    {
        var kept = new StringBuilder(text.Length);
        var before = default(Rune);
        foreach (var rune in text.Replace("\r\n", "\n", StringComparison.Ordinal).EnumerateRunes())
        {
            // Invalid surrogates arrive as the replacement character, which nobody types.
            if (rune.Value == Rune.ReplacementChar.Value)
                continue;
            if (rune.Value == ZeroWidthJoiner && JoinsPictures(before))
                kept.Append(ZeroWidthJoiner);
            else
                kept.Append(Seen(rune));
            before = rune;
        }
        return kept.ToString().Normalize(NormalizationForm.FormC);
    }

    private static string Seen(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        _ when rune.Value is '\n' or '\r' or '\v' or '\f' or '\u0085' or '\u2028' or '\u2029' => "\n",
        _ when rune.Value is '\t' or '\u2800' or '\u3164' or '\u115F' or '\u1160' or '\uFFA0' => " ",
        UnicodeCategory.SpaceSeparator => " ",
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate => "",
        UnicodeCategory.OtherNotAssigned when (rune.Value & 0xFFFE) == 0xFFFE || rune.Value is >= 0xFDD0 and <= 0xFDEF => "",
        _ => rune.ToString(),
    };

    // A family or a profession is several pictures joined; anywhere else the joiner only hides differences.
    private static bool JoinsPictures(Rune before) =>
        before.Value is 0xFE0F or (>= 0x1F3FB and <= 0x1F3FF) || Rune.GetUnicodeCategory(before) == UnicodeCategory.OtherSymbol;

    [GeneratedRegex(@" {2,}")]
    private static partial Regex Blanks();

    [GeneratedRegex(@"\n{3,}")]
    private static partial Regex BlankLines();
}

/// <summary>A text that may be stored and shown.</summary>
/// <param name="Text">The text; empty when nothing was left.</param>
/// <param name="WasCut">Whether it was longer than allowed.</param>
public sealed record CleanedText(string Text, bool WasCut);
