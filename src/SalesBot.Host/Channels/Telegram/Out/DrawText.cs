using System.Text;
using SalesBot.Screens;

namespace SalesBot.Host.Channels.Telegram.Out;

/// <summary>The lines of a card as Telegram's HTML.</summary>
internal static class DrawText
{
    /// <summary>Longest text of a message, in UTF-16 units after entities (facts.md).</summary>
    public const int MessageLimit = 4096;

    /// <summary>Longest caption of a file.</summary>
    public const int CaptionLimit = 1024;

    // A message must show something: Telegram refuses one that is blank.
    private const string Blank = "…";

    /// <summary>The text of a message; never blank.</summary>
    public static string Message(IReadOnlyList<Line> lines) => Html(lines, MessageLimit) is { Length: > 0 } html ? html : Blank;

    /// <summary>The caption of a file; empty for none.</summary>
    public static string Caption(IReadOnlyList<Line> lines) => Html(lines, CaptionLimit);

    private static string Html(IReadOnlyList<Line> lines, int limit)
    {
        var spans = Spans(lines).ToList();
        if (spans.TrueForAll(s => string.IsNullOrWhiteSpace(s.Text)))
            return "";
        var tooLong = spans.Sum(s => s.Text.Length) > limit;
        var left = tooLong ? limit - 1 : limit;
        var html = new StringBuilder();
        foreach (var span in spans)
        {
            var text = Plain.Start(span.Text, left);
            Append(html, text, span.Emphasis);
            left -= text.Length;
            if (text.Length < span.Text.Length)
                break;
        }
        return tooLong ? html.Append('…').ToString() : html.ToString();
    }

    private static IEnumerable<Span> Spans(IReadOnlyList<Line> lines)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            if (i > 0)
                yield return new("\n");
            foreach (var span in lines[i].Spans)
                yield return span with { Text = Plain.Clean(span.Text) };
        }
    }

    private static void Append(StringBuilder html, string text, Emphasis emphasis)
    {
        if (text.Length == 0)
            return;
        var tag = emphasis switch { Emphasis.Strong => "b", Emphasis.Dim => "i", Emphasis.Copyable => "code", _ => null };
        if (tag is null)
            html.Append(Escape(text));
        else
            html.Append('<').Append(tag).Append('>').Append(Escape(text)).Append("</").Append(tag).Append('>');
    }

    private static string Escape(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal)
        .Replace("\"", "&quot;", StringComparison.Ordinal);
}
