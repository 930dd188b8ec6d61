using Microsoft.EntityFrameworkCore;
using SalesBot.Catalogue;
using SalesBot.Clients;
using SalesBot.Conversations.Fields;
using SalesBot.Events;
using SalesBot.Leads;
using SalesBot.Orders;
using SalesBot.People;
using SalesBot.Processes;

namespace SalesBot.Conversations;

/// <summary>Reads the facts a dialog's turn needs, in as few queries as it can.</summary>
internal static class FactsReader
{
    private static readonly Dictionary<string, string> Nothing = [];

    /// <summary>Facts for a turn in which <paramref name="text"/> is being answered, or a form with these <paramref name="inputs"/>.</summary>
    public static async Task<Facts> Read(Visit visit, DialogState dialog, string? text, IReadOnlyDictionary<string, string>? inputs = null) => new()
    {
        LocalNow = visit.LocalNow,
        SaidAt = visit.LocalSaidAt,
        FromLocal = local => visit.Office.Calendar.ToLocal(visit.Office.Calendar.FromLocal(local)),
        ToLocal = visit.Office.Calendar.ToLocal,
        Process = visit.Office.Processes.Version(dialog.ProcessVersion),
        Colleagues = dialog.Plan == GoAway.PlanKey ? [.. (await Colleagues(visit)).Where(colleague => colleague.Id != visit.Me.Id && colleague.AwayUntil is null)] : await Colleagues(visit),
        Callers = await Callers(visit, dialog, text, inputs ?? Nothing),
        Clients = await Clients(visit, dialog, text, inputs ?? Nothing),
        Items = await Items(visit, dialog, text),
        Files = await Files(visit, dialog),
        Likely = await Likely(visit, dialog),
        Holds = await Holds(visit, dialog),
    };

    /// <summary>Active people with their load.</summary>
    public static async Task<IReadOnlyList<Colleague>> Colleagues(Work work)
    {
        var people = await work.Db.People.AsNoTracking().Where(person => person.Active).ToListAsync();
        var load = await work.Db.Leads.Where(lead => lead.State == LeadState.Open).GroupBy(lead => lead.ResponsibleId)
            .Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key, group => group.Count);
        var shared = people.GroupBy(person => person.ShortName, StringComparer.OrdinalIgnoreCase).Where(group => group.Count() > 1)
            .Select(group => group.Key).ToHashSet(StringComparer.OrdinalIgnoreCase);
        // While the execution head is away, the deputy is in their place (A11).
        var heads = people.Where(person => person.Roles.HasFlag(Role.ExecutionHead) && person.IsAway(work.Now)).Select(head => head.DeputyId).ToHashSet();
        return [.. people.Select(person => new Colleague(
            person.Id,
            person.Name,
            shared.Contains(person.ShortName) ? person.Name : person.ShortName,
            heads.Contains(person.Id) ? person.Roles | Role.ExecutionHead : person.Roles,
            load.GetValueOrDefault(person.Id),
            person.IsAway(work.Now) ? work.Office.Calendar.ToLocal(person.AwayUntil!.Value) : null))];
    }

    /// <summary>Items that fit what was typed or pressed, while order lines are asked.</summary>
    private static async Task<IReadOnlyList<ItemMatch>> Items(Visit visit, DialogState dialog, string? text)
    {
        if (text is null || dialog.Asking is not { } asking || visit.Office.Features.Plan(visit, dialog)?.Find(asking)?.Kind is not OrderLinesField) return [];
        return OrderLinesField.ItemOf(text, dialog.Half) is { } id ? await FindItems.ById(visit, id) : await FindItems.By(visit, OrderEntry.Read(text).Words);
    }

    private static async Task<IReadOnlyDictionary<long, string>> Files(Visit visit, DialogState dialog)
    {
        long[] ids = [.. dialog.Files.Union(visit.Files)];
        return ids.Length == 0 ? new Dictionary<long, string>() : await visit.Db.Files
            .Where(file => ids.Contains(file.Id) && file.State != FileState.Missing).ToDictionaryAsync(file => file.Id, file => file.Name);
    }

    /// <summary>The contract of the client's last order.</summary>
    private static async Task<IReadOnlyDictionary<string, Answer>> Likely(Visit visit, DialogState dialog)
    {
        var likely = new Dictionary<string, Answer>(StringComparer.Ordinal);
        if (dialog.Asking == "contract" && ClientField.Known(dialog.Value("client")) is { } client && await ClientOrders.LastContract(visit.Db, client) is { } contract) likely["contract"] = Answer.Of(contract);
        return likely;
    }

    /// <summary>The facts of the process file that hold as things stand.</summary>
    private static async Task<IReadOnlySet<string>> Holds(Visit visit, DialogState dialog)
    {
        var facts = new HashSet<string>(StringComparer.Ordinal);
        if (dialog.Value("client") is { } client && (ClientField.Known(client) is not { } id || !await ClientOrders.HasAny(visit.Db, id, dialog.LeadId))) facts.Add(ProcessFacts.ClientWithoutOrders);
        return facts;
    }

    private static async Task<IReadOnlyList<KnownCaller>> Callers(Visit visit, DialogState dialog, string? text, IReadOnlyDictionary<string, string> inputs)
    {
        if (dialog.Plan != RegisterLead.PlanKey) return [];
        if (dialog.Asking != "reach") text = null;
        var reach = inputs.GetValueOrDefault("reach", text ?? "") is { Length: > 0 } said ? Reach(said) : dialog.Value("reach");
        return reach is null ? [] : await ContactDirectory.WhoIs(visit, reach);
    }

    /// <summary>Clients that fit what was typed, or the contact's own company while nothing was.</summary>
    private static async Task<IReadOnlyList<ClientMatch>> Clients(Visit visit, DialogState dialog, string? text, IReadOnlyDictionary<string, string> inputs)
    {
        if ((inputs.GetValueOrDefault("client") ?? inputs.GetValueOrDefault("into")) is { Length: > 0 } said) return await FindClients.By(visit, said);
        if (dialog.Asking is not ("client" or "into")) return [];
        if (text is ['#', ..]) return await FindClients.ByValue(visit, text);
        if (text is not (null or ['!', ..])) return await FindClients.By(visit, text);
        return dialog.LeadId is { } lead ? await FindClients.By(visit, await CompanyOf(visit, lead)) : [];
    }

    private static async Task<string> CompanyOf(Visit visit, long leadId) =>
        await visit.Db.Leads.Where(lead => lead.Id == leadId).Join(visit.Db.Contacts, lead => lead.ContactId, contact => contact.Id, (_, contact) => contact.Company == "" ? contact.Name : contact.Company).FirstAsync();

    private static string? Reach(string text) => PhoneNumber.TryParse(text)?.E164 ?? EmailAddress.TryParse(text)?.Value;
}
