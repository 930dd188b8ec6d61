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
                await DialogShell.GoOn(visit, Dialog.With(plan, dialog, field, understood));
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

    /// <summary>The dialog as if it had come to this question again; from the summary it leads back there.</summary>
    private static DialogState Asked(DialogState dialog, string key) => dialog with
    {
        Phase = DialogPhase.Asking,
        Changing = dialog.Phase is DialogPhase.Summary or DialogPhase.ChoosingChange,
        Asked = dialog.Asked.Remove(key).Add(key),
        Half = null,
    };
}
