using Microsoft.EntityFrameworkCore;
using SalesBot.Clients;
using SalesBot.Conversations;
using SalesBot.Leads;
using SalesBot.Values;

namespace SalesBot.Contacts;

/// <summary>What a dialog needs to know of clients: whom the number belongs to, and which clients fit.</summary>
internal static class ClientFacts
{
    private const int MostPeople = 6;

    public static async Task<Facts> Add(FactQuery query, Facts facts) =>
        await AtNumber(query, (facts with { Callers = await Callers(query), Clients = await Clients(query) }).With(await People(query)));

    /// <summary>The client's people, where the contact of a lead is asked: to be chosen with their numbers (O23).</summary>
    private static async Task<IReadOnlyList<KnownPerson>> People(FactQuery query)
    {
        var (db, dialog) = (query.Visit.Db, query.Dialog);
        if (dialog.Asking != "who" || dialog.LeadId is not { } lead) return [];
        var client = ClientField.Known(dialog.Value("client"))
            ?? await db.Leads.Where(one => one.Id == lead).Select(one => one.ClientId).FirstOrDefaultAsync();
        if (client is null) return [];
        var people = await db.Contacts.AsNoTracking().Where(one => one.ClientId == client && one.Name != "")
            .OrderByDescending(one => one.Id).Take(MostPeople).ToListAsync();
        var ids = people.ConvertAll(one => one.Id);
        var reach = await db.ContactPoints.AsNoTracking().Where(point => ids.Contains(point.ContactId)).OrderBy(point => point.Id)
            .Select(point => new { point.ContactId, point.Value }).ToListAsync();
        return people.ConvertAll(one =>
            new KnownPerson(one.Id, one.Line, reach.Find(point => point.ContactId == one.Id)?.Value ?? ""));
    }

    /// <summary>Whose the number is, when what was said of the person contradicts all who have it.</summary>
    private static async Task<Facts> AtNumber(FactQuery query, Facts facts)
    {
        var (dialog, plan) = (query.Dialog, query.Plan);
        if (plan?.Find(AtNumberField.Key) is null) return facts;
        if (dialog.Value("reach") is not { Length: > 0 } reach || dialog.Value("who") is not { Length: > 0 } who) return facts;
        var said = SaidContact.Read(who);
        var known = plan.MatchesCaller ? Recognised(dialog, facts) : await Named(query.Visit, ContactDirectory.WithoutExtension(reach));
        if (known.Count == 0 || known.Any(one => said.MayBe(one.Name))) return facts;
        return facts.With(known) with { Holds = new HashSet<string>(facts.Holds, StringComparer.Ordinal) { AtNumberField.Fact } };
    }

    /// <summary>Whom the caller was said to be, or will be taken for by [Новое обращение]; nobody for a new person.</summary>
    private static IReadOnlyList<AtNumber> Recognised(DialogState dialog, Facts facts) =>
    [
        .. facts.Callers.Where(caller => dialog.MatchDecided ? caller.ContactId == dialog.ContactId : facts.Callers.Count == 1)
            .Select(caller => new AtNumber(caller.ContactId, NameOf(SaidContact.Read(caller.Line).Name, caller.Line))),
    ];

    private static async Task<IReadOnlyList<AtNumber>> Named(Visit visit, string value)
    {
        var ids = visit.Db.ContactPoints.Where(point => point.Value == value).Select(point => point.ContactId);
        var contacts = await visit.Db.Contacts.AsNoTracking().Where(contact => ids.Contains(contact.Id))
            .OrderByDescending(contact => contact.Id).Take(5).ToListAsync();
        return [.. contacts.Select(contact => new AtNumber(contact.Id, NameOf(contact.Name, contact.Company)))];
    }

    private static string NameOf(string name, string otherwise) => name.Length > 0 ? name : otherwise;

    private static async Task<IReadOnlyList<KnownCaller>> Callers(FactQuery query)
    {
        var (_, dialog, text, inputs) = query;
        if (query.Plan is not { MatchesCaller: true }) return [];
        if (dialog.Asking != "reach") text = null;
        var reach = inputs.GetValueOrDefault("reach", text ?? "") is { Length: > 0 } said ? Reach(said) : dialog.Value("reach");
        return reach is null or "" ? [] : await query.Visit.Once($"caller {reach}", () => ContactDirectory.WhoIs(query.Visit, reach));
    }

    /// <summary>Clients that fit what was typed, or the contact's own company while nothing was.</summary>
    private static async Task<IReadOnlyList<ClientMatch>> Clients(FactQuery query)
    {
        var (visit, dialog, text, inputs) = query;
        if (inputs.GetValueOrDefault("client") is { Length: > 0 } said)
            return await FindClients.By(visit, said);
        if (dialog.Asking != "client") return [];
        if (text is ['#', ..]) return await FindClients.ByValue(visit, text);
        if (text is not (null or ['!', ..])) return await FindClients.By(visit, text);
        return dialog.LeadId is { } lead ? await FindClients.By(visit, await CompanyOf(visit, lead)) : [];
    }

    private static async Task<string> CompanyOf(Visit visit, long leadId) =>
        await visit.Db.Leads.Where(lead => lead.Id == leadId)
            .Join(visit.Db.Contacts, lead => lead.ContactId, contact => contact.Id, (_, contact) => contact)
            .Select(contact => contact.Company == "" ? contact.Name : contact.Company).FirstAsync();

    private static string? Reach(string text) => PhoneNumber.TryParse(text)?.E164 ?? EmailAddress.TryParse(text)?.Value;
}
