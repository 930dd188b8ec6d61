using Microsoft.EntityFrameworkCore;
using SalesBot.Clients;
using SalesBot.Conversations;
using SalesBot.Leads;
using SalesBot.Values;

namespace SalesBot.Contacts;

/// <summary>What a dialog needs to know of clients: whom the number belongs to, and which clients fit.</summary>
internal static class ClientFacts
{
    public static async Task<Facts> Add(FactQuery query, Facts facts) =>
        facts with { Callers = await Callers(query), Clients = await Clients(query) };

    private static async Task<IReadOnlyList<KnownCaller>> Callers(FactQuery query)
    {
        var (_, dialog, text, inputs) = query;
        if (query.Plan is not { MatchesCaller: true }) return [];
        if (dialog.Asking != "reach") text = null;
        var reach = inputs.GetValueOrDefault("reach", text ?? "") is { Length: > 0 } said ? Reach(said) : dialog.Value("reach");
        return reach is null ? [] : await ContactDirectory.WhoIs(query.Visit, reach);
    }

    /// <summary>Clients that fit what was typed, or the contact's own company while nothing was.</summary>
    private static async Task<IReadOnlyList<ClientMatch>> Clients(FactQuery query)
    {
        var (visit, dialog, text, inputs) = query;
        if ((inputs.GetValueOrDefault("client") ?? inputs.GetValueOrDefault("into")) is { Length: > 0 } said)
            return await FindClients.By(visit, said);
        if (dialog.Asking is not ("client" or "into")) return [];
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
