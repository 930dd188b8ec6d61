using Microsoft.EntityFrameworkCore;
using SalesBot.Clients;
using SalesBot.Contacts;
using SalesBot.Conversations;
using SalesBot.Leads;
using SalesBot.People;
using SalesBot.Processes;
using SalesBot.Screens;
using SalesBot.Values;

namespace SalesBot.Finding;

/// <summary>
/// /find: contacts and leads by phone in any spelling or a part of it, e-mail, name, company, ИНН, number, topic, contract, item, sum,
/// manager, reason, days and status, in any combination that makes sense (B8).
/// </summary>
internal static class FindLeads
{
    private const int PageSize = 6;
    private const int LongestQuery = 100;

    public static async Task Run(Visit visit, string text)
    {
        var phrases = visit.Phrases;
        var page = FindPage.Read(text);
        if (page is not null && (visit.Conversation.Search is null || visit.Conversation.SearchCount != page.Value.Search))
        {
            await SayStale(visit);
            return;
        }

        text = CleanText.OneLine(page is null ? text : visit.Conversation.Search!, LongestQuery).Text;
        var article = await WordMeaning.Article(visit, text);
        if (page is null && article is null && await FindByNumber.OfOthers(visit, text)) return;
        var query = article is null ? Understood(visit, text) : FindQuery.Of(article);
        if (text.Length == 0) await visit.Reply(new Screen { Lines = [phrases["find.how"]], Rows = [.. Commands.Suggestions(visit)] });
        else if (query.NoSuchDay is { } day && await ReadFound.IsNoContract(visit, query)) await visit.Reply(NoSuchDay(visit, day));
        else if (query.Number is not { } number || !await FindByNumber.Run(visit, number))
            await Show(visit, text, await ReadFound.Of(visit, text, query, page?.Place ?? default, PageSize));
    }

    /// <summary>The open leads that fit, of those the person may see (B7).</summary>
    public static async Task<List<Lead>> Open(Visit visit, string text)
    {
        text = CleanText.OneLine(text, LongestQuery).Text;
        var query = Understood(visit, text);
        if (query.NoSuchDay is not null) return [];
        var (asked, found) = await ReadFound.Of(visit, text, query, default, PageSize);
        return [.. (await FoundLeads(visit, asked, found)).Where(lead => lead.State == LeadState.Open).Take(PageSize)];
    }

    /// <summary>What a text asks for, with the words of this person's language.</summary>
    internal static FindQuery Understood(Visit visit, string text) =>
        FindQuery.Read(text, DateOnly.FromDateTime(visit.LocalSaidAt.DateTime), words =>
             LeadStatus.Take(words, visit.Office.Processes.Current, visit.Phrases));

    private static async Task Show(Visit visit, string text, (FindQuery Query, Found Found) read)
    {
        if (read.Found.IsEmpty) await visit.Reply(Nothing(visit, text, read.Query));
        else await visit.Reply(await Draw(visit, text, read.Query, read.Found));
    }

    private static async Task<Screen> Draw(Visit visit, string text, FindQuery query, Found found)
    {
        var phrases = visit.Phrases;
        var said = query.Digits is { } digits && PhoneNumber.TryParse(digits) is { } phone ? phrases.Phone(phone) : text;
        var leads = await FoundLeads(visit, query, found);
        var contacts = await Contacts(visit, found, leads);
        var people = await visit.Db.People.AsNoTracking().ToDictionaryAsync(person => person.Id, person => person.ShortName);
        if (found.Earlier || found.Later) FindPage.Keep(visit, found.Meant ?? text);
        var block = await Block(visit, query, found);
        return new Screen
        {
            Lines =
            [
                new Line(
                [
                    new Span(
                        found.Meant is { } meant
                            ? phrases.Say("find.similar", ("query", said), ("meant", meant))
                            : phrases.Say("find.found", ("query", said)),
                        Emphasis.Strong),
                ]),
                .. FoundLines.Of(visit, found, contacts, leads, people),
                .. block.Line is { } blocked ? new Line[] { blocked } : [],
            ],
            Rows =
            [
                .. DialogScreen.Rows(found.Clients.Select(client => new Button(client.Name, ButtonValue.Command($"/client {client.Id}")))),
                .. DialogScreen.Rows(leads.Take(PageSize).Select(lead => new Button(lead.Number, ButtonValue.Command($"/lead {lead.Id}")))),
                .. block.Row is { Count: > 0 } row ? new[] { row } : [],
                .. FindPage.Turning(visit, found.Ids, found.Earlier, found.Later),
            ],
        };
    }

