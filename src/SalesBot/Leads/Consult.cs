using SalesBot.Conversations;

namespace SalesBot.Leads;

/// <summary>[Консультировать по открытому]: what a known caller said goes into the history of their open lead (B1).</summary>
internal static class Consult
{
    public static async Task Run(Visit visit, Lead lead, string args)
    {
        await DialogShell.Drop(visit);
        await AddNote.Run(visit, lead, args);
    }
}
