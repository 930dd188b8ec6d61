using SalesBot.Advancing;
using SalesBot.Conversations;
using SalesBot.Leads;
using SalesBot.Reactions;
using SalesBot.Reminders;
using SalesBot.Screens;
using SalesBot.Undoing;

namespace SalesBot.Registering;

/// <summary>[Просит связаться]: a known caller wants their manager; the manager is told and reminded (B1).</summary>
internal static class AskToCallBack
{
    public static async Task Run(Visit visit, Lead lead, string args)
    {
        if (await DialogShell.AtMatch(visit) is not { } dialog)
        {
            visit.Toast = visit.Phrases["dialog.over"];
            return;
        }

        if (lead.State is not (LeadState.Open or LeadState.Won))
        {
            visit.Toast = visit.Phrases.Say("lead.closed-toast", ("number", lead.Number));
            return;
        }

        // What a letter or a missed call came to has a way back of its own.
        if (await LeadOrigin.Of(visit, dialog) is { } origin) await origin.PutTo(lead);
        else await OfferUndo.On(visit, lead.Id, UndoKind.AskedToCall, dialog.CardKey);
        await FilesOfLead.Put(visit, lead.Id, dialog.Files);
        var words = await CallerSaid.Take(visit, lead, dialog);
        if (lead.State == LeadState.Won)
        {
            await AboutOrder(visit, lead, dialog, words);
            return;
        }

        await AddNote.Write(visit, lead, Note(visit.Phrases["callback.note"], ": ", words), fromClient: true, files: dialog.Files);
        lead.TouchedAt = null;
        lead.WaitingSince = visit.Now;
        await Reaction.Begin(visit, lead);
        var due = await StartReminder.About(visit, lead);
        var responsible = (await visit.Person(lead.ResponsibleId))!;
        var (phrases, obstacle) = (visit.Phrases, await Reach.Lines(visit, responsible, visit.Phrases));
        var when = phrases.Moment(visit.Office.Calendar.ToLocal(due), visit.LocalNow);
        var said = phrases.Say(obstacle.Count == 0 ? "callback.passed-on" : "callback.noted",
            ("number", lead.Number), ("who", responsible.ShortName), ("when", when));
        var screen = new Screen { Lines = [said, .. await Absence.Lines(visit, responsible, phrases), .. obstacle], Tone = Tone.Success };
        await DialogShell.End(visit, dialog, screen);
    }

    private static string Note(string request, string mark, string words) => words.Length == 0 ? request : request + mark + words;

    /// <summary>The lead is won and its order is under way: whoever manages it is told, and who stands in for them.</summary>
    private static async Task AboutOrder(Visit visit, Lead lead, DialogState dialog, string words)
    {
        var phrases = visit.Phrases;
        var note = Note(phrases.Say("callback.about-order", ("reach", dialog.Shown("reach"))), ", ", words);
        await AddNote.Write(visit, lead, note, fromClient: true, files: dialog.Files);
        var responsible = (await visit.Person(lead.ResponsibleId))!;
        IReadOnlyList<Line> obstacle =
            [.. await Absence.Lines(visit, responsible, phrases), .. await Reach.Lines(visit, responsible, phrases)];
        await DialogShell.End(visit, dialog, new Screen
        {
            Lines = [phrases.Say("callback.told", ("number", lead.Number), ("who", responsible.ShortName)), .. obstacle],
            Tone = Tone.Success,
        });
    }
}
