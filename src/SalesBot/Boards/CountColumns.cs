using Microsoft.EntityFrameworkCore;
using SalesBot.Leads;
using SalesBot.Orders;

namespace SalesBot.Boards;

/// <summary>How many leads stand in each column, and what their orders come to; counted by the database.</summary>
internal static class CountColumns
{
    public static async Task<IReadOnlyList<ColumnTotal>> Read(BoardLook look, BoardFilter filter, IQueryable<Lead> leads)
    {
        var open = await filter.Open(look, leads).GroupBy(lead => lead.Stage)
            .Select(group => new { group.Key, Count = group.Count(), Version = group.Max(lead => lead.ProcessVersion) }).ToListAsync();
        var counts = open.ToDictionary(row => row.Key, row => row.Count, StringComparer.Ordinal);
        foreach (var state in new[] { LeadState.Won, LeadState.Refused })
            counts[BoardColumn.KeyOf(state)] = await filter.Ended(look, leads, state).CountAsync();
        var sums = await OpenSums(look, filter.Open(look, leads));
        sums[BoardColumn.KeyOf(LeadState.Won)] = await WonSum(look, filter.Ended(look, leads, LeadState.Won));
        var columns = BoardColumn.Of(
            look.Office, look.Phrases, open.ToDictionary(row => row.Key, row => row.Version, StringComparer.Ordinal));
        return
        [
            .. columns.Select(column => new ColumnTotal(
                column, counts.GetValueOrDefault(column.Key), (decimal)sums.GetValueOrDefault(column.Key))),
        ];
    }

    // Of open leads few have an order: those that are being written or wait for a decision. They lead to their leads.
    private static async Task<Dictionary<string, double>> OpenSums(BoardLook look, IQueryable<Lead> open) =>
        await look.Db.Orders.Where(order => order.State == OrderState.Draft || order.State == OrderState.AwaitingApproval)
            .Join(open, order => order.LeadId, lead => lead.Id, (order, lead) => new { lead.Stage, order.Total })
            .GroupBy(row => row.Stage)
            // SQLite keeps decimals as text and adds no texts up; what is shown is whole roubles.
            .Select(group => new { group.Key, Sum = group.Sum(row => (double)row.Total) })
            .ToDictionaryAsync(row => row.Key, row => row.Sum, StringComparer.Ordinal);

    private static Task<double> WonSum(BoardLook look, IQueryable<Lead> won) => won
        .Join(look.Db.Orders.Where(order => order.State != OrderState.Cancelled), lead => lead.Id, order => order.LeadId,
            (_, order) => order.Total)
        .SumAsync(total => (double)total);
}

/// <summary>A column with what it holds.</summary>
/// <param name="Column">The column.</param>
/// <param name="Count">How many leads.</param>
/// <param name="Sum">What their orders come to, in roubles.</param>
public sealed record ColumnTotal(BoardColumn Column, int Count, decimal Sum);
