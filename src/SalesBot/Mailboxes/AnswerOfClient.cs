using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.Events;
using SalesBot.Leads;
using SalesBot.Letters;
using SalesBot.People;
using SalesBot.Reactions;
using SalesBot.Values;

namespace SalesBot.Mailboxes;

/// <summary>
/// The client answers a letter of ours, or writes on: it is kept whole as a letter of their lead, what they said themselves stands in its
/// history, and whoever leads it has the live card with it.
/// </summary>
internal static class AnswerOfClient
{
    private const int LongestNote = 700;

    public static async Task<MailboxOutcome> Do(Work work, MailboxLetter row, ArrivedLetter arrived, Lead lead)
    {
        var letter = await ReceiveLetter.KeepWhole(work, arrived);
        var files = await work.Db.LetterFiles.Where(link => link.LetterId == letter.Id).Select(link => link.FileId).ToListAsync();
        await FilesOfLead.Put(work, lead.Id, files);
        await Note(work, lead, letter);
        if (lead.State == LeadState.Open) await Reaction.Begin(work, lead);
        await SettleLetter.As(work, letter, LetterState.Attached, null, leadId: lead.Id);
        // What the card reads is there before it is drawn.
        (row.LetterId, row.LeadId, row.Outcome) = (letter.Id, lead.Id, MailboxOutcome.Answer);
        await work.Db.SaveChangesAsync();
        work.Changed(lead);
        await Tell(work, lead);
        return MailboxOutcome.Answer;
    }

    /// <summary>In the office's language, for everybody reads it. Nobody of ours wrote it, so that it is whose the lead is.</summary>
    private static async Task Note(Work work, Lead lead, Letter letter)
    {
        var said = CleanText.Of(letter.OwnText, LongestNote);
        var text = LetterNote.Of(letter, said.WasCut ? said.Text + "…" : said.Text, work.Office.Phrases("ru"));
        work.Db.LeadNotes.Add(new LeadNote { LeadId = lead.Id, PersonId = lead.ResponsibleId, At = work.Now, Text = text });
        work.Record("lead.noted", lead.Id, new { text });
        await work.Db.SaveChangesAsync();
    }

    private static async Task Tell(Work work, Lead lead)
    {
        if (await work.Person(lead.ResponsibleId) is not { } responsible) return;
        foreach (var person in new[] { responsible, await Deputies.Now(work, responsible) }.OfType<Person>())
            await work.Notify(person, await LeadCard.Notice(work, lead, person, "client-note"));
    }
}
