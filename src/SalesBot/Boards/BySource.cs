using Microsoft.EntityFrameworkCore;
using SalesBot.Leads;
using SalesBot.Orders;
using SalesBot.Reports;

namespace SalesBot.Boards;

/// <summary>What came of leads by where their client came from, which its first order says (A11).</summary>
internal static class BySource
{
    public static async Task<IReadOnlyList<GroupFigures>> Read(BoardLook look, IQueryable<Lead> leads, ReportWords words)
    {
        var db = look.Db;
        // One for each client, or a lead would count twice.
        var said = db.Orders.Where(order => order.Source != null && !db.Set<Order>()
            .Any(former => former.ClientId == order.ClientId && former.Source != null && former.Id < order.Id));
        var counts = await leads
            .Join(said, lead => lead.ClientId, order => (long?)order.ClientId, (lead, order) => new { order.Source, lead.State })
            .GroupBy(row => row.Source)
            .Select(group => new { group.Key, Leads = group.Count(), Won = group.Count(row => row.State == LeadState.Won) }).ToListAsync();
        var sums = await leads.Where(lead => lead.State == LeadState.Won)
            .Join(said, lead => lead.ClientId, order => (long?)order.ClientId, (lead, order) => new { lead.Id, order.Source })
            .Join(db.Orders.Where(order => order.State != OrderState.Cancelled), row => row.Id, order => order.LeadId,
                (row, order) => new { row.Source, order.Total })
            .GroupBy(row => row.Source).Select(group => new { group.Key, Sum = group.Sum(row => (double)row.Total) })
            .ToDictionaryAsync(row => row.Key!, row => row.Sum, StringComparer.Ordinal);
        var (all, won) = (await leads.CountAsync(), await leads.CountAsync(lead => lead.State == LeadState.Won));
        var unsaid = new GroupFigures(
            words.Source(null), all - counts.Sum(row => row.Leads), won - counts.Sum(row => row.Won), 0);
        return
        [
            .. counts.Select(row => new GroupFigures(
                    words.Source(row.Key), row.Leads, row.Won, (decimal)sums.GetValueOrDefault(row.Key!)))
                .Append(unsaid).Where(row => row.Leads > 0).OrderByDescending(row => row.Leads),
        ];
    }
}
