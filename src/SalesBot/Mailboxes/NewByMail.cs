using SalesBot.Contacts;
using SalesBot.Conversations;
using SalesBot.Letters;
using SalesBot.Processes;
using SalesBot.Programs;
using SalesBot.Values;

namespace SalesBot.Mailboxes;

/// <summary>
/// A letter that answers nothing of ours. A rule decides first. What nobody need look at becomes a lead at once, whose as one that a
/// program hands in (<see cref="HandInLead"/>). What is uncertain waits for a person, for nothing is guessed silently: what a program or a
/// colleague of ours wrote, what comes from a blocked address, and what comes from a client with an open lead - that is for its
/// responsible to say (B1).
/// </summary>
internal static class NewByMail
{
    private const int LongestTopic = 400;
    private const int LongestContent = 3500;

    public static async Task<MailboxOutcome> Do(Work work, MailboxLetter row, ArrivedMail mail, MailThread? thread)
    {
        var ours = await OurOwn.Of(work, mail.Letter.To);
        var arrived = Answerable(mail, ours);
        var letter = await ReceiveLetter.Sort(work, arrived);
        row.LetterId = letter.Id;
        if (letter.RuleId is null)
        {
            letter.HolderId = thread?.Waiting?.HolderId ?? await HolderOfOpen(work, arrived);
            var certain = letter.HolderId is null && mail.Kind == MailKind.Written && thread is null && !ours.Is(arrived.Email!);
            if (certain) await Register(work, letter, arrived);
            row.LeadId = letter.LeadId;
            await work.Db.SaveChangesAsync();
        }

        if (letter.IsOpen) await ReceiveLetter.Tell(work, letter);
        if (letter.LeadId is not { } lead) return MailboxOutcome.Kept;
        // The card was drawn before it could say how the lead began.
        work.Changes("lead", lead);
        return MailboxOutcome.Registered;
    }

    // A form of our own site writes from an address of ours and says whom to answer.
    private static ArrivedLetter Answerable(ArrivedMail mail, OurOwn ours) =>
        mail.ReplyTo is { } client && ours.Is(mail.Letter.Email!) && !ours.Is(client.Address)
            ? mail.Letter with { Email = client.Address, FromName = client.Name } : mail.Letter;

    /// <summary>Whose the latest open lead of the sender is; null when they have none.</summary>
    private static async Task<int?> HolderOfOpen(Work work, ArrivedLetter arrived) =>
        (await ContactDirectory.WhoIs(work, arrived.Email!.Key)).SelectMany(known => known.OpenLeads).OrderByDescending(lead => lead.Id)
            .Select(lead => (int?)lead.ResponsibleId).FirstOrDefault();

    /// <summary>Begins a lead with it, unless the sender is blocked or nobody has joined: then it goes on waiting.</summary>
    private static Task<HandedReceipt> Register(Work work, Letter letter, ArrivedLetter arrived)
    {
        var topic = CleanText.OneLine(FindThread.Again().Replace(arrived.Subject, ""), LongestTopic).Text;
        var source = new LeadSource { Program = CleanText.OneLine(arrived.To, LeadSource.MaxLength).Text };
        var said = CleanText.Of(OwnWords.Of(arrived.Text), LongestContent).Text;
        return HandInLead.Do(work, new HandedLead(arrived.FromName, null, arrived.Email, topic, said, EventKind.Letter, source)
        {
            Letter = letter,
        });
    }
}
