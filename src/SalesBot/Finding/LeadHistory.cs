using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SalesBot.Advancing;
using SalesBot.Audit;
using SalesBot.Conversations;
using SalesBot.Leads;
using SalesBot.Processes;
using SalesBot.Records;
using SalesBot.Screens;

namespace SalesBot.Finding;

/// <summary>[История]: the whole route of a lead - who, what, when, in which channel - in its order, the newest page first (B10).</summary>
internal static class LeadHistory
{
    private const int PageSize = 8;
    private const string ToTheirOwn = $"\"to\":\"{nameof(ReminderTarget.Responsible)}\"";

    /// <summary>/history LEAD [PAGE].</summary>
    public static async Task Run(Visit visit, string args)
    {
        var words = args.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var lead = words.Length == 0 ? null : await LeadActions.Find(visit, words[0]);
        if (lead is null || !await LeadAccess.MaySee(visit.Db, lead, visit.Me))
            await LeadActions.SayNone(visit, words.Length == 0 ? "" : words[0]);
        else await Show(visit, lead, words.Length > 1 ? words[1] : "");
    }

    private static async Task Show(Visit visit, Lead lead, string args)
    {
        var phrases = visit.Phrases;
        // That a reminder ends with the act that it asked for is no step of the route, nor that whose lead it is was reminded (O23);
        // the record keeps both, and to whom it climbed stays.
        var all = visit.Db.Audit.AsNoTracking().Where(record => record.LeadId == lead.Id && record.Action != "reminder.stopped"
            && !(record.Action == "reminder.sent" && record.Details.Contains(ToTheirOwn)));
        var pages = Math.Max(1, (await all.CountAsync() + PageSize - 1) / PageSize);
        var page = int.TryParse(args, NumberStyles.None, CultureInfo.InvariantCulture, out var asked) && asked >= 1
            && asked <= pages ? asked : pages;
        var records = await all.OrderBy(record => record.Sequence).Skip((page - 1) * PageSize).Take(PageSize).ToListAsync();
        var words = await AuditWords.For(visit, records, phrases);
        var title = phrases.Say("history.title", ("number", lead.Number), ("page", page), ("pages", pages));
        await visit.Reply(new Screen
        {
            Lines =
            [
                new Line([new Span(title, Emphasis.Strong)]),
                .. records.SelectMany(record => words.Lines(record, withLead: false)),
            ],
            Rows = [.. Turning(lead, page, pages, phrases), [new Button(phrases["button.open"], ButtonValue.Command($"/lead {lead.Id}"))]],
        });
    }

    private static IEnumerable<IReadOnlyList<Button>> Turning(Lead lead, int page, int pages, Phrases phrases)
    {
        if (pages < 2) yield break;
        var row = new List<Button>();
        if (page > 1) row.Add(new Button(phrases["button.earlier"], ButtonValue.Command($"/history {lead.Id} {page - 1}")));
        if (page < pages) row.Add(new Button(phrases["button.later"], ButtonValue.Command($"/history {lead.Id} {page + 1}")));
        yield return row;
    }
}
