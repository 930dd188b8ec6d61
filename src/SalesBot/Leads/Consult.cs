using SalesBot.Conversations;
using SalesBot.Letters;

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
        if (await RegisterLetter.Of(visit, dialog) is { IsOpen: true } letter)
        {
            // What the client has to say is the letter.
            await AttachLetter.Do(visit, letter, lead);
            visit.ReplyNew(new Screen { Lines = [visit.Phrases.Say("note.added", ("number", lead.Number))], Tone = Tone.Success });
            return;
        }

        await AddNote.RunFromClient(visit, lead);
    }
}
