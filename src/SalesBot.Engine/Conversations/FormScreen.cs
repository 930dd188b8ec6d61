using SalesBot.Conversations.Fields;
using SalesBot.Screens;

namespace SalesBot.Conversations;

/// <summary>
/// Draws the questions of a dialog as one form, for channels that can show one. The same dialog: what was filled in is taken by
/// <see cref="FillForm"/>, what was typed as everywhere. Pure.
/// </summary>
internal static class FormScreen
{
    /// <summary>Whether a field stands in a form. Files and order lines come one after another, each as a message.</summary>
    public static bool IsInForm(Field field) => field.Kind.InForm;

    /// <summary>
    /// Whether the dialog, as it stands after a turn, is drawn so: it asks for a field of the form, or which to change, and not which of
    /// several was meant.
    /// </summary>
    public static bool Fits(DialogPlan plan, DialogTurn turn) => turn.Which is not { Count: > 0 } && turn.State.Phase switch
    {
        DialogPhase.Asking => plan.Fields.Any(field => field.Key == turn.State.Asking && IsInForm(field)
            && (field.Kind.Listed || !turn.State.Narrowed.ContainsKey(field.Key))),
        DialogPhase.ChoosingChange => plan.Fields.Any(IsInForm),
        _ => false,
    };

    /// <summary>The card of the dialog after a turn.</summary>
    public static Screen Draw(DialogPlan plan, DialogTurn turn, Facts facts, Phrases phrases)
    {
        var state = turn.State;
        var fields = Dialog.Applicable(plan, state, facts).ToList();
        var later = fields.Where(field => !IsInForm(field) && field.Default is null && !state.Answers.ContainsKey(field.Key))
            .Select(field => DialogScreen.Variant(phrases, field.Label, state)).ToList();
        return new Screen
        {
            Lines =
            [
                new Line([new Span(DialogScreen.Variant(phrases, plan.Title, state), Emphasis.Strong)]),
                .. DialogScreen.Written(state, facts, phrases),
                .. DialogScreen.Matter(state),
                .. DialogScreen.Known(plan with { Fields = [.. fields.Where(field => !IsInForm(field))] }, state, facts, phrases,
                    labelled: false),
                .. later.Count > 0
                    ? new Line[] { new([new Span(phrases.Say("form.later", ("fields", string.Join(", ", later))), Emphasis.Dim)]) }
                    : [],
            ],
            Form = new Form(
                DialogScreen.Button(state, phrases["button.next"], "", Dialog.Fill, ButtonStyle.Primary),
                [.. fields.Where(IsInForm).Select(field => Draw(field, turn, facts, phrases))]),
            Rows = [[.. Navigation(plan, fields, state, facts, phrases)]],
            Tone = turn.Problem is null && turn.Problems.Count == 0 ? Tone.Question : Tone.Problem,
        };
    }

    private static FormField Draw(Field field, DialogTurn turn, Facts facts, Phrases phrases)
    {
        var state = turn.State;
        var choices = field.Kind.Listed
            ? field.Kind.Choices(field, Dialog.About(field, state, facts), phrases)
                .Where(choice => !state.Narrowed.TryGetValue(field.Key, out var few) || few.Contains(choice.Value))
            : [];
        return new FormField(
            field.Key,
            field.Kind.Word,
            DialogScreen.Variant(phrases, field.Label, state),
            field.Required && field.Default is null,
            Value(field, turn, facts),
            [.. choices.Select(choice => new FormChoice(choice.Value, choice.Label))])
        {
            OwnWords = field.OwnWords,
            Problem = turn.Problems.TryGetValue(field.Key, out var problem) ? problem : field.Key == state.Asking
                ? turn.Problem ?? field.Kind.Doubt(Dialog.About(field, state, facts), phrases) : null,
        };
    }

    /// <summary>What stands in the input of a field after a turn; null for nothing.</summary>
    public static string? Value(Field field, DialogTurn turn, Facts facts)
    {
        var state = turn.State;
        if (turn.Typed.TryGetValue(field.Key, out var typed)) return typed;
        if (state.Answers.TryGetValue(field.Key, out var answer)) return answer.Skipped ? null : field.Kind.Input(answer);
        if (state.Hints.TryGetValue(field.Key, out var hint) || facts.Likely.TryGetValue(field.Key, out hint))
            return field.Kind.Input(hint);
        return field.Kind is DateTimeField ? null : field.Default;
    }

    private static IEnumerable<Button> Navigation(DialogPlan plan, List<Field> fields, DialogState state, Facts facts, Phrases phrases)
    {
        if (state.Phase == DialogPhase.ChoosingChange)
        {
            foreach (var field in fields.Where(field => !IsInForm(field))) yield return DialogScreen.Button(state,
                DialogScreen.Variant(phrases, field.Label, state), "", $"{Dialog.Change}:{field.Key}");
            yield return DialogScreen.Button(state, phrases["button.back"], "", Dialog.Back);
        }

        if (state.Phase == DialogPhase.Asking)
            foreach (var detour in Dialog.Detours(plan, state))
                yield return DialogScreen.Button(state, phrases[detour.Button], state.Asking!, "!" + detour.Key);
        if (BackToMatch.Leads(state, facts)) yield return DialogScreen.Button(state, phrases["button.back"], state.Asking!, Dialog.Back);
        yield return DialogScreen.Button(state, phrases["button.cancel"], "", Dialog.Cancel);
    }
}
