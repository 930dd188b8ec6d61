using Microsoft.EntityFrameworkCore;
using SalesBot.Leads;
using SalesBot.Letters;
using SalesBot.Mail;
using SalesBot.Screens;

namespace SalesBot.Mailboxes;

/// <summary>
/// What came by mail, on the lead's card: that it began so, that the last letter to the client did not arrive or was answered by a program,
/// and the way to all of the client's last answer. A letter that went out since, or an answer, is the later word.
/// </summary>
internal static class MailOnCard
{
    public static async Task<OnLeadCard?> Read(LeadOnCard shown)
    {
        var (db, id) = (shown.Work.Db, shown.Lead.Id);
        var rows = await db.MailboxLetters.AsNoTracking().Where(row => row.LeadId == id).OrderBy(row => row.Id).ToListAsync();
        if (rows.Count == 0) return null;
        var answer = rows.FindLast(row => row.Outcome == MailboxOutcome.Answer);
        var sent = await db.Mail.Where(mail => mail.LeadId == id).MaxAsync(mail => (DateTimeOffset?)mail.CreatedAt);
        bool Stands(MailboxLetter row) => row.Id > (answer?.Id ?? 0) && !(sent > row.At);
        var news = answer is not null && shown.Lead.AwaitsSince is not null;
        return new OnLeadCard
        {
            Beginning = await Beginning(shown, rows),
            Lines =
            [
                // As long as nobody has acted on it.
                .. news ? new[] { (LeadCardPlace.Head, (Func<Phrases, Line>)Answered) } : [],
                .. Marks(rows.FindAll(Stands)).Select(draw => (LeadCardPlace.Answers, draw)),
            ],
            Below = answer is null ? null : await WayTo(shown, answer),
        };
    }

    private static Line Answered(Phrases phrases) => new([new Span(phrases["mailbox.answered"], Emphasis.Strong)]);

    private static IEnumerable<Func<Phrases, Line>> Marks(List<MailboxLetter> rows)
    {
        if (rows.FindLast(row => row.Outcome == MailboxOutcome.Returned) is { } returned)
            yield return phrases => phrases.Say("mailbox.returned", ("to", returned.From), ("reason", MarkReturned.Why(returned, phrases)));
        if (rows.FindLast(row => row.Outcome == MailboxOutcome.Automatic) is { } automatic)
            yield return phrases => phrases.Say("mailbox.on-card", ("said", automatic.Said));
    }

    private static async Task<Func<Phrases, string, Line>?> Beginning(LeadOnCard shown, List<MailboxLetter> rows)
    {
        if (rows.Find(row => row.Outcome == MailboxOutcome.Registered) is not { LetterId: { } id }) return null;
        var to = await shown.Work.Db.Letters.Where(letter => letter.Id == id).Select(letter => letter.To).FirstOrDefaultAsync();
        return (phrases, when) => to is null
            ? phrases.Say("mailbox.began", ("when", when)) : phrases.Say("mailbox.began-at", ("when", when), ("to", to));
    }

    private static async Task<Func<Phrases, IReadOnlyList<IReadOnlyList<Button>>>> WayTo(LeadOnCard shown, MailboxLetter answer)
    {
        var letter = await shown.Work.Db.Letters.AsNoTracking().FirstAsync(letter => letter.Id == answer.LetterId);
        return phrases => [[LetterCard.Action(letter, phrases.Say("button.mail-answer", ("number", letter.Number)), "card")]];
    }
}
