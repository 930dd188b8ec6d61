using SalesBot.Conversations;

namespace SalesBot.Leads;

/// <summary>[Консультировать по открытому]: what a known caller said goes into the history of their open lead (B1).</summary>
internal static class Consult
{
    public static async Task Run(Visit visit, Lead lead, string args)
    {
        if (await DialogShell.AtMatch(visit) is not { } dialog)
        {
            visit.Toast = visit.Phrases["dialog.over"];
            return;
        }

        await DialogShell.Drop(visit, dialog);
        await AddNote.RunFromClient(visit, lead);
    }
}
