namespace SalesBot.Conversations;

/// <summary>The dialogs of one address: the one under way, and those that wait below it and go on after it. Pure.</summary>
internal static class WaitingDialogs
{
    /// <summary>The dialog among these that would only be begun a second time; null for none.</summary>
    public static DialogState? Begun(DialogState? dialog, DialogState begun)
    {
        for (var next = dialog; next is not null; next = next.Suspended)
            if (IsTheSame(next, begun)) return next;
        return null;
    }

    /// <summary>The dialog with this number, brought to the front of those that wait; null when there is none any more.</summary>
    public static DialogState? Forward(DialogState? dialog, int number)
    {
        if (dialog is null || dialog.Number == number) return dialog;
        var others = new List<DialogState>();
        for (var next = dialog; next is not null; next = next.Suspended) others.Add(next with { Suspended = null });
        if (others.Find(state => state.Number == number) is not { } wanted) return null;
        others.Remove(wanted);
        return wanted with { Suspended = Chain(others) };
    }

    /// <summary>The dialog that so many others stand above; null for none.</summary>
    public static DialogState? Nth(DialogState? dialog, int suspended) => suspended == 0 ? dialog : Nth(dialog?.Suspended, suspended - 1);

    /// <summary>The topmost of these, at most so many: what waits longest is forgotten.</summary>
    public static DialogState? Limit(DialogState? dialog, int most) =>
        dialog is null || most == 0 ? null : dialog with { Suspended = Limit(dialog.Suspended, most - 1) };

    /// <summary>These without the dialogs of one plan.</summary>
    public static DialogState? Without(DialogState? dialog, string plan) => dialog is null ? null
        : dialog.Plan == plan ? Without(dialog.Suspended, plan) : dialog with { Suspended = Without(dialog.Suspended, plan) };

    private static DialogState? Chain(List<DialogState> states)
    {
        DialogState? chain = null;
        for (var i = states.Count - 1; i >= 0; i--) chain = states[i] with { Suspended = chain };
        return chain;
    }

    /// <summary>Whether the second would be the first again: about the same document, or as when nothing had been said yet.</summary>
    private static bool IsTheSame(DialogState former, DialogState begun) => IsAboutTheSameDocument(former, begun) ||
        ((former.Plan, former.Variant, former.LeadId, former.ProcessVersion)
            == (begun.Plan, begun.Variant, begun.LeadId, begun.ProcessVersion)
        && begun.Files.IsEmpty && !begun.Answers.Except(former.Answers).Any()
        && (begun.LeadId is not null || (former.Revision == 0 && former.Files.IsEmpty && former.Answers.Count == begun.Answers.Count)));

    /// <summary>What a dialog was begun about is an answer that nobody gives: no question's key begins like its.</summary>
    private static bool IsAboutTheSameDocument(DialogState former, DialogState begun) => former.Plan == begun.Plan
        && begun.Answers.Any(one => one.Key.StartsWith(DialogState.Given) && former.Value(one.Key) == one.Value.Value);
}
