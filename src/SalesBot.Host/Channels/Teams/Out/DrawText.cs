using System.Text.Json.Nodes;
using SalesBot.Screens;

namespace SalesBot.Host.Channels.Teams.Out;

/// <summary>The lines of a card.</summary>
internal static class DrawText
{
    /// <summary>All of them; the first one stands on the colour of the card's tone.</summary>
    public static IEnumerable<JsonNode> Of(IReadOnlyList<Line> lines, Tone tone)
    {
        var blocks = lines.Where(line => !string.IsNullOrWhiteSpace(DrawCard.Text(line))).Select(Block).ToList<JsonNode>();
        if (blocks.Count == 0)
            blocks.Add(Block("…"));
        if (Style(tone) is { } style)
            blocks[0] = new JsonObject { ["type"] = "Container", ["style"] = style, ["items"] = new JsonArray(blocks[0]) };
        return blocks;
    }

    /// <summary>One line.</summary>
    public static JsonObject Block(Line line) => new()
    {
        ["type"] = "RichTextBlock",
        ["spacing"] = "Small",
        ["inlines"] = new JsonArray([.. line.Spans.Where(span => span.Text.Length > 0).Select(Run)]),
    };

    /// <summary>A line that says what is wrong.</summary>
    public static JsonObject Wrong(string text)
    {
        var block = Block(text);
        block["inlines"]![0]!["color"] = "Attention";
        return block;
    }

    private static JsonNode Run(Span span)
    {
        var run = new JsonObject { ["type"] = "TextRun", ["text"] = NoDates.In(Plain.Clean(span.Text)) };
        switch (span.Emphasis)
        {
            case Emphasis.Strong:
                run["weight"] = "Bolder";
                break;
            case Emphasis.Dim:
                run["isSubtle"] = true;
                break;
            case Emphasis.Copyable:
                run["fontType"] = "Monospace";
                break;
        }
        return run;
    }

    private static string? Style(Tone tone) => tone switch
    {
        Tone.Success => "good",
        Tone.Attention => "warning",
        Tone.Problem => "attention",
        _ => null,
    };
}
