using SalesBot.Conversations.Fields;

namespace SalesBot.Conversations;

/// <summary>
/// Something else may be typed into an input of a form as well as at a question (<see cref="OtherMatter"/>): what it is is asked before it
/// is taken for the answer, and the rest of the form is kept.
/// </summary>
internal static class OtherInForm
{
    /// <summary>The turn in which it is asked; null where all that was typed are answers.</summary>
    public static async Task<DialogTurn?> Take(Visit visit, DialogPlan plan, DialogState dialog, IReadOnlyDictionary<string, string> inputs,
        Facts facts)
    {
        if (plan.Other is not { } other || dialog.Phase is not (DialogPhase.Asking or DialogPhase.ChoosingChange)) return null;
        var phrases = DialogShell.PhrasesOf(visit, dialog);
        foreach (var field in plan.Fields.Where(FormScreen.IsInForm))
        {
            if (!inputs.TryGetValue(field.Key, out var text) || IsAsShown(field, text, dialog, facts)) continue;
            // Asked of what the rest of the form says: the number of the call may be there.
            var rest = FillForm.Take(plan, dialog, inputs.Where(input => input.Key != field.Key).ToDictionary(StringComparer.Ordinal),
                facts, phrases);
            if (await other.Is(visit, CorrectAnswer.Asked(rest.State, field.Key), text))
                return Asks(visit, rest, field.Key, text, phrases[other.Ask]);
        }

        return null;
    }

    // What was an answer when the form was sent before is one now.
    private static bool IsAsShown(Field field, string text, DialogState dialog, Facts facts) =>
        text.Length == 0 || text == FormScreen.Value(field, new DialogTurn(dialog), facts);

    /// <summary>Where something else is to be mended first, the words wait in their input.</summary>
    private static DialogTurn Asks(Visit visit, DialogTurn rest, string key, string text, string question) => rest.Problems.Count > 0
        ? rest with
        {
            Problems = new Dictionary<string, string>(rest.Problems, StringComparer.Ordinal) { [key] = question },
            Typed = new Dictionary<string, string>(rest.Typed, StringComparer.Ordinal) { [key] = text },
        }
        : new DialogTurn(CorrectAnswer.Asked(rest.State, key) with
        {
            Phase = DialogPhase.Held,
            Held = new HeldLine(key, text, visit.SaidAt, visit.Incoming.MessageId),
        });
}
