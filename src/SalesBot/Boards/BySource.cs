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
        var (own, others) = (leads.Where(lead => lead.Source != null), leads.Where(lead => lead.Source == null));
        var counts = Together(
            await own.GroupBy(lead => lead.Source!)
                .Select(group => new Said(group.Key, group.Count(), group.Count(lead => lead.State == LeadState.Won))).ToListAsync(),
            await others
                .Join(said, lead => lead.ClientId, order => (long?)order.ClientId, (lead, order) => new { order.Source, lead.State })
                .GroupBy(row => row.Source!)
                .Select(group => new Said(group.Key, group.Count(), group.Count(row => row.State == LeadState.Won))).ToListAsync());
        var orders = db.Orders.Where(order => order.State != OrderState.Cancelled);
        var ownSums = await own.Where(lead => lead.State == LeadState.Won)
            .Join(orders, lead => lead.Id, order => order.LeadId, (lead, order) => new { lead.Source, order.Total })
            .GroupBy(row => row.Source).Select(group => new { group.Key, Sum = group.Sum(row => (double)row.Total) }).ToListAsync();
        var otherSums = await others.Where(lead => lead.State == LeadState.Won)
            .Join(said, lead => lead.ClientId, order => (long?)order.ClientId, (lead, order) => new { lead.Id, order.Source })
            .Join(orders, row => row.Id, order => order.LeadId, (row, order) => new { row.Source, order.Total })
            .GroupBy(row => row.Source).Select(group => new { group.Key, Sum = group.Sum(row => (double)row.Total) }).ToListAsync();
        var sums = ownSums.Concat(otherSums).GroupBy(row => row.Key!, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Sum(row => row.Sum), StringComparer.Ordinal);
        var (all, won) = (await leads.CountAsync(), await leads.CountAsync(lead => lead.State == LeadState.Won));
        var unsaid = new GroupFigures(
            words.Source(null), all - counts.Sum(row => row.Leads), won - counts.Sum(row => row.Won), 0);
        return
        [
            .. counts.Select(row => new GroupFigures(
                    words.Source(row.Key), row.Leads, row.Won, (decimal)sums.GetValueOrDefault(row.Key)))
                .Append(unsaid).Where(row => row.Leads > 0).OrderByDescending(row => row.Leads),
        ];
    }

    private static List<Said> Together(List<Said> own, List<Said> others) =>
        [.. own.Concat(others).GroupBy(row => row.Key, StringComparer.Ordinal)
            .Select(group => new Said(group.Key, group.Sum(row => row.Leads), group.Sum(row => row.Won)))];

    private sealed record Said(string Key, int Leads, int Won);
}
