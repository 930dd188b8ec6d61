using Microsoft.EntityFrameworkCore;
using SalesBot.Clients;
using SalesBot.Conversations;

namespace SalesBot.Leads;

/// <summary>/find: leads and contacts by phone in any spelling, by name or company, or by number (B8).</summary>
internal static class FindLeads
{
    private const int Most = 8;
    private const int LongestQuery = 100;

    public static async Task Run(Visit visit, string query)
    {
        var phrases = visit.Phrases;
        query = CleanText.OneLine(query, LongestQuery).Text;
        if (query.Length == 0)
        {
            await visit.Reply(new Screen { Lines = [phrases["find.how"]] });
            return;
        }

        var number = query.ToUpperInvariant();
        if (number.StartsWith("L-", StringComparison.Ordinal) && await visit.Db.Leads.AnyAsync(lead => lead.Number == number))
        {
            await LeadActions.Run(visit, query);
            return;
        }

        var phone = PhoneNumber.FindIn(query)?.Number;
        var contacts = phone is null ? await ByWords(visit, query) : await ByPhone(visit, phone);
        var clients = await FindClients.By(visit, query);
        await visit.Reply(await Draw(visit, phone is null ? query : phrases.Phone(phone), contacts, clients, phone, phrases));
    }

    private static Task<List<Contact>> ByPhone(Visit visit, PhoneNumber phone) =>
        visit.Db.ContactPoints.Where(point => point.Value == phone.E164).Join(visit.Db.Contacts, point => point.ContactId, contact => contact.Id, (_, contact) => contact)
            .AsNoTracking().OrderByDescending(contact => contact.Id).Take(Most).ToListAsync();

    private static async Task<List<Contact>> ByWords(Visit visit, string query)
    {
        var words = SearchWords.Of(query);
        if (words.Count == 0) return [];
        var found = visit.Db.Contacts.AsNoTracking();
        foreach (var word in words)
        {
            // A range, not LIKE: it uses the index in both databases.
            var (from, to) = (word, word + '\uffff');
            found = found.Where(contact => visit.Db.SearchWords.Any(entry => entry.ContactId == contact.Id && string.Compare(entry.Word, from) >= 0 && string.Compare(entry.Word, to) < 0));
        }

        return await found.OrderByDescending(contact => contact.Id).Take(Most).ToListAsync();
    }

    private static async Task<Screen> Draw(Visit visit, string query, List<Contact> contacts, IReadOnlyList<ClientMatch> clients, PhoneNumber? phone, Phrases phrases)
    {
        if (contacts.Count == 0 && clients.Count == 0) return Nothing(visit, query, phone, phrases);
        var ids = contacts.Select(contact => contact.Id).ToList();
        var leads = await LeadAccess.Visible(visit.Db, visit.Me).AsNoTracking().Where(lead => ids.Contains(lead.ContactId)).OrderByDescending(lead => lead.Id).Take(Most * 2).ToListAsync();
        var people = await visit.Db.People.AsNoTracking().ToDictionaryAsync(person => person.Id, person => person.ShortName);
        var lines = new List<Line> { new([new Span(phrases.Say("find.found", ("query", query)), Emphasis.Strong)]) };
        foreach (var contact in contacts)
        {
            lines.Add(contact.Line);
            foreach (var lead in leads.Where(lead => lead.ContactId == contact.Id).Take(3))
                lines.Add(new Line([new Span(LeadRow.Text(visit, lead, people[lead.ResponsibleId], phrases), Emphasis.Dim)]));
        }

        lines.AddRange(clients.Select(client => (Line)phrases.Say("client.row", ("name", client.Name))));
        return new Screen { Lines = lines, Rows = [.. DialogScreen.Rows(clients.Select(client => new Button(client.Name.Length <= 30 ? client.Name : client.Name[..30], ButtonValue.Command($"/client {client.Id}")))), .. DialogScreen.Rows(leads.Take(6).Select(lead => new Button(lead.Number, ButtonValue.Command($"/lead {lead.Id}"))))] };
    }

    private static Screen Nothing(Visit visit, string query, PhoneNumber? phone, Phrases phrases) => new()
    {
        Lines = [phrases.Say("find.nothing", ("query", query))],
        Rows = phone is not null && RegisterLead.MayRegister(visit)
            ? [[new Button(phrases["button.register"], ButtonValue.Command($"/call {phone.E164}"), ButtonStyle.Primary)]]
            : [.. Commands.Suggestions(visit)],
    };
}
