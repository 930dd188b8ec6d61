using System.Text.Json.Nodes;
using SalesBot.Screens;

namespace SalesBot.Host.Channels.Teams.Out;

/// <summary>
/// A screen as an Adaptive Card 1.5. Text is drawn by text runs, never by text blocks: those read Markdown, and a client's name could be
/// some.
/// </summary>
internal static class DrawCard
{
    private const int LongestFallback = 1000;

    // Teams shows six buttons of a set and hides the rest behind dots.
    private const int MostInRow = 6;

    /// <summary>The card with its first <paramref name="lines"/> lines, for one account.</summary>
    public static JsonObject Of(Screen screen, string account, Phrases phrases, int lines)
    {
        var shown = screen.Lines.Take(lines).ToList();
        if (lines < screen.Lines.Count)
            shown.Add(new Line([new Span(phrases.Say("teams.cut", ("n", screen.Lines.Count - lines)), Emphasis.Dim)]));
        return new JsonObject
        {
            ["type"] = "AdaptiveCard",
            ["$schema"] = "http://adaptivecards.io/schemas/adaptive-card.json",
            ["version"] = "1.5",
            ["lang"] = phrases.Language,
            ["fallbackText"] = Plain.Cut(Plain.Clean(string.Join('\n', screen.Lines.Take(lines).Select(Text))), LongestFallback),
            ["refresh"] = Refresh(account),
            ["body"] = new JsonArray(
            [
                .. DrawText.Of(shown, screen.Tone),
                .. screen.Form is { } form ? DrawForm.Of(form, phrases) : [],
                .. Buttons(screen, account),
            ]),
        };
    }

    /// <summary>A line without emphasis.</summary>
    public static string Text(Line line) => string.Concat(line.Spans.Select(span => span.Text));

    // Asked by the client when the person looks at the card again; what other people changed meanwhile is shown at once anyway, by an
    // update.
    private static JsonObject Refresh(string account) => new()
    {
        ["action"] = new JsonObject
        {
            ["type"] = "Action.Execute",
            ["verb"] = "refresh",
            ["data"] = new JsonObject { [CardData.Refresh] = "1" },
        },
        ["userIds"] = new JsonArray(account),
    };

    private static IEnumerable<JsonNode> Buttons(Screen screen, string account)
    {
        var lines = screen.Lines.Select(Text).ToList();
        var submit = screen.Form?.Submit;
        // The button that sends the form stands first in the first row.
        var rows = submit is null ? screen.Rows : [[submit, .. screen.Rows.Take(1).SelectMany(row => row)], .. screen.Rows.Skip(1)];
        foreach (var row in rows)
        {
            // There is no button that copies: the text stands there to be marked, unless it does already.
            foreach (var copied in row.Where(button => button.Kind == ButtonKind.Copy && !lines.Exists(line => line.Contains(
                button.Value, StringComparison.Ordinal))))
                yield return DrawText.Block(new Line([new Span(copied.Value, Emphasis.Copyable)]));
            foreach (var part in row.Where(button => button.Kind == ButtonKind.Send).Chunk(MostInRow))
                yield return DrawActions.Row(part, submit, account);
        }
    }
}
