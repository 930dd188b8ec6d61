using Microsoft.EntityFrameworkCore;
using SalesBot.Clients;
using SalesBot.Data;
using SalesBot.Events;
using SalesBot.Leads;
using SalesBot.Orders;
using SalesBot.People;
using SalesBot.Processes;
using SalesBot.Programs;

namespace SalesBot.Host.Api;

/// <summary>
/// Leads and orders as other programs get them, from the API and by webhook, each as it stands now; openapi.json names the parts.
/// </summary>
internal static class ApiItems
{
    /// <summary>Leads, in their order.</summary>
    public static async Task<IEnumerable<object>> Leads(SalesBotDb db, IQueryable<Lead> which, CancellationToken stop)
    {
        var leads = await which.AsNoTracking().OrderBy(lead => lead.Id).ToListAsync(stop);
        var ids = leads.ConvertAll(lead => lead.Id);
        var contacts = await ApiContacts.Read(db, leads.Select(lead => lead.ContactId), stop);
        var clients = await Clients(db, leads.Select(lead => lead.ClientId).OfType<long>(), stop);
        var people = await People(db, stop);
        var kinds = await Kinds(db, ids, stop);
        var sources = await db.LeadSources.AsNoTracking().Where(source => ids.Contains(source.LeadId))
            .ToDictionaryAsync(source => source.LeadId, stop);
        return leads.Select(lead => (object)new
        {
            lead.Number,
            State = Word(lead.State),
            lead.Stage,
            Kind = kinds.TryGetValue(lead.Id, out var kind) ? Word(kind) : null,
            Responsible = people[lead.ResponsibleId],
            lead.ResponsibleId,
            Contact = contacts.Name(lead.ContactId),
            Company = contacts.Company(lead.ContactId),
            Position = contacts.Position(lead.ContactId),
            lead.ContactId,
            Reach = contacts.Reach(lead.ContactId),
            Client = lead.ClientId is { } client ? Client(clients[client]) : null,
            lead.Topic,
            lead.Urgent,
            Source = sources.TryGetValue(lead.Id, out var source) ? Source(source) : null,
            lead.CreatedAt,
            lead.ClosedAt,
            lead.RefusalReason,
        });
    }

    /// <summary>Orders with their lines, in their order.</summary>
    public static async Task<IEnumerable<object>> Orders(SalesBotDb db, IQueryable<Order> which, CancellationToken stop)
    {
        var orders = await which.AsNoTracking().OrderBy(order => order.Id).ToListAsync(stop);
        var ids = orders.Select(order => order.LeadId).Distinct().ToList();
        var lines = await ApiLines.Read(db, orders, stop);
        var clients = await Clients(db, orders.Select(order => order.ClientId), stop);
        var leads = await db.Leads.AsNoTracking().Where(lead => ids.Contains(lead.Id)).ToDictionaryAsync(lead => lead.Id, stop);
        var contacts = await ApiContacts.Read(db, leads.Values.Select(lead => lead.ContactId), stop);
        var people = await People(db, stop);
        return orders.Select(order => (object)new
        {
            order.Number,
            State = Word(order.State),
            order.StateAt,
            order.CreatedAt,
            order.OpenedAt,
            Lead = leads[order.LeadId].Number,
            Client = Client(clients[order.ClientId]),
            Contact = contacts.Name(leads[order.LeadId].ContactId),
            Position = contacts.Position(leads[order.LeadId].ContactId),
            leads[order.LeadId].ContactId,
            Reach = contacts.Reach(leads[order.LeadId].ContactId),
            order.Contract,
            order.ShipmentDate,
            Manager = people[order.ManagerId],
            order.ManagerId,
            Executor = people[order.ExecutorId],
            order.ExecutorId,
            order.Source,
            Currency = "RUB",
            VatBy = Word(order.VatBy),
            order.VatPercent,
            order.VatIncluded,
            order.Total,
            Vat = lines[order.Id].Vat,
            order.PaidAt,
            order.PaidSum,
            order.ShippedAt,
            Lines = lines[order.Id].Lines,
        });
    }

    /// <summary>As the process file writes words: <c>awaiting-approval</c>.</summary>
    public static string Word(Enum value) => System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

    private static object Client(Client client) => new { client.Id, client.Name, client.Inn, client.Kpp, client.Address };

    private static object Source(LeadSource source) => new
    {
        source.Program,
        source.Source,
        Utm = new
        {
            Source = source.UtmSource,
            Medium = source.UtmMedium,
            Campaign = source.UtmCampaign,
            Term = source.UtmTerm,
            Content = source.UtmContent,
        },
        source.Page,
    };

    private static Task<Dictionary<long, Client>> Clients(SalesBotDb db, IEnumerable<long> which, CancellationToken stop)
    {
        var ids = which.Distinct().ToList();
        return db.Clients.AsNoTracking().Where(client => ids.Contains(client.Id)).ToDictionaryAsync(client => client.Id, stop);
    }

    /// <summary>Whether each began with a call or a letter.</summary>
    private static async Task<Dictionary<long, EventKind>> Kinds(SalesBotDb db, List<long> leads, CancellationToken stop) =>
        (await db.Events.AsNoTracking()
            .Where(document => document.LeadId != null && leads.Contains(document.LeadId.Value) && document.BasisId == null
                && !document.Beside)
            .Select(document => new { Lead = document.LeadId!.Value, document.Kind }).ToListAsync(stop))
            .DistinctBy(document => document.Lead).ToDictionary(document => document.Lead, document => document.Kind);

    private static Task<Dictionary<int, string>> People(SalesBotDb db, CancellationToken stop) =>
        db.People.AsNoTracking().ToDictionaryAsync(person => person.Id, person => person.Name, stop);
}
