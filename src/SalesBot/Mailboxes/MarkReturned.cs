using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.Leads;
using SalesBot.Mail;
using SalesBot.People;
using SalesBot.Screens;
using SalesBot.Values;

namespace SalesBot.Mailboxes;

/// <summary>
/// A mail server returns a letter of ours (RFC 3464): the card of its lead says whom it did not reach and why, and so hears who sent it and
/// who leads the lead. That one is not delivered yet means nothing: it is, or it will be returned.
/// </summary>
internal static class MarkReturned
{
    // Without an id the letter is known by whom it went to; what was sent to them long ago has arrived.
    private static readonly TimeSpan recent = TimeSpan.FromDays(7);

    public static async Task<MailboxOutcome> Do(Work work, MailboxLetter row, ReturnedMail returned, string life)
    {
        if (!returned.Failed || await Sent(work, returned, life) is not { } mail) return MailboxOutcome.Nobodys;
        (row.LeadId, row.Reason, row.From) = (mail.LeadId, returned.Reason, mail.To);
        row.Said = CleanText.OneLine(returned.Said, MailboxesModel.LongestSaid).Text;
        work.Record("mail.returned", mail.LeadId, new { to = mail.To, subject = mail.Subject, error = row.Said });
        var lead = await work.Db.Leads.FirstOrDefaultAsync(lead => lead.Id == mail.LeadId);
        if (lead is not null) work.Changed(lead);
        foreach (var id in new[] { mail.PersonId, lead?.ResponsibleId }.OfType<int>().Distinct())
            if (await work.Person(id) is { } person) await Tell(work, person, mail, row, lead);
        return MailboxOutcome.Returned;
    }

    /// <summary>Why it was returned, in words.</summary>
    public static string Why(MailboxLetter row, Phrases phrases) => row.Reason is { } reason && reason != ReturnReason.Other
        ? phrases["mailbox.returned-" + reason.ToString().ToLowerInvariant()]
        : row.Said.Length > 0 ? row.Said : phrases["mailbox.returned-other"];

    private static Task<bool> Tell(Work work, Person person, MailMessage mail, MailboxLetter row, Lead? lead) =>
        work.Notify(person, new Notice("mail", phrases => new Screen
        {
            Lines =
            [
                phrases.Say("mailbox.returned-notice",
                    ("number", lead?.Number ?? ""), ("to", mail.To), ("subject", mail.Subject), ("reason", Why(row, phrases))),
            ],
            Rows = lead is null ? [] : [[new Button(phrases["button.open"], ButtonValue.Command($"/lead {lead.Id}"))]],
            Tone = Tone.Problem,
        })
        { LeadId = lead?.Id });

    private static async Task<MailMessage?> Sent(Work work, ReturnedMail returned, string life)
    {
        if (await FindThread.Ours(work, returned.Ids, life) is { } known) return known;
        // One that quotes another letter is about that one.
        if (returned.Ids.Count > 0 || returned.Recipient is not { } to) return null;
        var since = work.Now - recent;
        return await work.Db.Mail.AsNoTracking()
            .Where(mail => (mail.To == to.Value || mail.To == to.Key) && mail.State == MailState.Sent && mail.FinishedAt >= since)
            .OrderByDescending(mail => mail.Id).FirstOrDefaultAsync();
    }
}
