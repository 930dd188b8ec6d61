using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SalesBot.Data;

namespace SalesBot.Host.Api;

/// <summary>
/// <c>GET /api/leads</c> and <c>GET /api/orders</c>: what has changed since a cursor, as it stands now. The cursor is a place in the
/// record of who did what, which has no gaps and grows with every change, so that a reader who goes on from it misses nothing.
/// </summary>
internal sealed class ReadChanges(Database database)
{
    private const int MostRecords = 500;

    /// <summary>Leads that changed after <c>cursor</c> (0 unless given).</summary>
    public Task<IResult> Leads(HttpContext call) => Changes(call, async (db, ids) =>
    {
        var leads = await db.Leads.AsNoTracking().Where(lead => ids.Contains(lead.Id)).OrderBy(lead => lead.Id).ToListAsync(call.RequestAborted);
        var (contactIds, clientIds) = (leads.Select(lead => lead.ContactId).Distinct().ToList(), leads.Select(lead => lead.ClientId).OfType<long>().Distinct().ToList());
        var contacts = await db.Contacts.AsNoTracking().Where(contact => contactIds.Contains(contact.Id)).ToDictionaryAsync(contact => contact.Id, call.RequestAborted);
        var points = (await db.ContactPoints.AsNoTracking().Where(point => contactIds.Contains(point.ContactId)).OrderBy(point => point.Id).ToListAsync(call.RequestAborted)).ToLookup(point => point.ContactId, point => point.Value);
        var clients = await db.Clients.AsNoTracking().Where(client => clientIds.Contains(client.Id)).ToDictionaryAsync(client => client.Id, call.RequestAborted);
        var people = await People(db, call);
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
    });

    /// <summary>Orders of leads that changed after <c>cursor</c> (0 unless given), with their lines.</summary>
    public Task<IResult> Orders(HttpContext call) => Changes(call, async (db, ids) =>
    {
        var orders = await db.Orders.AsNoTracking().Where(order => ids.Contains(order.LeadId)).OrderBy(order => order.Id).ToListAsync(call.RequestAborted);
        var (orderIds, clientIds) = (orders.Select(order => order.Id).ToList(), orders.Select(order => order.ClientId).Distinct().ToList());
        var lines = (await db.OrderLines.AsNoTracking().Where(line => orderIds.Contains(line.OrderId)).OrderBy(line => line.Position).ToListAsync(call.RequestAborted)).ToLookup(line => line.OrderId);
        var clients = await db.Clients.AsNoTracking().Where(client => clientIds.Contains(client.Id)).ToDictionaryAsync(client => client.Id, call.RequestAborted);
        var leads = await db.Leads.AsNoTracking().Where(lead => ids.Contains(lead.Id)).ToDictionaryAsync(lead => lead.Id, lead => lead.Number, call.RequestAborted);
        var people = await People(db, call);
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
            Lines = lines[order.Id].Select(line => new { line.Name, line.Quantity, line.Unit, line.Price, line.Sum, line.Department, line.AccountingClass, line.PlannedCost, line.PlannedMinutes }),
        });
    });

    private async Task<IResult> Changes(HttpContext call, Func<SalesBotDb, List<long>, Task<IEnumerable<object>>> items)
    {
        var text = call.Request.Query["cursor"].ToString();
        if (!long.TryParse(text.Length == 0 ? "0" : text, NumberStyles.None, CultureInfo.InvariantCulture, out var cursor))
            return Results.ValidationProblem(new Dictionary<string, string[]>(StringComparer.Ordinal) { ["cursor"] = ["Not a cursor: give the «next» of the former answer, or none to begin."] });
        await using var db = database.Open();
        var changes = await db.Audit.AsNoTracking().Where(record => record.Sequence > cursor).OrderBy(record => record.Sequence).Take(MostRecords)
            .Select(record => new { record.Sequence, record.LeadId }).ToListAsync(call.RequestAborted);
        var ids = changes.Select(change => change.LeadId).OfType<long>().Distinct().ToList();
        return Results.Json(new { Items = await items(db, ids), Next = changes is [.., var last] ? last.Sequence : cursor, More = changes.Count == MostRecords });
    }

    private static Task<Dictionary<int, string>> People(SalesBotDb db, HttpContext call) =>
        db.People.AsNoTracking().ToDictionaryAsync(person => person.Id, person => person.Name, call.RequestAborted);

    /// <summary>As the process file writes words: <c>awaiting-approval</c>.</summary>
    private static string Word(Enum value) => System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());
}
