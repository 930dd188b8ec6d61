namespace SalesBot.Conversations;

/// <summary>
/// [Назад] from what was begun on the card of a known caller: it leads to that card again, with all that was said (B1). Pure.
/// </summary>
internal static class BackToMatch
{
    private const string Reach = "reach";

    /// <summary>Whether what is shown now is the first after the card, and the caller is still known.</summary>
    public static bool Leads(DialogState state, Facts facts) =>
        state is { MatchDecided: true, Changing: false, AfterMatch: { } first } && facts.Callers.Count > 0
            && first == (state.Phase == DialogPhase.Summary ? Dialog.Done : state.Asking);

    /// <summary>Notes what the card has led to.</summary>
    public static DialogState From(DialogState state) => state with { AfterMatch = state.Asking ?? Dialog.Done };

    /// <summary>The card again: who it is has to be decided anew, and what is known of the caller is filled in then.</summary>
    public static DialogState Of(DialogPlan plan, DialogState state) => HeardAtMatch.OutOf(plan, state with
    {
        Phase = DialogPhase.Match,
        Answers = state.Answers.RemoveRange(state.Recognised),
        Recognised = [],
        ContactId = null,
        MatchDecided = false,
        AfterMatch = null,
        Asked = state.Asked.Remove(state.AfterMatch!),
        Half = null,
    });

    /// <summary>From the card itself: to the number, where that was asked.</summary>
    public static DialogTurn Before(DialogState state, Phrases phrases)
    {
        if (!WasAsked(state)) return new DialogTurn(state, Problem: phrases["dialog.first"]);
        return new DialogTurn(state with
        {
            Phase = DialogPhase.Asking,
            Asked = [.. state.Asked.TakeWhile(key => key != Reach), Reach],
            Answers = state.Answers.Remove(Reach),
            Hints = state.Answers.TryGetValue(Reach, out var number) ? state.Hints.SetItem(Reach, number) : state.Hints,
        });
    }

    /// <summary>Whether the number was asked: else it began all, and there is nothing before the card.</summary>
    public static bool WasAsked(DialogState state) => state.Asked.Contains(Reach);
}
