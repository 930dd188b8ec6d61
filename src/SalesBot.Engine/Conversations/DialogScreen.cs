using SalesBot.Conversations.Fields;
using SalesBot.Screens;
using SalesBot.Values;

namespace SalesBot.Conversations;

/// <summary>Draws a dialog as one card: which step, what is known, the question, the buttons. Pure.</summary>
public static class DialogScreen
{
    private const int RowLength = 34;
    private const int LongestLabel = Screens.Button.LongestLabel;
    private const int LongestFileName = 60;
    private const int MostFileNames = 5;

    /// <summary>The card of a dialog after a turn.</summary>
    public static Screen Draw(DialogPlan plan, DialogTurn turn, Facts facts, Phrases phrases) => turn.State.Phase switch
    {
        DialogPhase.Match => MatchScreen.Draw(plan, turn, facts, phrases),
        DialogPhase.Summary => Summary(plan, turn, facts, phrases),
        DialogPhase.ChoosingChange => ChooseChange(plan, turn, facts, phrases),
        DialogPhase.Held => OtherMatter.Draw(plan, turn, [.. Above(plan, turn.State, facts, phrases)], phrases),
        _ => Question(plan, turn, facts, phrases),
    };

    /// <summary>
    /// A text of the process, in the variant for the kind of event where there is one: <c>ask.reach.letter</c>,
    /// <c>ask.reach.call.outgoing</c>.
    /// </summary>
    public static string Variant(Phrases phrases, string key, DialogState state)
    {
        var kind = $"{key}.{state.Variant}";
        var variants = state.Outgoing ? [$"{kind}.outgoing", kind, key] : new[] { kind, key };
        return phrases[variants.FirstOrDefault(phrases.Has) ?? key];
    }

    /// <summary>A button that answers this dialog.</summary>
    public static Button Button(DialogState state, string label, string field, string value, ButtonStyle style = ButtonStyle.Neutral) =>
        new(Shorten(label), ButtonValue.Answer(state.Number, state.Revision, field.Length == 0 ? value : $"{field}={value}"), style);

    /// <summary>Offers in rows that fit a phone.</summary>
    public static IEnumerable<IReadOnlyList<Button>> Rows(IEnumerable<Button> buttons)
    {
        var row = new List<Button>();
        foreach (var button in buttons)
        {
            if (row.Count == 3 || (row.Count > 0 && row.Sum(x => x.Label.Length) + Math.Min(button.Label.Length, LongestLabel) > RowLength))
            {
                yield return row;
                row = [];
            }

            row.Add(button with { Label = Shorten(button.Label) });
        }

        if (row.Count > 0) yield return row;
    }

    /// <summary>What is known so far, one line an answer; numbers can be copied.</summary>
    public static IEnumerable<Line> Known(DialogPlan plan, DialogState state, Facts facts, Phrases phrases, bool labelled)
    {
        var files = Files(state, facts, phrases);
        var answered = Dialog.Applicable(plan, state, facts)
            .Where(field => (state.Shown(field.Key).Length > 0 && (field.Key != state.Asking || field.Kind.Gathers))
                || (labelled && Otherwise(field, state, facts, phrases) is not null));
        foreach (var field in answered)
        {
            if (field.Kind.Gathers)
            {
                foreach (var part in field.Kind.Shown(field, state, facts, phrases).Split('\n')) yield return part;
                continue;
            }

            var shown = field.Kind is FileField && files.Length > 0 ? files
                : Otherwise(field, state, facts, phrases) ?? field.Kind.Shown(field, state, facts, phrases);
            var emphasis = field.Kind.Emphasis;
            var value = new Span(shown, emphasis);
            yield return labelled && emphasis == Emphasis.Plain
                ? new Line(
                [
                    new Span(phrases.Say("dialog.label", ("label", Variant(phrases, field.Label, state))) + " ", Emphasis.Dim),
                    value,
                    .. Away(field, state, facts, phrases),
                ])
                : new Line([value, .. NotKnown(plan, field, state, facts, phrases), .. Also(field, state, phrases)]);
        }

        // Where the dialog has asked for files they stand as that answer; others are listed below.
        if (files.Length > 0
            && !Dialog.Applicable(plan, state, facts)
                .Any(field => field.Kind is FileField && state.Shown(field.Key).Length > 0 && field.Key != state.Asking))
        {
            yield return files;
        }
    }

    private static IEnumerable<Span> NotKnown(DialogPlan plan, Field field, DialogState state, Facts facts, Phrases phrases) =>
        plan.MatchesCaller && field.Key == "reach" && state.ContactId is null && state.MatchDecided is false
            && facts.Callers.Count == 0 && state.Value(field.Key) is { Length: > 0 }
            ? [new Span(phrases["dialog.not-in-base"], Emphasis.Dim)]
            : [];

