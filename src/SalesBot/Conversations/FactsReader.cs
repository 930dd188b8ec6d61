using Microsoft.EntityFrameworkCore;
using SalesBot.Clients;
using SalesBot.Leads;
using SalesBot.People;

namespace SalesBot.Conversations;

/// <summary>Reads the facts a dialog's turn needs, in as few queries as it can.</summary>
internal static class FactsReader
{
    /// <summary>Facts for a turn in which <paramref name="text"/> is being answered.</summary>
    public static async Task<Facts> Read(Visit visit, DialogState dialog, string? text) => new()
    {
        LocalNow = visit.LocalNow,
        FromLocal = local => visit.Office.Calendar.ToLocal(visit.Office.Calendar.FromLocal(local)),
        Process = visit.Office.Processes.Version(dialog.ProcessVersion),
        Colleagues = dialog.Plan == GoAway.PlanKey ? [.. (await Colleagues(visit)).Where(colleague => colleague.Id != visit.Me.Id && colleague.AwayUntil is null)] : await Colleagues(visit),
        Callers = await Callers(visit, dialog, text),
        Clients = await Clients(visit, dialog, text),
    };

    /// <summary>Active people with their load.</summary>
    public static async Task<IReadOnlyList<Colleague>> Colleagues(Work work)
    {
        var people = await work.Db.People.AsNoTracking().Where(person => person.Active).ToListAsync();
        var load = await work.Db.Leads.Where(lead => lead.State == LeadState.Open).GroupBy(lead => lead.ResponsibleId)
            .Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key, group => group.Count);
        var shared = people.GroupBy(person => person.ShortName, StringComparer.OrdinalIgnoreCase).Where(group => group.Count() > 1)
            .Select(group => group.Key).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return [.. people.Select(person => new Colleague(
            person.Id,
            person.Name,
            shared.Contains(person.ShortName) ? person.Name : person.ShortName,
            person.Roles,
            load.GetValueOrDefault(person.Id),
            person.IsAway(work.Now) ? work.Office.Calendar.ToLocal(person.AwayUntil!.Value) : null))];
    }

    private static async Task<IReadOnlyList<KnownCaller>> Callers(Visit visit, DialogState dialog, string? text)
    {
        if (dialog.Plan != RegisterLead.PlanKey) return [];
        var reach = dialog.Asking == "reach" && text is not null ? Reach(text) : dialog.Value("reach");
        return reach is null ? [] : await ContactDirectory.WhoIs(visit, reach);
    }

    /// <summary>Clients that fit what was typed, or the contact's own company while nothing was.</summary>
    private static async Task<IReadOnlyList<ClientMatch>> Clients(Visit visit, DialogState dialog, string? text)
    {
        if (dialog.Asking is not ("client" or "into")) return [];
        if (text is ['#', ..]) return await FindClients.ByValue(visit, text);
        if (text is not (null or ['!', ..])) return await FindClients.By(visit, text);
        return dialog.LeadId is { } lead ? await FindClients.By(visit, await CompanyOf(visit, lead)) : [];
    }

    private static async Task<string> CompanyOf(Visit visit, long leadId) =>
        await visit.Db.Leads.Where(lead => lead.Id == leadId).Join(visit.Db.Contacts, lead => lead.ContactId, contact => contact.Id, (_, contact) => contact.Company == "" ? contact.Name : contact.Company).FirstAsync();

    private static string? Reach(string text) => PhoneNumber.TryParse(text)?.E164 ?? EmailAddress.TryParse(text)?.Value;
}
