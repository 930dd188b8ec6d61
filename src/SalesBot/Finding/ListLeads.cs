using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SalesBot.Clients;
using SalesBot.Conversations;
using SalesBot.Events;
using SalesBot.Leads;
using SalesBot.People;
using SalesBot.Reminders;
using SalesBot.Screens;

namespace SalesBot.Finding;

/// <summary>
/// /leads [FILTER] [PAGE]: counters that are filters, and the open leads the person may see, those that wait longest first (B25).
/// </summary>
internal static class ListLeads
{
    /// <summary>[Обращения], for whoever is of the company.</summary>
    public static IEnumerable<Button> Suggested(Visit visit) =>
        visit.Me.IsExternal ? [] : [new Button(visit.Phrases["button.leads"], ButtonValue.Command("/leads"))];

    private const int PageSize = 6;
    private const int LongestNumber = 15;

    public static async Task Run(Visit visit, string args)
    {
        var words = args.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        // What is no filter is looked for: the whole list would pass for what was asked.
        if (LeadFilters.Said(string.Join(' ', IsPage(words) ? words[..^1] : words)) is not { } filter)
        {
            await FindLeads.Run(visit, args);
            return;
        }

        var open = await Open(visit);
        var total = await open.CountAsync();
        if (total == 0)
        {
            await visit.Reply(new Screen { Lines = [visit.Phrases["leads.none"]], Rows = [.. Commands.Suggestions(visit)] });
            return;
        }

        var counts = await Counts(visit, open);
        var shown = filter.Length == 0 ? total : counts[filter];
        var pages = Math.Max(1, (shown + PageSize - 1) / PageSize);
        var page = Math.Min(Asked(words), pages);
        var leads = await LeadFilters.Apply(visit, open, filter).OrderBy(lead => lead.WaitingSince).ThenBy(lead => lead.Id)
            .Skip((page - 1) * PageSize).Take(PageSize).ToListAsync();
        await visit.Reply(await Draw(visit, leads, filter, counts, (total, page, pages)));
    }

    // A number of six figures and more is somebody's; longer than any phone is none, and a page that there is not.
    private static bool IsPage(string[] words) =>
        words.Length > 0 && words[^1].Length is < 6 or > LongestNumber && words[^1].All(char.IsAsciiDigit);

    private static int Asked(string[] words) =>
        words.Length > 0 && int.TryParse(words[^1], NumberStyles.None, CultureInfo.InvariantCulture, out var given)
            && given is > 0 and < 100_000 ? given : 1;

    // Whose a lead is, is asked once and not for every counter.
    private static async Task<IQueryable<Lead>> Open(Visit visit)
    {
        var listed = (await LeadAccess.Listed(visit.Db, visit.Me)).AsNoTracking().Where(lead => lead.State == LeadState.Open);
        if (await LeadAccess.SeesAll(visit.Db, visit.Me)) return listed;
        // Whom one stands in for is on one's list while they are away; till then their leads can be opened, and are theirs.
        var (me, now) = (visit.Me.Id, visit.Now);
        var present = await visit.Db.People.Where(other => other.DeputyId == me && (other.AwayUntil == null || other.AwayUntil <= now))
            .Select(other => other.Id).ToListAsync();
        if (present.Count > 0)
            listed = listed.Where(lead => !present.Contains(lead.ResponsibleId) || lead.AuthorId == me
                || visit.Db.Set<LeadParty>().Any(party => party.LeadId == lead.Id && party.PersonId == me)
                || visit.Db.Set<Event>().Any(document => document.LeadId == lead.Id
                    && (document.ResponsibleId == me || document.AuthorId == me)));
        var ids = await listed.Select(lead => lead.Id).ToArrayAsync();
        return visit.Db.Leads.AsNoTracking().Where(lead => EF.Parameter(ids).Contains(lead.Id));
    }

