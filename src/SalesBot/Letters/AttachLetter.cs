using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SalesBot.Advancing;
using SalesBot.Clients;
using SalesBot.Conversations;
using SalesBot.Leads;
using SalesBot.Processes;
using SalesBot.Screens;
using SalesBot.Values;

namespace SalesBot.Letters;

/// <summary>[К обращению…]: the letter goes into the history of a lead, with its files (B6).</summary>
internal static class AttachLetter
{
    private const int MostOffered = 6;
    private const int LongestNote = 3500;

    /// <summary>Offers the open leads of who wrote it, and a search.</summary>
    public static async Task Offer(Visit visit, Letter letter)
    {
        var leads = await OfSender(visit, letter);
        await LetterCard.Ask(
            visit,
            letter,
            new Line([new Span(visit.Phrases[leads.Count > 0 ? "letter.which-lead" : "letter.no-lead"], Emphasis.Strong)]),
            Rows(visit, letter, leads));
    }

    /// <summary>Leads as buttons, and the search.</summary>
    public static IEnumerable<IReadOnlyList<Button>> Rows(Visit visit, Letter letter, IEnumerable<Lead> leads) =>
    [
        .. leads.Take(MostOffered).Select(lead => new[]
        {
            LetterCard.Action(letter, DialogScreen.Shorten(lead.Number + RowTopic.Of(lead.Topic, visit.Phrases)), $"put {lead.Id}"),
        }),
        [LetterCard.Action(letter, visit.Phrases["button.letter-find"], "find")],
    ];

    /// <summary>
    /// «put LEAD»: a lead the person may see, or one of the sender's own for who registers letters, as for calls (B1, B7).
    /// </summary>
    public static async Task Run(Visit visit, Letter letter, string args)
    {
        if (!long.TryParse(args, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            || await visit.Db.Leads.FirstOrDefaultAsync(x => x.Id == id) is not { } lead
            || !(await LeadAccess.MaySee(visit.Db, lead, visit.Me) || (await OfSender(visit, letter)).Exists(own => own.Id == id)))
        {
            await LeadActions.SayNone(visit, args);
            return;
        }

        await Do(visit, letter, lead);
        await LetterCard.ShowInPlace(visit, letter);
    }

    /// <summary>Puts it there and tells the responsible.</summary>
    public static async Task Do(Visit visit, Letter letter, Lead lead)
    {
        var phrases = visit.Phrases;
        var text = LetterNote.Of(letter, letter.Text, phrases);
        var files = await visit.Db.LetterFiles.Where(link => link.LetterId == letter.Id).Select(link => link.FileId).ToListAsync();
        await FilesOfLead.Put(visit, lead.Id, files);
        await AddNote.Write(visit, lead, CleanText.Of(text, LongestNote).Text, fromClient: true,
            LetterCard.Action(letter, phrases["button.letter-whole"], "card"), files);
        await SettleLetter.As(visit, letter, LetterState.Attached, visit.Me.Id, leadId: lead.Id);
    }

    /// <summary>The open leads of who wrote it; of those that the person may not see, only who registers letters is told.</summary>
    private static async Task<List<Lead>> OfSender(Visit visit, Letter letter)
    {
        var reach = new[] { letter.Email, letter.Phone }.OfType<string>().ToList();
        var contacts = visit.Db.ContactPoints.Where(point => reach.Contains(point.Value)).Select(point => point.ContactId);
        var leads = visit.MayRegister ? visit.Db.Leads : LeadAccess.Visible(visit.Db, visit.Me);
        return await leads.Where(lead => lead.State == LeadState.Open && contacts.Contains(lead.ContactId))
            .OrderByDescending(lead => lead.Id).Take(MostOffered).ToListAsync();
    }
}
