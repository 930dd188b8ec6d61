using SalesBot.Conversations;
using SalesBot.Erasing;
using SalesBot.Screens;

namespace SalesBot.Privacy;

/// <summary>Cards of what is known of a person.</summary>
internal static class ShowSomeone
{
    /// <summary>Who may ask for an erasure, each the end of a text <c>privacy.asked.WHO</c>.</summary>
    public static readonly IReadOnlyList<string> Askers = ["self", "agent", "state", "company"];

    /// <summary>Several are meant, or nobody.</summary>
    public static Screen Choose(Visit visit, IReadOnlyList<Someone> people) => people.Count == 0
        ? new Screen { Lines = [visit.Phrases["privacy.nobody"]], Tone = Tone.Success }
        : new Screen
        {
            Lines =
            [
                visit.Phrases["privacy.which"],
                .. people.Select((one, i) => (Line)visit.Phrases.Say("privacy.one", ("n", i + 1),
                    ("name", one.Name), ("reach", one.Reaches.Count > 0 ? string.Join(", ", one.Reaches) : "—"))),
            ],
            Rows =
            [
                .. people.Select((one, i) => new[]
                {
                    new Button($"{i + 1}. {one.Name}", ButtonValue.Command($"/privacy show {PrivacyActions.Token(visit, one)}")),
                }),
            ],
        };

    public static async Task<Screen> Draw(Visit visit, Someone who, CountFound counts)
    {
        var (phrases, token) = (visit.Phrases, PrivacyActions.Token(visit, who));
        visit.Record("privacy.found", details: counts.Kinds);
        if (counts.Kinds.Count == 0)
        {
            visit.Conversation.Search = null;
            var act = await ErasureSums.ActOf(visit.Db, who);
            return new Screen { Lines = [act is null ? phrases["privacy.nothing"] : phrases.Say("privacy.was", ("act", act))] };
        }

        return new Screen
        {
            Lines = [Title(visit, who), .. Open(visit, counts), .. Kinds(visit, counts), phrases["privacy.elsewhere"]],
            Rows =
            [
                [
                    new Button(phrases["button.privacy-export"], ButtonValue.Command($"/privacy export {token}")),
                    new Button(phrases["button.privacy-erase"], ButtonValue.Command($"/privacy ask {token}"), ButtonStyle.Danger),
                ],
            ],
        };
    }

    public static Task<Screen> Ask(Visit visit, Someone who, CountFound counts)
    {
        var (phrases, token) = (visit.Phrases, PrivacyActions.Token(visit, who));
        return Task.FromResult(new Screen
        {
            Lines =
            [
                .. Open(visit, counts), Title(visit, who), phrases["privacy.will-erase"], .. Kinds(visit, counts),
                phrases["privacy.kept"], phrases["privacy.copies"], phrases["privacy.who-asked"],
            ],
            Rows =
            [
                .. Askers.Select(asker => new[]
                {
                    new Button(phrases[$"button.privacy.{asker}"], ButtonValue.Command($"/privacy erase {token} {asker}"),
                        ButtonStyle.Danger),
                }),
            ],
            Tone = Tone.Problem,
        });
    }

    /// <summary>A line for each kind.</summary>
    public static IEnumerable<Line> Kinds(Visit visit, CountFound counts) => counts.Kinds.Select(kind =>
        (Line)visit.Phrases.Say("privacy.count", ("what", visit.Phrases[$"privacy.kind.{kind.Key}"]), ("n", kind.Value)));

    private static Line Title(Visit visit, Someone who) => new(
    [
        new Span(string.Join(", ", new[] { who.Name, string.Join(", ", who.Reaches) }.Where(part => part.Length > 0)), Emphasis.Strong),
    ]);

    private static IEnumerable<Line> Open(Visit visit, CountFound counts) => counts.Open.Count == 0 ? []
        : [new Line([new Span(visit.Phrases.Say("privacy.open", ("leads", string.Join(", ", counts.Open))), Emphasis.Strong)])];
}
