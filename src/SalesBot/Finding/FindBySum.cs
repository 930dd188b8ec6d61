using Microsoft.EntityFrameworkCore;
using SalesBot.Contacts;
using SalesBot.Conversations;
using SalesBot.Leads;
using SalesBot.Orders;

namespace SalesBot.Finding;

/// <summary>Finds leads by what their order comes to: to the kopeck, or between two sums (D23).</summary>
internal static class FindBySum
{
    // The most that the column holds, decimal(18, 2): SQL Server refuses to be asked about more.
    private const decimal Highest = 9_999_999_999_999_999.99m;

    /// <summary>A page of them, of those the person may see.</summary>
    public static Task<Found> Read(Visit visit, decimal sum, Place place, int size) => Read(visit, (sum, sum), place, size);

    /// <summary>The same of those that come to no less than the one and no more than the other.</summary>
    public static async Task<Found> Read(Visit visit, (decimal Least, decimal Most) sums, Place place, int size)
    {
        if (sums.Least > Highest) return new Found([], Earlier: false, Later: false) { AreLeads = true };
        var (least, most) = (sums.Least, Math.Min(sums.Most, Highest));
        var db = visit.Db;
        var leads = LeadAccess.Visible(db, visit.Me)
            .Where(lead => db.Set<Order>().Where(order => order.Total >= least && order.Total <= most)
                .Select(order => order.LeadId).Contains(lead.Id));
        if (place.Id is { } edge) leads = place.Before ? leads.Where(lead => lead.Id > edge) : leads.Where(lead => lead.Id < edge);
        var ids = (place.Before ? leads.OrderBy(lead => lead.Id) : leads.OrderByDescending(lead => lead.Id)).Select(lead => lead.Id);
        var (rows, earlier, later) = place.Page(await ids.Take(size + 1).ToListAsync(), size);
        return new Found(rows, earlier, later) { AreLeads = true };
    }
}