    private static async Task<Dictionary<string, int>> Counts(Visit visit, IQueryable<Lead> open)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var word in LeadFilters.Words) counts[word] = await LeadFilters.Apply(visit, open, word).CountAsync();
        return counts;
    }

    private static async Task<Screen> Draw(Visit visit, List<Lead> leads, string filter, Dictionary<string, int> counts,
        (int Total, int Page, int Pages) at)
    {
        var phrases = visit.Phrases;
        var title = filter.Length == 0 ? phrases.Say("leads.title", ("n", at.Total), ("fresh", counts["new"]))
            : phrases.Say("leads.filtered", ("filter", phrases[$"leads.filter.{filter}"]), ("n", counts[filter]));
        return new Screen
        {
            Lines = [new Line([new Span(title, Emphasis.Strong)]), .. await Rows(visit, leads)],
            Rows =
            [
                .. DialogScreen.Rows(leads.Select(lead => new Button(lead.Number, ButtonValue.Command($"/lead {lead.Id}")))),
                .. Turning(filter, at.Page, at.Pages, phrases),
                .. DialogScreen.Rows(Filters(filter, counts, at.Total, phrases)),
            ],
        };
    }

    private static async Task<IEnumerable<Line>> Rows(Visit visit, List<Lead> leads)
    {
        var phrases = visit.Phrases;
        var people = await visit.Db.People.AsNoTracking().ToDictionaryAsync(person => person.Id, person => person.ShortName);
        var ids = leads.Select(lead => lead.ContactId).ToList();
        var contacts = await visit.Db.Contacts.AsNoTracking().Where(contact => ids.Contains(contact.Id))
            .ToDictionaryAsync(contact => contact.Id);
        var times = await Times(visit, leads);
        return leads.SelectMany(lead => new[]
        {
            new Line([new Span(contacts[lead.ContactId].Line)]),
            new Line(
            [
                new Span(
                    LeadRow.Text(visit, lead, people[lead.ResponsibleId], phrases) + LeadWords.Heat(lead, phrases) + times[lead.Id],
                    Emphasis.Dim),
            ]),
        });
    }

    /// <summary>When each is due: what is left of the time to react, else the next contact.</summary>
    private static async Task<IReadOnlyDictionary<long, string>> Times(Visit visit, List<Lead> leads)
    {
        var phrases = visit.Phrases;
        var ids = leads.Select(lead => lead.Id).ToList();
        var contacts = await visit.Db.Reminders.AsNoTracking()
            .Where(x => ids.Contains(x.LeadId) && x.State == ReminderState.Active && x.ContactAt != null)
            .Select(x => new { x.LeadId, x.ContactAt }).ToListAsync();
        // What stands under «overdue» has no time left, whatever the client's class allows (O19).
        var late = await LeadFilters.Apply(visit, visit.Db.Leads.Where(lead => ids.Contains(lead.Id)), "overdue").Select(lead => lead.Id)
            .ToListAsync();
        return leads.ToDictionary(lead => lead.Id, lead => Said(lead) is { } said ? " · " + said : "");

        string? Said(Lead lead) => contacts.Find(contact => contact.LeadId == lead.Id)?.ContactAt is { } at && lead.TouchedAt is not null
            ? phrases.Say(late.Contains(lead.Id) ? "row.contact-over" : "row.contact",
                ("when", phrases.DayAndTime(visit.Office.Calendar.ToLocal(at), visit.LocalNow)))
            : late.Contains(lead.Id) && !(lead.ReactBy <= visit.Now) ? phrases["row.overdue"]
            : Reactions.ReactionWords.Left(lead, visit.Office.Calendar, visit.Now, phrases);
    }

    /// <summary>A counter for every filter that has something, and the way back to all.</summary>
    private static IEnumerable<Button> Filters(string filter, Dictionary<string, int> counts, int total, Phrases phrases)
    {
        if (filter.Length > 0) yield return new Button(phrases.Say("leads.counter", ("filter", phrases["leads.filter.all"]), ("n", total)),
            ButtonValue.Command("/leads"));
        foreach (var word in LeadFilters.Words.Where(word => word != filter && counts[word] > 0))
            yield return new Button(phrases.Say("leads.counter", ("filter", phrases[$"leads.filter.{word}"]), ("n", counts[word])),
                ButtonValue.Command($"/leads {word}"));
    }

    private static IEnumerable<IReadOnlyList<Button>> Turning(string filter, int page, int pages, Phrases phrases)
    {
        if (pages < 2) yield break;
        var command = filter.Length == 0 ? "/leads" : $"/leads {filter}";
        var row = new List<Button>();
        if (page > 1) row.Add(new Button(phrases["button.earlier"], ButtonValue.Command($"{command} {page - 1}")));
        if (page < pages) row.Add(new Button(phrases["button.later"], ButtonValue.Command($"{command} {page + 1}")));
        yield return row;
    }
}
