using SalesBot.Conversations;
using SalesBot.Screens;

namespace SalesBot.DeliveryDesk;

/// <summary>Several notices as one card: what each says, and where each leads. Pure.</summary>
internal static class GatheredScreen
{
    private const int LongestLine = 300;

    /// <summary>The card; each notice with the number of its lead, if it has one.</summary>
    public static Screen Draw(IReadOnlyList<(Screen Screen, string? Number)> notices, Phrases phrases) => new()
    {
        Lines =
        [
            new Line([new Span(phrases.Say("gathered.title", ("n", notices.Count)), Emphasis.Strong)]),
            .. notices.SelectMany(notice => notice.Screen.Lines).Select(Short),
        ],
        Rows = [.. DialogScreen.Rows(notices.Select(Button).OfType<Button>().DistinctBy(button => button.Value))],
    };

    private static Button? Button((Screen Screen, string? Number) notice) =>
        notice.Screen.Rows.SelectMany(row => row).FirstOrDefault(button => button.Kind == ButtonKind.Send) is { } first
            ? first with { Label = notice.Number ?? first.Label, Style = ButtonStyle.Neutral } : null;

    private static Line Short(Line line)
    {
        var length = line.Spans.Sum(span => span.Text.Length);
        return length <= LongestLine ? line
            : string.Concat(string.Concat(line.Spans.Select(span => span.Text)).AsSpan(0, LongestLine - 1), "…");
    }
}
