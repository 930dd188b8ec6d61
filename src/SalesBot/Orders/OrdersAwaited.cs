using Microsoft.EntityFrameworkCore;
using SalesBot.Leads;
using SalesBot.Today;

namespace SalesBot.Orders;

/// <summary>Orders that nobody has begun with, on the list of who waits for whom.</summary>
internal static class OrdersAwaited
{
    public static async Task<IEnumerable<WaitingRow>> Read(WaitingFor reader)
    {
        var (db, people) = (reader.Visit.Db, reader.People);
        // What waits is little beside all the leads a person may see: each of it is asked whose it is.
        var visible = LeadAccess.Visible(db, reader.Visit.Me);
        var rows = await db.Orders.AsNoTracking()
            .Where(x => (x.State == OrderState.Posted || x.State == OrderState.Approved) && visible.Any(lead => lead.Id == x.LeadId))
            .OrderBy(x => x.StateAt).Take(WaitingPart.Most).ToListAsync();
        var leads = rows.Select(order => order.LeadId).ToList();
        var managers = await db.Leads.Where(lead => leads.Contains(lead.Id)).ToDictionaryAsync(lead => lead.Id, lead => lead.ResponsibleId);
        return rows.Select(x =>
            new WaitingRow("order", people[x.ExecutorId], people[managers[x.LeadId]], x.StateAt, x.Number, $"/order {x.Id}"));
    }
}
