using SalesBot.Advancing;
using SalesBot.Conversations;
using SalesBot.Leads;
using SalesBot.Screens;

namespace SalesBot.Registering;

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
        if (await LeadOrigin.Of(visit, dialog) is { } origin && await origin.PutTo(lead))
        {
            await FilesOfLead.Put(visit, lead.Id, dialog.Files);
            // What the client has to say is what was put there, and what was typed beside it.
            if (HeardAtMatch.Of(dialog) is { Length: > 0 } heard) await AddNote.Write(visit, lead, heard, fromClient: true);
            var away = await Absence.Lines(visit, (await visit.Person(lead.ResponsibleId))!, visit.Phrases);
            visit.ReplyNew(new Screen { Lines = [visit.Phrases.Say("note.added", ("number", lead.Number)), .. away], Tone = Tone.Success });
            return;
        }

        await AddNote.RunFromClient(visit, lead, await CallerSaid.Take(visit, lead, dialog), dialog.Files);
    }
}
