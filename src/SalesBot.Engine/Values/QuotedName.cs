using System.Text;

namespace SalesBot.Values;

/// <summary>A name in quotation marks of any kind, with others inside: «Торговый дом «Ромашка»», "ТД "Ромашка"", „Ромашка“.</summary>
/// <param name="Name">The name; marks inside are «».</param>
/// <param name="Start">Where the first mark stands.</param>
/// <param name="End">Where it ends.</param>
/// <param name="IsClosed">Whether a mark ends it; else the line does.</param>
internal readonly record struct QuotedName(string Name, int Start, int End, bool IsClosed)
{
    private const string Opening = "«„‹", Closing = "»”›", Either = "\"“‘’'`";
    private const int Longest = 200;

    /// <summary>The names of a text in their order.</summary>
    public static IEnumerable<QuotedName> All(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (At(text, at) is not { } found) continue;
            yield return found;
            if (found.IsClosed) at = found.End - 1;
        }
    }

    /// <summary>The name that begins here; null when no mark does.</summary>
    public static QuotedName? At(string text, int start)
    {
        if (start >= text.Length || Mark(text, start, atStart: true) != Turn.Opens) return null;
        // «ООО ""Ромашка""», as a table writes marks inside of marks.
        var twice = start + 2 < text.Length && text[start] == '"' && text[start + 1] == '"' && char.IsLetterOrDigit(text[start + 2]);
        var (depth, name, at) = (1, new StringBuilder(), start + (twice ? 2 : Width(text, start)));
        while (at < text.Length && text[at] != '\n' && at - start < Longest)
        {
            var turn = Mark(text, at, atStart: false);
            if (turn == Turn.Opens) depth++;
            if (twice && turn == Turn.Closes && at + 1 < text.Length && text[at + 1] == '"') return Named(name, text, start, at + 2);
            if (turn == Turn.Closes && (--depth == 0 || !ClosesOnceMore(text, at + Width(text, at))))
                return Named(name.Append(depth > 0 ? "»" : ""), text, start, at + Width(text, at));
            name.Append(turn switch { Turn.Opens => "«", Turn.Closes => "»", _ => text[at].ToString() });
            at += turn == Turn.None ? 1 : Width(text, at);
        }

        return new QuotedName(name.ToString().Trim(), start, at, IsClosed: false);
    }

    private static QuotedName? Named(StringBuilder name, string text, int start, int end)
    {
        var whole = name.ToString().Trim();
        // Marks that stand beside each other around a name are often written once.
        var open = whole.Count(sign => sign == '«') - whole.Count(sign => sign == '»');
        whole += open > 0 ? new string('»', open) : "";
        return whole.Any(char.IsLetterOrDigit) ? new QuotedName(whole, start, end, IsClosed: true) : null;
    }

    /// <summary>Whether another mark closes before one opens: else this one has closed them all, as people write it.</summary>
    private static bool ClosesOnceMore(string text, int from)
    {
        for (var at = from; at < text.Length && text[at] != '\n' && text[at] is not (',' or ';') && at - from < 40; at++)
            if (Mark(text, at, atStart: false) is not Turn.None and var turn) return turn == Turn.Closes;
        return false;
    }

    private static int Width(string text, int at) =>
        text[at] is '\'' or '`' && at + 1 < text.Length && text[at + 1] == text[at] ? 2 : 1;

    private static Turn Mark(string text, int at, bool atStart)
    {
        var sign = text[at];
        if (Opening.Contains(sign)) return Turn.Opens;
        if (Closing.Contains(sign)) return Turn.Closes;
        if (!Either.Contains(sign)) return Turn.None;
        var (before, after) = (at == 0 ? ' ' : text[at - 1], at + Width(text, at) < text.Length ? text[at + Width(text, at)] : ' ');
        // «Кот-д'Ивуар», «O’Key».
        if (sign is '\'' or '’' or '`' && Width(text, at) == 1 && char.IsLetterOrDigit(before)
            && char.IsLetterOrDigit(after)) return Turn.None;
        // «" Ромашка "»: a blank inside is a slip, an inch mark has a figure before it.
        if (atStart) return char.IsLetterOrDigit(after) || Either.Contains(after) || Opening.Contains(after)
            || (char.IsWhiteSpace(after) && !char.IsLetterOrDigit(before)) ? Turn.Opens : Turn.None;
        var opens = (char.IsWhiteSpace(before) || before == '(' || Opening.Contains(before) || Either.Contains(before))
            && char.IsLetterOrDigit(after);
        return opens && !(Either.Contains(before) && !char.IsWhiteSpace(at > 1 ? text[at - 2] : ' ')) ? Turn.Opens : Turn.Closes;
    }

    private enum Turn
    {
        None,
        Opens,
        Closes,
    }
}
