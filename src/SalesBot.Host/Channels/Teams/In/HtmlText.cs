using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace SalesBot.Host.Channels.Teams.In;

/// <summary>
/// A message as HTML, read as plain text: tags dropped, blocks and breaks are lines, entities decoded, an emoji is the sign it stands for.
/// </summary>
internal static partial class HtmlText
{
    // Linear in time, whatever is sent.
    private const RegexOptions Plain =
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking;

    private static readonly string[] Lines =
        ["br", "p", "div", "li", "ul", "ol", "tr", "table", "blockquote", "pre", "hr", "h1", "h2", "h3", "h4", "h5", "h6"];
    private static readonly string[] Cells = ["td", "th"];

    /// <summary>
    /// The text; null when there is none. Mentions stay <c>&lt;at&gt;…&lt;/at&gt;</c>, as in a plain text of Teams
    /// (<see cref="Mentions"/>).
    /// </summary>
    public static string? Of(string html)
    {
        var text = new StringBuilder();
        var spans = new Stack<bool>();
        var (read, code) = (0, 0);
        foreach (Match tag in Tag().Matches(html))
        {
            text.Append(Words(html[read..tag.Index], code > 0)).Append(Instead(tag, spans));
            if (Is(tag, "pre") || Is(tag, "codeblock")) code += tag.Groups["end"].Success ? -1 : 1;
            read = tag.Index + tag.Length;
        }
        text.Append(Words(html[read..], code > 0));
        var lines = text.ToString().Split('\n').Select(line => Blanks().Replace(line, " ").Trim()).Where(line => line.Length > 0).ToList();
        return lines.Count == 0 ? null : string.Join('\n', lines);
    }

    /// <summary>The e-mail addresses and numbers that links lead to, in order, each once.</summary>
    public static IEnumerable<string> Addresses(string html) => Tag().Matches(html)
        .Where(tag => Is(tag, "a")).Select(tag => Attribute(tag, "href")).OfType<string>()
        .SelectMany(LinkedAddress.Of)
        .Distinct(StringComparer.OrdinalIgnoreCase);

    // A line feed in HTML is a blank, but in code. What is encoded is decoded last, so that a typed tag is no tag.
    private static string Words(string html, bool isCode) => WebUtility.HtmlDecode(html.ReplaceLineEndings(isCode ? "\n" : " "));

    private static string Instead(Match tag, Stack<bool> spans)
    {
        var (name, isEnd) = (tag.Groups["name"].Value, tag.Groups["end"].Success);
        if (Lines.Contains(name, StringComparer.OrdinalIgnoreCase))
            return "\n";
        if (Cells.Contains(name, StringComparer.OrdinalIgnoreCase))
            return " ";
        if (Is(tag, "at"))
            return isEnd ? Mentions.End : Mentions.Begin;
        if (Is(tag, "img"))
            return IsA(tag, "Emoji") ? Attribute(tag, "alt") ?? "" : "";
        return Is(tag, "span") ? Span(tag, isEnd, spans) : "";
    }

    // A mention may be a span; which end is its own is known by those that are open.
    private static string Span(Match tag, bool isEnd, Stack<bool> open)
    {
        if (isEnd)
            return open.TryPop(out var isMention) && isMention ? Mentions.End : "";
        open.Push(IsA(tag, "Mention"));
        return open.Peek() ? Mentions.Begin : "";
    }

    private static bool IsA(Match tag, string type) =>
        Attribute(tag, "itemtype")?.EndsWith("/" + type, StringComparison.OrdinalIgnoreCase) == true;

    private static bool Is(Match tag, string name) => tag.Groups["name"].Value.Equals(name, StringComparison.OrdinalIgnoreCase);

    private static string? Attribute(Match tag, string name) => Attributes().Matches(tag.Groups["attributes"].Value)
        .Where(attribute => attribute.Groups["name"].Value.Equals(name, StringComparison.OrdinalIgnoreCase))
        .Select(attribute => WebUtility.HtmlDecode(attribute.Groups["value"].Value.Trim('"', '\''))).FirstOrDefault();

    // A comment, what is no text (style, script), or a tag; «>» may stand in quotes, and where quotes do not close the tag still does.
    [GeneratedRegex(
        """
        <!--.*?--> | <(style|script)\b[^>]*>.*?</(style|script)\s*> | <[!?][^>]*>
        | <(?<end>/)?(?<name>[a-z][a-z0-9:-]*)(?<attributes>([^"'>]|"[^"]*"|'[^']*')*|[^>]*)>
        """,
        Plain | RegexOptions.Singleline | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Tag();

    [GeneratedRegex("""(?<name>[a-z-]+)\s*=\s*(?<value>"[^"]*"|'[^']*'|[^\s"'>]+)""",
        Plain)]
    private static partial Regex Attributes();

    [GeneratedRegex(@"[\s\u00A0]+", RegexOptions.NonBacktracking)]
    private static partial Regex Blanks();
}
