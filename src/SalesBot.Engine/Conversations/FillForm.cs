using System.Collections.Immutable;
using SalesBot.Conversations.Fields;
using SalesBot.Values;

namespace SalesBot.Conversations;

/// <summary>
/// Takes a whole form into a dialog: each field as if it had been typed alone. What is wrong is said at its field, the rest is kept. Pure.
/// </summary>
internal static class FillForm
{
    /// <summary>The dialog after the form.</summary>
    public static DialogTurn Take(DialogPlan plan, DialogState state, IReadOnlyDictionary<string, string> inputs, Facts facts,
        Phrases phrases)
    {
        if (state.Phase is not (DialogPhase.Asking or DialogPhase.ChoosingChange)) return new DialogTurn(state);
        var filled = new Filled(state with { Half = null }, new DialogTurn(state));
        // In their order, for what applies may depend on what was answered above.
        foreach (var field in plan.Fields.Where(field => FormScreen.IsInForm(field) && inputs.ContainsKey(field.Key)))
            if (Dialog.Applicable(plan, filled.State, facts).Contains(field))
                filled = One(plan, filled, field, inputs[field.Key], facts, phrases);
        return Next(plan, filled with { State = InOrder(plan, filled.State, inputs, facts) }, facts);
    }

    // As if asked one by one up to the first that is still open, so that [Back] leads where it would have led.
    private static DialogState InOrder(DialogPlan plan, DialogState state, IReadOnlyDictionary<string, string> inputs, Facts facts)
    {
        var open = Dialog.Missing(plan, state, facts).FirstOrDefault();
        return state with
        {
            Asked =
            [
                .. plan.Fields.TakeWhile(field => field != open).Select(field => field.Key)
                    .Where(key => state.Answers.ContainsKey(key) && (state.Asked.Contains(key) || inputs.ContainsKey(key))),
            ],
        };
    }

    private static Filled One(DialogPlan plan, Filled filled, Field field, string input, Facts facts, Phrases phrases)
    {
        var text = CleanText.Of(input, CleanText.MaxMessage).Text;
        var state = filled.State;
        // What was said beside another answer stands, unless something else was typed here.
        if (filled.Beside.Contains(field.Key) && (text.Length == 0 || text == FormScreen.Value(field, filled.Shown, facts))) return filled;
        // Left as it was: not read again, for what is shown of an answer may say less than the answer.
        if (text.Length > 0 && state.Answers.TryGetValue(field.Key, out var given) && !given.Skipped && text == field.Kind.Input(given))
            return filled;
        if (text.Length == 0) return Emptied(plan, filled, field, phrases);
        return Read(field, text, state, facts, phrases) switch
        {
            Reading.Understood understood => filled with
            {
                State = Dialog.With(plan, state, field, understood),
                Beside = filled.Beside.Union(understood.Also.Keys),
                Problems = filled.Problems.RemoveRange(understood.Also.Keys),
                Typed = filled.Typed.RemoveRange(understood.Also.Keys),
            },
            Reading.Which which when filled.Which is null => filled with
            {
                State = Dialog.With(plan, Without(state, field) with
                {
                    Hints = which.Otherwise is { } otherwise ? state.Hints.SetItem(field.Key, otherwise) : state.Hints,
                }, which.Also),
                Beside = filled.Beside.Union(which.Also.Keys),
                Which = (field, which),
                Typed = filled.Typed.SetItem(field.Key, text),
            },
            Reading.Which which => Wrong(filled, field, text, which.Message),
            Reading.Problem problem => Wrong(filled, field, text, problem.Message),
            Reading.Half half => Wrong(filled, field, text, half.Message),
            _ => filled,
        };
    }

    private static Reading Read(Field field, string text, DialogState state, Facts facts, Phrases phrases)
    {
        var type = field.Kind;
        var about = Dialog.About(field, state, facts);
        return type.Choices(field, about, phrases).Any(choice => choice.Value == text) ? type.Pick(field, text, about, phrases)
            : type.Read(field, text, about, phrases);
    }

    private static Filled Emptied(DialogPlan plan, Filled filled, Field field, Phrases phrases)
    {
        if (field.Default is not null) return filled with { State = Without(filled.State, field) };
        return field.Required && plan.Fields.Contains(field)
            ? Wrong(filled, field, "", phrases["dialog.required"])
            : filled with { State = Dialog.With(filled.State, field, Answer.Skip) };
    }

    private static Filled Wrong(Filled filled, Field field, string text, string message) => filled with
    {
        State = Without(filled.State, field),
        Problems = filled.Problems.SetItem(field.Key, message),
        Typed = filled.Typed.SetItem(field.Key, text),
    };

    private static DialogState Without(DialogState state, Field field) => state with { Answers = state.Answers.Remove(field.Key) };

    // What is asked next is what would be asked anyway: whose number it is comes first, then the first field that has no answer - a wrong
    // one has none.
    private static DialogTurn Next(DialogPlan plan, Filled filled, Facts facts)
    {
        var next = Dialog.Begin(plan, filled.State, facts);
        if (next.Phase == DialogPhase.Summary && filled.Problems.Keys.FirstOrDefault() is { } wrong)
            next = Asks(filled.State, plan.Find(wrong)!);
        if (next.Phase == DialogPhase.Asking && filled.Which is { } which && filled.Problems.IsEmpty && next.Asking == which.Field.Key)
            return new DialogTurn(next, Problem: which.Reading.Message, Which: which.Reading.Offers);
        var turn = new DialogTurn(next, next.Phase == DialogPhase.Summary
            && !plan.Summary ? DialogOutcome.Completed : DialogOutcome.GoesOn);
        return next.Phase == DialogPhase.Asking ? turn with { Problems = filled.Problems, Typed = filled.Typed } : turn;
    }

    private static DialogState Asks(DialogState state, Field field) =>
        state with { Phase = DialogPhase.Asking, Changing = false, Asked = state.Asked.Remove(field.Key).Add(field.Key) };

    private sealed record Filled(DialogState State, DialogTurn Shown)
    {
        /// <summary>Keys of what was answered beside another field.</summary>
        public ImmutableHashSet<string> Beside { get; init; } = [];

        public ImmutableDictionary<string, string> Problems { get; init; } = ImmutableDictionary<string, string>.Empty;

        public ImmutableDictionary<string, string> Typed { get; init; } = ImmutableDictionary<string, string>.Empty;

        public (Field Field, Reading.Which Reading)? Which { get; init; }
    }
}
