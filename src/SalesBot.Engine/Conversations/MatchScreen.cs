using SalesBot.Screens;

namespace SalesBot.Conversations;

/// <summary>Draws whom a number belongs to and what to do about it, before anything is registered (B1). Pure.</summary>
internal static class MatchScreen
{
    private const int MostCallers = 5;
    private const int MostHeard = 200;
    private const int LongestLabel = Screens.Button.LongestLabel;

    public static Screen Draw(DialogPlan plan, DialogTurn turn, Facts facts, Phrases phrases)
    {
        var state = turn.State;
        var several = facts.Callers.Count > 1;
        var number = new Span(state.Shown("reach"), Emphasis.Copyable);
        return new Screen
        {
            Lines =
            [
                new Line(several
                    ? [number, new Span(" · "), new Span(phrases.Say("match.several", ("n", facts.Callers.Count)), Emphasis.Strong)]
                    : [number, new Span(" · "), new Span(facts.Callers[0].Line, Emphasis.Strong)]),
                .. facts.Callers[0].Blocked is { } blocked
                    ? new Line[]
                    {
                        phrases.Say("match.blocked",
                            ("when", phrases.Day(
                                DateOnly.FromDateTime(blocked.At.ToOffset(facts.LocalNow.Offset).DateTime), facts.Today)),
                            ("who", blocked.By)),
                    }
                    : [],
                .. facts.Callers.Take(MostCallers).SelectMany(caller => About(caller, several, facts, phrases)),
                .. HeardAtMatch.Of(state) is { Length: > 0 } heard
                    ? new Line[] { phrases.Say("match.heard", ("text", DialogScreen.Shorten(heard, MostHeard))) } : [],
                .. DialogScreen.Files(state, facts, phrases) is { Length: > 0 } files ? new Line[] { files } : [],
                .. DialogScreen.Problem(turn),
            ],
            Rows =
            [
                .. DialogScreen.Rows(facts.Callers.Take(MostCallers).SelectMany(caller => caller.OpenLeads.Take(2))
                    .SelectMany(lead => About(lead, facts, phrases))),
                .. DialogScreen.Rows(Matters(facts, phrases)),
                .. DialogScreen.Rows(New(plan, state, facts, several, phrases)),
            ],
            Tone = Tone.Attention,
        };
    }

    private static IEnumerable<Line> About(KnownCaller caller, bool several, Facts facts, Phrases phrases)
    {
        if (several) yield return new Line([new Span(caller.Line, Emphasis.Strong)]);
        foreach (var lead in caller.OpenLeads.Take(3))
            yield return phrases.Say(
                "match.open-lead", ("number", lead.Number), ("topic", RowTopic.Of(lead.Topic, phrases)), ("stage", lead.Subject),
                ("who", lead.Responsible), ("waits", phrases.Waiting(lead.Since, facts.LocalNow)));
        foreach (var matter in caller.Matters) yield return matter.Line;
        if (caller.LastRefusal is { } refusal)
            yield return phrases.Say(
                "match.refusal",
                ("when", phrases.Day(DateOnly.FromDateTime(refusal.At.ToOffset(facts.LocalNow.Offset).DateTime), facts.Today)),
                ("reason", refusal.Reason));
        if (caller.OpenLeads.Count == 0 && caller.LastRefusal is null && caller.Blocked is null && caller.Matters.Count == 0)
            yield return phrases["match.no-open"];
    }

    private static IEnumerable<Button> About(KnownLead lead, Facts facts, Phrases phrases)
    {
        var one = facts.Callers.Sum(caller => caller.OpenLeads.Count) == 1;
        yield return new Button(one ? phrases["button.consult"] : phrases.Say("button.consult-number", ("number", lead.Number)),
            ButtonValue.Command($"/lead {lead.Id} consult"), ButtonStyle.Primary);
        if (one) yield return new Button(phrases["button.asks-to-call"], ButtonValue.Command($"/lead {lead.Id} callback"));
    }

    /// <summary>[Просит связаться], once for each whom the client may ask for.</summary>
    private static IEnumerable<Button> Matters(Facts facts, Phrases phrases)
    {
        var matters = facts.Callers.Take(MostCallers).SelectMany(caller => caller.Matters).DistinctBy(matter => matter.Who).Take(3)
            .ToList();
        var one = matters.Count == 1 && facts.Callers.Sum(caller => caller.OpenLeads.Count) != 1;
        return matters.Select(matter => new Button(
            one ? phrases["button.asks-to-call"] : DialogScreen.Shorten(phrases.Say("button.asks-for", ("who", matter.Who)), LongestLabel),
            ButtonValue.Command(matter.Ask), ButtonStyle.Primary));
    }

    private static IEnumerable<Button> New(DialogPlan plan, DialogState state, Facts facts, bool several, Phrases phrases)
    {
        if (several)
        {
            foreach (var caller in facts.Callers.Take(MostCallers))
                yield return DialogScreen.Button(state, phrases.Say("button.new-lead-of", ("who", caller.Line)), "",
                    $"{Dialog.NewLead}:{caller.ContactId}");
            yield return DialogScreen.Button(state, phrases["button.new-person"], "", Dialog.NewLead);
        }
        else if (facts.Callers[0].Blocked is not null)
        {
            yield return DialogScreen.Button(state, phrases["button.new-lead-anyway"], "", Dialog.NewLead);
        }
        else
        {
            yield return DialogScreen.Button(state, phrases["button.new-lead"], "", Dialog.NewLead, ButtonStyle.Success);
        }

        if (!several)
            foreach (var detour in plan.Detours) yield return DialogScreen.Button(state, phrases[detour.Button], "", "!" + detour.Key);
        if (BackToMatch.WasAsked(state)) yield return DialogScreen.Button(state, phrases["button.back"], "", Dialog.Back);
        yield return DialogScreen.Button(state, phrases["button.cancel"], "", Dialog.Cancel);
    }
}
