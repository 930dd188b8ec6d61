using SalesBot.Conversations.Fields;

namespace SalesBot.Conversations;

/// <summary>Reads one answer of a dialog anew from other words; the others stay, and what is asked stays asked.</summary>
internal static class CorrectAnswer
{
    /// <summary>Reads it and draws the card; false when the field is not one that words alone can correct.</summary>
    public static async Task<bool> Read(Visit visit, DialogState dialog, string key, string text)
    {
        if (visit.Office.Features.Plan(visit, dialog) is not { } plan || plan.Find(key) is not { } field || field.Kind.Gathers)
            return false;
        var asked = Asked(dialog, key);
        var facts = await FactsReader.Read(visit, asked, text);
        switch (field.Kind.Read(field, text, Dialog.About(field, asked, facts), visit.Phrases))
        {
            case Reading.Understood understood:
                await GoOn(visit, plan, Dialog.With(plan, dialog, field, understood), key);
                return true;
            case Reading.Which which:
                await DialogShell.Ask(visit, asked, new DialogTurn(asked, Problem: which.Message, Which: which.Offers), facts);
                return true;
            case Reading.Problem problem:
                await DialogShell.Show(visit, dialog, problem.Message);
                return true;
            default:
                return false;
        }
    }

    /// <summary>
    /// What has gathered parts, what was opened from the summary and what a line is asked to be is left by its own answer alone: it stays
    /// asked.
    /// </summary>
    private static async Task GoOn(Visit visit, DialogPlan plan, DialogState next, string key)
    {
        var stays = next.Phase == DialogPhase.Held || next.Phase == DialogPhase.Asking && next.Asking != key
            && (next.Changing || plan.Find(next.Asking) is { Kind.Gathers: true });
        if (stays) await DialogShell.Ask(visit, next, new DialogTurn(next), await FactsReader.Read(visit, next, null));
        else await DialogShell.GoOn(visit, next);
    }

    /// <summary>The dialog as if it had come to this question again; from the summary it leads back there.</summary>
    internal static DialogState Asked(DialogState dialog, string key) => dialog with
    {
        Phase = DialogPhase.Asking,
        Changing = dialog.Phase is DialogPhase.Summary or DialogPhase.ChoosingChange,
        Asked = dialog.Asked.Remove(key).Add(key),
        Half = null,
    };
}