    /// <summary>Whoever looks for a number that is blocked reads so, and may free it (B25).</summary>
    private static async Task<(Line? Line, IReadOnlyList<Button>? Row)> Block(Visit visit, FindQuery query, Found found) =>
        query.Digits is ['+', ..] phone && !found.AreLeads && found.Ids is [var contact, ..]
            && await ContactDirectory.WhoIs(visit, phone) is [{ Blocked: { } block }, ..]
            ? UnblockNumber.Shown(visit, block, contact) : default;

    /// <summary>The leads to show: those found, or those of the people found; nobody's that the person may not see (B7).</summary>
    private static async Task<List<Lead>> FoundLeads(Visit visit, FindQuery query, Found found)
    {
        var (ids, clients) = (found.Ids, found.Clients.Select(client => client.Id).ToList());
        if (found.AreLeads) return await visit.Db.Leads.AsNoTracking().Where(lead => ids.Contains(lead.Id))
            .OrderByDescending(lead => lead.Id).ToListAsync();
        var visible = LeadAccess.Visible(visit.Db, visit.Me).AsNoTracking();
        if (query.Status is { } status) visible = status.Apply(visit, visible);
        var leads = await visible.Where(lead => ids.Contains(lead.ContactId)).OrderByDescending(lead => lead.Id).Take(PageSize * 3)
            .ToListAsync();
        if (clients.Count > 0) leads.AddRange(await visible.Where(lead => lead.ClientId != null && clients.Contains(lead.ClientId.Value))
            .OrderByDescending(lead => lead.Id).Take(PageSize * 3).ToListAsync());
        return [.. found.Numbered.Concat(leads).Concat(found.Also).DistinctBy(lead => lead.Id)];
    }

    private static Task<Dictionary<long, Contact>> Contacts(Visit visit, Found found, List<Lead> leads)
    {
        var ids = (found.AreLeads ? [] : found.Ids).Union(leads.Select(lead => lead.ContactId)).ToList();
        return visit.Db.Contacts.AsNoTracking().Where(contact => ids.Contains(contact.Id)).ToDictionaryAsync(contact => contact.Id);
    }

    /// <summary>Nothing was found: what else can be done depends on what was looked for.</summary>
    private static Screen NoSuchDay(Visit visit, string day) => new()
    {
        Lines = [visit.Phrases.Say("find.no-such-day", ("date", day))],
        Rows = [.. Commands.Suggestions(visit)],
        Tone = Tone.Problem,
    };

    private static Screen Nothing(Visit visit, string text, FindQuery query)
    {
        var phrases = visit.Phrases;
        var phone = query.Digits is ['+', ..] digits ? PhoneNumber.TryParse(digits) : null;
        var without = query.IsAboutLeads && query.Words.Count > 0;
        if (without) FindPage.Keep(visit, string.Join(' ', query.Words));
        return new Screen
        {
            Lines =
            [
                phrases.Say("find.nothing", ("query", phone is null ? DialogScreen.Shorten(text, 60) : phrases.Phone(phone))),
                new Line([new Span(phrases[without ? "find.try-without" : "find.try"], Emphasis.Dim)]),
            ],
            Rows =
            [
                .. without ? new IReadOnlyList<Button>[] { [FindPage.Button(visit, phrases["button.find-without"])] } : [],
                .. phone is not null && visit.MayRegister
                    ? [[new Button(phrases["button.register"], ButtonValue.Command($"/call {phone.E164}"), ButtonStyle.Primary)]]
                    : Commands.Suggestions(visit),
            ],
        };
    }

    private static async Task SayStale(Visit visit)
    {
        if (visit.Incoming.Tap is not null) visit.Toast = visit.Phrases["find.stale"];
        else await visit.Reply(new Screen { Lines = [visit.Phrases["find.stale"]], Rows = [.. Commands.Suggestions(visit)] });
    }
}
