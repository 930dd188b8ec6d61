using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;

namespace SalesBot.Leads;

/// <summary>/leads: open leads the person may see, those that wait longest first, page by page.</summary>
internal static class ListLeads
{
    private const int PageSize = 6;

    public static async Task Run(Visit visit, string args)
    {
        var page = int.TryParse(args, NumberStyles.None, CultureInfo.InvariantCulture, out var asked) && asked is > 0 and < 100_000 ? asked : 1;
        var phrases = visit.Phrases;
        var open = LeadAccess.Visible(visit.Db, visit.Me).AsNoTracking().Where(lead => lead.State == LeadState.Open);
        var (total, fresh) = (await open.CountAsync(), await open.CountAsync(lead => lead.TouchedAt == null));
        if (total == 0)
        {
            await visit.Reply(new Screen { Lines = [phrases["leads.none"]], Rows = [.. Commands.Suggestions(visit)] });
            return;
        }

        var pages = (total + PageSize - 1) / PageSize;
        page = Math.Min(page, pages);
        var leads = await open.OrderBy(lead => lead.WaitingSince).ThenBy(lead => lead.Id).Skip((page - 1) * PageSize).Take(PageSize).ToListAsync();
        await visit.Reply(new Screen
        {
            Lines = [new Line([new Span(phrases.Say("leads.title", ("n", total), ("fresh", fresh)), Emphasis.Strong)]), .. await Rows(visit, leads)],
            Rows = [.. DialogScreen.Rows(leads.Select(lead => new Button(lead.Number, ButtonValue.Command($"/lead {lead.Id}")))), .. Turning(page, pages, phrases)],
        });
    }

    private static async Task<IEnumerable<Line>> Rows(Visit visit, List<Lead> leads)
    {
        var phrases = visit.Phrases;
        var people = await visit.Db.People.AsNoTracking().ToDictionaryAsync(person => person.Id, person => person.ShortName);
        var ids = leads.Select(lead => lead.ContactId).ToList();
        var contacts = await visit.Db.Contacts.AsNoTracking().Where(contact => ids.Contains(contact.Id)).ToDictionaryAsync(contact => contact.Id);
        return leads.SelectMany(lead => new[]
        {
            new Line([new Span(contacts[lead.ContactId].Line)]),
            new Line([new Span(LeadRow.Text(visit, lead, people[lead.ResponsibleId], phrases), Emphasis.Dim)]),
        });
    }

    private static IEnumerable<IReadOnlyList<Button>> Turning(int page, int pages, Phrases phrases)
    {
        if (pages < 2) yield break;
        var row = new List<Button>();
        if (page > 1) row.Add(new Button(phrases["button.earlier"], ButtonValue.Command($"/leads {page - 1}")));
        if (page < pages) row.Add(new Button(phrases["button.later"], ButtonValue.Command($"/leads {page + 1}")));
        yield return row;
    }
}
