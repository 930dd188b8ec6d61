using SalesBot.Conversations;
using SalesBot.Delivery;
using SalesBot.Leads;
using SalesBot.Letters;
using SalesBot.Screens;
using SalesBot.Values;

namespace SalesBot.Mailboxes;

/// <summary>
/// A program has answered for the client: they are away. That is no answer and begins nothing; the lead's card says it (RFC 3834).
/// </summary>
internal static class MarkAutomatic
{
    private const int LongestSaid = 200;

    public static async Task<MailboxOutcome> Do(Work work, MailboxLetter row, ArrivedMail mail, MailThread? thread)
    {
        if (thread?.Lead is not { } lead) return MailboxOutcome.Nobodys;
        var said = CleanText.OneLine(OwnWords.Of(mail.Letter.Text), LongestSaid).Text;
        (row.LeadId, row.Said) = (lead.Id, said.Length > 0 ? said : CleanText.OneLine(mail.Letter.Subject, LongestSaid).Text);
        work.Record("mail.auto-reply", lead.Id, new { from = row.From, said = row.Said });
        work.Changed(lead);
        if (await work.Person(lead.ResponsibleId) is { } responsible)
            await work.Notify(responsible, new Notice(NoticeKinds.Note, phrases => new Screen
            {
                Lines = [phrases.Say("mailbox.auto-reply", ("number", lead.Number), ("from", row.From), ("said", row.Said))],
                Rows = [[new Button(phrases["button.open"], ButtonValue.Command($"/lead {lead.Id}"))]],
            })
            { LeadId = lead.Id });
        return MailboxOutcome.Automatic;
    }
}