    private static IEnumerable<Span> Also(Field field, DialogState state, Phrases phrases) =>
        field.Kind is ReachField && ReachField.Also(state) is { Count: > 0 } also
            ? [new Span(phrases.Say("dialog.also", ("reach", string.Join(", ", also.Select(one => ReachField.Shown(one, phrases))))),
                Emphasis.Dim)]
            : [];

    // Who was named without being picked may be away, and nobody has said so yet (O20).
    private static IEnumerable<Span> Away(Field field, DialogState state, Facts facts, Phrases phrases)
    {
        var named = field.Kind is PersonField ? state.Value(field.Key) : null;
        if (facts.Colleagues.FirstOrDefault(one => PersonField.Id(one) == named)?.AwayUntil is not { } until) return [];
        return [new Span(phrases.Say("field.person.returns", ("until", phrases.Moment(until, facts.LocalNow))), Emphasis.Dim)];
    }

    private static string? Otherwise(Field field, DialogState state, Facts facts, Phrases phrases) =>
        field.Default is null || state.Answers.TryGetValue(field.Key, out var given) && !given.Skipped ? null
            : field.Kind.Otherwise(field, state, facts, phrases);

    /// <summary>Names of the files that were sent, or how many they are when they are many; empty for none.</summary>
    internal static string Files(DialogState state, Facts facts, Phrases phrases)
    {
        string[] names = [.. state.Files.Where(facts.Files.ContainsKey).Select(id => Shorten(facts.Files[id], LongestFileName))];
        return names.Length <= MostFileNames ? string.Join(", ", names) : phrases.Say("dialog.files", ("n", names.Length));
    }

    private static Screen Question(DialogPlan plan, DialogTurn turn, Facts facts, Phrases phrases)
    {
        var state = turn.State;
        var field = plan.Find(state.Asking)!;
        return new Screen
        {
            Lines =
            [
                .. Above(plan, state, facts, phrases),
                .. Problem(turn, field.Kind.Doubt(Dialog.About(field, state, facts), phrases)),
                .. turn.Which is { Count: > 0 } ? Array.Empty<Line>()
                    : [new Line([new Span(Ask(field, state, phrases), Emphasis.Strong)])],
            ],
            Rows = [.. Rows(Offers(field, turn, facts, phrases)), .. Rows(Navigation(plan, state, field, facts, phrases))],
            // To be asked which of several is meant is no mistake of anybody's (W22).
            Tone = turn.Problem is null || turn.Which is { Count: > 0 } ? Tone.Question : Tone.Problem,
        };
    }

    private static IEnumerable<Line> Above(DialogPlan plan, DialogState state, Facts facts, Phrases phrases) =>
    [
        Heading(plan, state, facts, phrases),
        .. Written(state, facts, phrases),
        .. Known(plan, state, facts, phrases, labelled: false),
    ];

    /// <summary>
    /// The question; where a file is here already, whether there is another, or that it takes the place of the former ones (O21), and of
    /// several numbers which.
    /// </summary>
    private static string Ask(Field field, DialogState state, Phrases phrases) => field.Kind switch
    {
        FileField when !state.Files.IsEmpty => phrases["field.file.more"],
        FileField when state.Changing && state.Shown(field.Key) is { Length: > 0 } former =>
            $"{Variant(phrases, field.Ask, state)} {phrases.Say("field.file.instead", ("files", former))}",
        ReachField when state.Narrowed.TryGetValue(field.Key, out var numbers) =>
            phrases.Say("field.reach.which", ("reach", string.Join(", ", numbers.Select(one => ReachField.Shown(one, phrases))))),
        _ when state.Value(About) is { } matter && phrases.Has(field.Ask + ".about") =>
            phrases.Say(field.Ask + ".about", ("about", matter)),
        _ => Variant(phrases, field.Ask, state),
    };

    /// <summary>Key of the answer that nobody gives and a question names: what it is about, in words.</summary>
    public const string About = "about-matter";

    /// <summary>The same as a line, where the question itself is not shown.</summary>
    internal static IEnumerable<Line> Matter(DialogState state) => state.Value(About) is { } matter ? [matter] : [];

    /// <summary>That what began it was written earlier than it came, if it was.</summary>
    internal static IEnumerable<Line> Written(DialogState state, Facts facts, Phrases phrases) =>
        state.WrittenAt is { } at ? [WrittenEarlier.Line(Local(at, facts), facts.LocalNow, phrases)] : [];

    private static DateTimeOffset Local(DateTimeOffset at, Facts facts) => facts.ToLocal?.Invoke(at) ?? at.ToOffset(facts.LocalNow.Offset);

    private static Line Heading(DialogPlan plan, DialogState state, Facts facts, Phrases phrases)
    {
        var title = Variant(phrases, plan.Title, state);
        var (number, total) = Dialog.Step(plan, state, facts);
        return state.Changing || total < 2
            ? new Line([new Span(title, Emphasis.Dim)])
            : new Line([new Span(phrases.Say("dialog.step", ("title", title), ("n", number), ("total", total)), Emphasis.Dim)]);
    }

