using System.Globalization;
using SalesBot.Conversations;
using SalesBot.Screens;

namespace SalesBot.ProcessDesk;

/// <summary>What would change, or why nothing can: before anything does.</summary>
internal static class ProcessPreview
{
    private const int MostMistakes = 10, MostChanges = 30, LongestChange = 300;

    public static async Task<Screen> Draw(Visit visit, Offered offered)
    {
        var (phrases, now) = (visit.Phrases, await InForce.Now(visit));
        if (now.FixedBy is not null) return await ProcessCard.Draw(visit);
        if (offered.Process is null) return Refused(offered, phrases);
        if (offered.Process.Version == now.Process.Version && !(offered.IsOfServer && now.Row is not null)) return Same(phrases);
        var changes = new ProcessChanges(now.Process, offered.Process, phrases).Lines;
        return new Screen
        {
            Lines =
            [
                new Line([new Span(phrases.Say("process.would", ("from", now.Process.Version), ("to", offered.Process.Version)),
                    Emphasis.Strong)]),
                .. changes.Count == 0 ? [phrases["process.no-changes"]]
                    : changes.Take(MostChanges).Select(line => (Line)("• " + DialogScreen.Shorten(line, LongestChange))),
                .. changes.Count > MostChanges ? new Line[] { phrases.Say("process.more", ("n", changes.Count - MostChanges)) } : [],
                new Line([new Span(phrases["process.then"], Emphasis.Dim)]),
            ],
            Rows =
            [
                [
                    ProcessCard.Step(phrases["button.process-do"],
                        string.Create(CultureInfo.InvariantCulture, $"{offered.Command} {now.Process.Version}"), ButtonStyle.Primary),
                ],
                [ProcessCard.Step(phrases["button.back"], "")],
            ],
            Tone = Tone.Question,
        };
    }

    private static Screen Refused(Offered offered, Phrases phrases) => new()
    {
        Lines =
        [
            .. offered.Mistakes > 0
                ? new[] { new Line([new Span(phrases.Say("process.wrong", ("n", offered.Mistakes)), Emphasis.Strong)]) } : [],
            .. offered.Problems.Take(MostMistakes).Select(line => (Line)DialogScreen.Shorten(line, LongestChange)),
            .. offered.Problems.Count > MostMistakes
                ? new Line[] { phrases.Say("process.more", ("n", offered.Problems.Count - MostMistakes)) } : [],
            new Line([new Span(phrases["process.nothing"], Emphasis.Dim)]),
        ],
        Rows = [[Again(phrases), ProcessCard.Step(phrases["button.back"], "")]],
        Tone = Tone.Problem,
    };

    private static Screen Same(Phrases phrases) => new()
    {
        Lines = [phrases["process.same"]],
        Rows = [[Again(phrases), ProcessCard.Step(phrases["button.back"], "")]],
    };

    private static Button Again(Phrases phrases) => ProcessCard.Step(phrases["button.process-send"], "change");
}
