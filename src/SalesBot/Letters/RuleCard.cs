using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.Delivery;
using SalesBot.Screens;

namespace SalesBot.Letters;

/// <summary>The live card of a rule: what it says, who made it, and how far its application to old letters has come.</summary>
internal static class RuleCard
{
    /// <summary>Which live card it is.</summary>
    public static string Key(long id) => $"rule:{id}";

    /// <summary>Answers with the card: a fresh one, or in place of the card that was pressed.</summary>
    public static async Task Show(Visit visit, LetterRule rule, bool inPlace = false)
    {
        var screen = (await Read(visit, rule))(visit.Phrases);
        if (inPlace) await visit.ReplyOn(Key(rule.Id), screen);
        else visit.ReplyNew(screen, Key(rule.Id));
    }

    /// <summary>Draws it where its button was pressed, and anew for everybody who has it.</summary>
    public static async Task Refresh(Visit visit, LetterRule rule)
    {
        await visit.Db.SaveChangesAsync();
        if (await visit.PressedOnUnknownCard()) await visit.ReplyOn(Key(rule.Id), (await Read(visit, rule))(visit.Phrases));
        await Redraw(visit, rule);
    }

    /// <summary>Draws it anew for everybody who has it.</summary>
    public static async Task Redraw(Work work, LetterRule rule)
    {
        var draw = await Read(work, rule);
        foreach (var address in await WhereShown.Of(work.Db, Key(rule.Id)))
        {
            if (await work.Person(address.PersonId) is not { Active: true } viewer) continue;
            Outbox.Put(
                work.Db,
                new OutboxEntry(address.Id, draw(work.Office.Phrases(viewer.Language)), "card")
                {
                    CardKey = Key(rule.Id),
                    Placement = Placement.OnlyWhereShown,
                },
                work.Now);
        }
    }

    private static async Task<Func<Phrases, Screen>> Read(Work work, LetterRule rule)
    {
        var words = await RuleWords.Read(work, rule);
        var author = (await work.Person(rule.AuthorId))!.ShortName;
        var run = await RunRule.Latest(work, rule);
        var old = rule.DeletedAt is null ? await LetterRules.Old(work.Db, rule).CountAsync() : 0;
        return phrases => new Screen
        {
            Lines =
            [
                new Line([new Span(phrases.Say("rule.title", ("n", rule.Id)), Emphasis.Strong), new Span(" · " + words(phrases))]),
                new Line(
                [
                    new Span(
                        phrases.Say(
                            "rule.made-by",
                            ("who", author),
                            ("when", phrases.Moment(work.Office.Calendar.ToLocal(rule.CreatedAt), work.LocalNow))),
                        Emphasis.Dim),
                ]),
                .. rule.DeletedAt is not null ? new Line[] { phrases["rule.deleted"] } : rule.On ? [] : [phrases["rule.off"]],
                .. run is null ? Array.Empty<Line>()
                    : [phrases.Say($"rule.run.{run.State.ToString().ToLowerInvariant()}", ("done", run.Done), ("total", run.Total))],
            ],
            Rows = [.. Rows(rule, run is { State: RuleRunState.Running }, old, phrases)],
            Tone = run is { State: RuleRunState.Running } ? Tone.Attention : Tone.Neutral,
        };
    }

    private static IEnumerable<IReadOnlyList<Button>> Rows(LetterRule rule, bool running, int old, Phrases phrases)
    {
        if (rule.DeletedAt is not null) yield break;
        Button Verb(string label, string verb, ButtonStyle style = ButtonStyle.Neutral) =>
            new(label, ButtonValue.Command($"/rule r{rule.Id} {verb}"), style);
        if (running) yield return [Verb(phrases["button.rule-stop"], "stop", ButtonStyle.Danger)];
        else if (rule.On && old > 0) yield return [Verb(phrases.Say("button.rule-run", ("n", old)), "run", ButtonStyle.Primary)];
        yield return
        [
            rule.On ? Verb(phrases["button.rule-off"], "off") : Verb(phrases["button.rule-on"], "on"),
            Verb(phrases["button.rule-delete"], "delete", ButtonStyle.Danger),
        ];
    }
}
