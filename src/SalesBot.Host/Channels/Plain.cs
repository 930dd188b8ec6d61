using System.Text;

namespace SalesBot.Host.Channels;

/// <summary>Text from anywhere made fit to be shown: what cannot be sent or would turn a card's words about is taken out.</summary>
internal static class Plain
{
    /// <summary>
    /// The text without control characters (line feeds stay), without bidirectional overrides, halves of characters replaced.
    /// </summary>
    public static string Clean(string text)
    {
        if (!text.AsSpan().ContainsAny(Suspect) && !text.Any(char.IsSurrogate))
            return text;
        var clean = new StringBuilder(text.Length);
        // Runes, so that half a surrogate pair comes out as U+FFFD.
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value == '\t')
                clean.Append(' ');
            else if (!IsDropped(rune.Value))
                clean.Append(rune.ToString());
        }
        return clean.ToString();
    }

    /// <summary>As <see cref="Clean"/>, on one line.</summary>
    public static string OneLine(string text) => Clean(text).Replace('\n', ' ').Trim();

    /// <summary>
    /// At most <paramref name="most"/> UTF-16 units; what is cut ends with an ellipsis and never in the middle of a character.
    /// </summary>
    public static string Cut(string text, int most) => text.Length <= most ? text : Start(text, most - 1) + "…";

    /// <summary>The first <paramref name="most"/> UTF-16 units at most, never half a character.</summary>
    public static string Start(string text, int most)
    {
        if (text.Length <= most)
            return text;
        return text[..(most > 0 && char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)];
    }

    private static readonly System.Buffers.SearchValues<char> Suspect = System.Buffers.SearchValues.Create(
        [.. Enumerable.Range(0, 0xFFFF).Select(c => (char)c).Where(c => c == '\t' || IsDropped(c))]);

    private static bool IsDropped(int c) =>
        c != '\n' && (c < 0x20 || c is >= 0x7F and <= 0x9F or >= 0x202A and <= 0x202E or >= 0x2066 and <= 0x2069);
}
