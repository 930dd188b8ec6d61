using System.Text;

namespace SalesBot;

/// <summary>Reads the pattern of a <see cref="TextPattern"/> from left to right.</summary>
internal sealed class TextPatternReader(string pattern)
{
    private int at;

    /// <summary>All its parts.</summary>
    public IReadOnlyList<TextPart> Read() => Parts(inCase: false);

    private List<TextPart> Parts(bool inCase)
    {
        var parts = new List<TextPart>();
        var words = new StringBuilder();
        while (at < pattern.Length && !(inCase && pattern[at] == '}'))
        {
            if (Escaped() is { } brace)
                words.Append(brace);
            else if (pattern[at] == '{')
                Flush(words, parts).Add(Braces());
            else if (inCase && pattern[at] == '#')
                Flush(words, parts).Add(Counted());
            else
                words.Append(pattern[at++]);
        }
        return Flush(words, parts);
    }

    private static List<TextPart> Flush(StringBuilder words, List<TextPart> parts)
    {
        if (words.Length > 0)
            parts.Add(new TextPart.Words(words.ToString()));
        words.Clear();
        return parts;
    }

    private char? Escaped()
    {
        var brace = pattern[at];
        if (brace is not ('{' or '}') || at + 1 >= pattern.Length || pattern[at + 1] != brace)
            return null;
        at += 2;
        return brace;
    }

    private TextPart.Count Counted()
    {
        at++;
        return new TextPart.Count();
    }

    private TextPart Braces()
    {
        Expect('{');
        var name = Word();
        if (Next() == '}')
        {
            Expect('}');
            return new TextPart.Value(name);
        }
        Expect(',');
        if (Word() != "plural")
            throw Wrong("only «plural» is known here");
        Expect(',');
        return new TextPart.Choice(name, Cases());
    }

    private Dictionary<string, IReadOnlyList<TextPart>> Cases()
    {
        var cases = new Dictionary<string, IReadOnlyList<TextPart>>(StringComparer.Ordinal);
        while (Next() != '}')
        {
            var name = Word();
            Expect('{');
            if (!cases.TryAdd(name, Parts(inCase: true)))
                throw Wrong($"«{name}» is there twice");
            Expect('}');
        }
        Expect('}');
        return cases.ContainsKey("other") ? cases : throw Wrong("the case «other» is missing");
    }

    private string Word()
    {
        Next();
        var start = at;
        while (at < pattern.Length && (char.IsLetterOrDigit(pattern[at]) || pattern[at] is '_' or '-' or '='))
            at++;
        return at > start ? pattern[start..at] : throw Wrong("a name is missing");
    }

    private char Next()
    {
        while (at < pattern.Length && char.IsWhiteSpace(pattern[at]))
            at++;
        return at < pattern.Length ? pattern[at] : throw Wrong("a brace is not closed");
    }

    private void Expect(char sign)
    {
        if (Next() != sign)
            throw Wrong($"«{sign}» is expected");
        at++;
    }

    private FormatException Wrong(string what) => new($"Text «{pattern}», character {at + 1}: {what}.");
}
