using Microsoft.EntityFrameworkCore;
using SalesBot.Clients;
using SalesBot.Data;
using SalesBot.Leads;
using SalesBot.Orders;
using SalesBot.People;

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
        var (contactIds, clientIds) = (leads.Select(lead => lead.ContactId).Distinct().ToList(),
            leads.Select(lead => lead.ClientId).OfType<long>().Distinct().ToList());
        var contacts = await db.Contacts.AsNoTracking().Where(contact => contactIds.Contains(contact.Id))
            .ToDictionaryAsync(contact => contact.Id, stop);
        var points = (await db.ContactPoints.AsNoTracking().Where(point => contactIds.Contains(point.ContactId))
                .OrderBy(point => point.Id).ToListAsync(stop))
            .ToLookup(point => point.ContactId, point => point.Value);
        var clients = await db.Clients.AsNoTracking().Where(client => clientIds.Contains(client.Id))
            .ToDictionaryAsync(client => client.Id, stop);
        var people = await People(db, stop);
        return leads.Select(lead => (object)new
        {
            lead.Number,
            State = Word(lead.State),
            lead.Stage,
            Responsible = people[lead.ResponsibleId],
            Contact = contacts[lead.ContactId].Name,
            contacts[lead.ContactId].Company,
            Reach = points[lead.ContactId],
            Client = lead.ClientId is { } client ? new { clients[client].Name, clients[client].Inn } : null,
            lead.Topic,
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
        var (orderIds, clientIds) = (orders.Select(order => order.Id).ToList(), orders.Select(order => order.ClientId).Distinct().ToList());
        var lines = (await db.OrderLines.AsNoTracking().Where(line => orderIds.Contains(line.OrderId))
                .OrderBy(line => line.Position).ToListAsync(stop))
            .ToLookup(line => line.OrderId);
        var clients = await db.Clients.AsNoTracking().Where(client => clientIds.Contains(client.Id))
            .ToDictionaryAsync(client => client.Id, stop);
        var leads = await db.Leads.AsNoTracking().Where(lead => ids.Contains(lead.Id))
            .ToDictionaryAsync(lead => lead.Id, lead => lead.Number, stop);
        var people = await People(db, stop);
        return orders.Select(order => (object)new
        {
            order.Number,
            State = Word(order.State),
            order.StateAt,
            Lead = leads[order.LeadId],
            Client = new { clients[order.ClientId].Name, clients[order.ClientId].Inn },
            order.Contract,
            order.ShipmentDate,
            Manager = people[order.ManagerId],
            Executor = people[order.ExecutorId],
            order.Source,
            order.VatPercent,
            order.VatIncluded,
            order.Total,
            Lines = lines[order.Id].Select(line => new
            {
                line.Name,
                line.Quantity,
                line.Unit,
                line.Price,
                line.Sum,
                line.Department,
                line.AccountingClass,
                line.PlannedCost,
                line.PlannedMinutes,
            }),
        });
    }

    private static Task<Dictionary<int, string>> People(SalesBotDb db, CancellationToken stop) =>
        db.People.AsNoTracking().ToDictionaryAsync(person => person.Id, person => person.Name, stop);

    /// <summary>As the process file writes words: <c>awaiting-approval</c>.</summary>
    private static string Word(Enum value) => System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());
}
