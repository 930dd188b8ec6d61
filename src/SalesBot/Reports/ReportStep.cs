using SalesBot.Leads;

namespace SalesBot.Reports;

/// <summary>How many leads came from one step of the sale to the next, how long it took, and how many were lost on the way.</summary>
/// <param name="Key">The step they came to: <c>contacts</c>, <c>proposals</c>, <c>orders</c>.</param>
/// <param name="From">How many stood at the step before it.</param>
/// <param name="Came">How many of those came on.</param>
/// <param name="Lost">How many of the others have ended: they come no more.</param>
/// <param name="Median">Days that half of those who came did not exceed; null when nobody came.</param>
public sealed record ReportStep(string Key, int From, int Came, int Lost, decimal? Median)
{
    /// <summary>Which part was lost here, from 0 to 1.</summary>
    public decimal LostShare => From == 0 ? 0 : (decimal)Lost / From;

    /// <summary>Counts the steps; who went on without a step (an order without a proposal) has taken it. Pure.</summary>
    public static IReadOnlyList<ReportStep> Of(IReadOnlyList<ReportLead> leads)
    {
        (string Key, Func<ReportLead, bool> Is, Func<ReportLead, DateTimeOffset?> At)[] steps =
        [
            ("contacts", lead => Contacted(lead), lead => lead.ContactedAt),
            ("proposals", lead => lead.Proposed || lead.Ordered, lead => lead.ProposedAt),
            ("orders", lead => lead.Ordered, lead => lead.OrderedAt),
        ];
        var (rows, at, before) = (new List<ReportStep>(), leads, (Func<ReportLead, DateTimeOffset?>)(lead => lead.CreatedAt));
        foreach (var (key, came, when) in steps)
        {
            var next = at.Where(came).ToList();
            var since = before;
            var days = next.Select(lead => when(lead) - since(lead)).OfType<TimeSpan>().Where(span => span >= TimeSpan.Zero).Order()
                .ToList();
            rows.Add(new ReportStep(key, at.Count, next.Count, at.Count(lead => !came(lead) && lead.State != LeadState.Open),
                Report.Quantile(days, 0.5) is { } median ? decimal.Round((decimal)median.TotalDays, 1) : null));
            (at, before) = (next, lead => when(lead) ?? since(lead));
        }

        return rows;
    }

    private static bool Contacted(ReportLead lead) => lead.ContactedAt is not null || lead.Proposed || lead.Ordered;
}