    private static IEnumerable<Button> Offers(Field field, DialogTurn turn, Facts facts, Phrases phrases)
    {
        var state = turn.State;
        if (turn.Which is { Count: > 0 } which) return which.Select(offer => Button(state, offer.Label, field.Key, offer.Value));
        // A client that exists is not offered to be created once more.
        var likely = state.Hints.TryGetValue(field.Key, out var known) || facts.Likely.TryGetValue(field.Key, out known);
        var whole = field.Kind.Whole(field, state, phrases);
        var hint = likely && whole is null
            && facts.Clients.All(client => known!.Value is not ['+', .. var name] || name.Trim() != client.Name)
            ? [Button(state, known!.Shown, field.Key, Dialog.UseHint, ButtonStyle.Primary)] : Array.Empty<Button>();
        var enough = whole is not null ? [Button(state, phrases["button.next"], field.Key, Dialog.Enough, ButtonStyle.Primary)]
            : Array.Empty<Button>();
        var about = Dialog.About(field, state, facts);
        var offers = (state.Narrowed.TryGetValue(field.Key, out var few) ? field.Kind.Few(field, few, about, phrases)
            : field.Kind.Offers(field, about, phrases))
            // What is likely is not offered a second time.
            .Where(offer => hint.Length == 0 || offer.Value != known!.Value);
        return [.. hint, .. enough, .. offers.Select(offer => Button(state, offer.Label, field.Key, offer.Value))];
    }

    private static IEnumerable<Button> Navigation(DialogPlan plan, DialogState state, Field field, Facts facts, Phrases phrases)
    {
        // A way out leads back to where it was taken, be it the summary of a line that said everything.
        var back = state.Changing || state.Asked.Count > 1 || !plan.Fields.Contains(field) || BackToMatch.Leads(state, facts);
        if (!field.Required && plan.Fields.Contains(field)) yield return Button(state, phrases["button.skip"], field.Key, Dialog.Skip);
        foreach (var detour in Dialog.Detours(plan, state)) yield return Button(state, phrases[detour.Button], field.Key, "!" + detour.Key);
        if (back) yield return Button(state, phrases["button.back"], field.Key, Dialog.Back);
        yield return Button(state, phrases["button.cancel"], "", Dialog.Cancel);
    }

    private static Screen Summary(DialogPlan plan, DialogTurn turn, Facts facts, Phrases phrases)
    {
        var state = turn.State;
        return new Screen
        {
            Lines =
            [
                new Line([new Span(phrases["dialog.check"], Emphasis.Strong)]),
                new Line([new Span(phrases.Say("dialog.summary",
                    ("title", Variant(phrases, plan.Title, state)),
                    ("when", phrases.Moment(Local(state.BeganAt, facts), facts.LocalNow))), Emphasis.Dim)]),
                .. Written(state, facts, phrases),
                .. Known(plan, state, facts, phrases, labelled: true),
                .. Problem(turn),
            ],
            Rows =
            [
                [
                    Button(state, phrases["button.done"], "", Dialog.Done, ButtonStyle.Success),
                    Button(state, phrases["button.change"], "", Dialog.Change),
                ],
                [
                    .. plan.Detours.Select(detour => Button(state, phrases[detour.Button], "", "!" + detour.Key)),
                    .. BackToMatch.Leads(state, facts) ? [Button(state, phrases["button.back"], "", Dialog.Back)] : Array.Empty<Button>(),
                    Button(state, phrases["button.cancel"], "", Dialog.Cancel),
                ],
            ],
            Tone = Tone.Question,
        };
    }

    private static Screen ChooseChange(DialogPlan plan, DialogTurn turn, Facts facts, Phrases phrases) => new()
    {
        Lines =
        [
            new Line([new Span(phrases["dialog.what-to-change"], Emphasis.Strong)]),
            .. Known(plan, turn.State, facts, phrases, labelled: true),
            .. Problem(turn),
        ],
        Rows =
        [
            .. Rows(Dialog.Applicable(plan, turn.State, facts).Select(field => Button(
                turn.State, Variant(phrases, field.Label, turn.State), "", $"{Dialog.Change}:{field.Key}"))),
            [Button(turn.State, phrases["button.back"], "", Dialog.Back)],
        ],
        Tone = Tone.Question,
    };

    /// <summary>The line that says what was wrong, if anything was.</summary>
    public static IEnumerable<Line> Problem(DialogTurn turn, string? otherwise = null) =>
        (turn.Problem ?? otherwise) is { } problem ? [problem] : [];

    /// <summary>The text, at most <paramref name="longest"/> characters of it; never cut inside a visible character.</summary>
    public static string Shorten(string text, int longest = LongestLabel) =>
        text.Length <= longest ? text : CleanText.OneLine(text, longest - 1).Text + "…";
}
