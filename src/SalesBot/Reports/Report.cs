using SalesBot.Leads;
using SalesBot.Processes;

namespace SalesBot.Reports;

/// <summary>
/// What came of the leads of a period (B16). Everything but the calls is about the leads registered in it, so that no share is above one.
/// </summary>
public sealed record Report
{
    /// <summary>The period.</summary>
    public required ReportPeriod Period { get; init; }

    /// <summary>Incoming calls, those that were no sale included.</summary>
    public required int Calls { get; init; }

    /// <summary>All leads together.</summary>
    public required ReportRow All { get; init; }

    /// <summary>By who leads them: key is the person's id.</summary>
    public required IReadOnlyList<ReportRow<int>> Managers { get; init; }

    /// <summary>By where the client came from; null: nobody has said.</summary>
    public required IReadOnlyList<ReportRow<string?>> Sources { get; init; }

    /// <summary>By how they came in.</summary>
    public required IReadOnlyList<ReportRow<EventKind>> Channels { get; init; }

    /// <summary>How many were refused for each reason, the most frequent first.</summary>
    public required IReadOnlyList<(string Reason, int Count)> Refusals { get; init; }

    /// <summary>Working time to the first contact that half of the leads did not exceed; null when there was none.</summary>
    public required TimeSpan? Median { get; init; }

    /// <summary>The same for nine leads in ten.</summary>
    public required TimeSpan? Ninetieth { get; init; }

    /// <summary>Open leads that nobody has had contact with yet: how many, and since which day the first of them waits.</summary>
    public required (int Count, DateOnly? Since) Waiting { get; init; }

    /// <summary>From step to step.</summary>
    public IReadOnlyList<ReportStep> Steps { get; init; } = [];

    /// <summary>What became of the calls that nobody answered.</summary>
    public MissedFigures Missed { get; init; } = new([]);

    /// <summary>How many contracts came of the calls.</summary>
    public int ContractsOfCalls => Channels.Where(row => row.Key == EventKind.Call).Sum(row => row.Counts.Contracts);

    /// <summary>What the orders come to that are not carried out yet, and those of this month, in roubles.</summary>
    public (decimal Open, decimal Month) Money { get; init; }

    /// <summary>Counts. Pure.</summary>
    /// <param name="period">The period.</param>
    /// <param name="calls">Incoming calls in it.</param>
    /// <param name="leads">The leads registered in it, without those taken back.</param>
    /// <param name="working">The working time between two moments.</param>
    public static Report Of(ReportPeriod period, int calls, IReadOnlyList<ReportLead> leads, Func<DateTimeOffset, DateTimeOffset,
        TimeSpan> working)
    {
        var spans = leads.Where(lead => lead.ContactedAt is not null)
            .Select(lead => working(lead.CreatedAt, lead.ContactedAt!.Value)).Order().ToList();
        return new Report
        {
            Period = period,
            Calls = calls,
            All = ReportRow.Of(leads),
            Managers = By(leads, lead => lead.ResponsibleId),
            Sources = By(leads, lead => lead.Source),
            Channels = By(leads, lead => lead.Channel),
            Refusals = [.. RefusalsOf(leads)],
            Median = Quantile(spans, 0.5),
            Ninetieth = Quantile(spans, 0.9),
            Waiting = WaitingOf(leads),
            Steps = ReportStep.Of(leads),
        };
    }

    private static IEnumerable<(string Reason, int Count)> RefusalsOf(IReadOnlyList<ReportLead> leads) =>
        leads.Where(lead => lead.State == LeadState.Refused).GroupBy(lead => lead.RefusalReason ?? "")
            .Select(group => (group.Key, Count: group.Count()))
            .OrderByDescending(row => row.Count).ThenBy(row => row.Key, StringComparer.Ordinal);

    /// <summary>The smallest that at least this share does not exceed; null for none.</summary>
    public static TimeSpan? Quantile(IReadOnlyList<TimeSpan> sorted, double share) =>
        sorted.Count == 0 ? null : sorted[Math.Max(0, (int)Math.Ceiling(share * sorted.Count) - 1)];

    private static (int Count, DateOnly? Since) WaitingOf(IReadOnlyList<ReportLead> leads)
    {
        var waiting = leads.Where(lead => lead.State == LeadState.Open && lead.ContactedAt is null).ToList();
        return (waiting.Count, waiting.Count == 0 ? null : waiting.Min(lead => lead.RegisteredOn));
    }

    private static IReadOnlyList<ReportRow<T>> By<T>(IReadOnlyList<ReportLead> leads, Func<ReportLead, T> key) =>
        [
            .. leads.GroupBy(key).Select(group => new ReportRow<T>(group.Key, ReportRow.Of([.. group])))
                .OrderByDescending(row => row.Counts.Leads).ThenByDescending(row => row.Counts.Won),
        ];
}

/// <summary>How far some leads came.</summary>
/// <param name="Leads">How many there are.</param>
/// <param name="Proposals">With how many a proposal was written.</param>
/// <param name="Orders">With how many an order was posted.</param>
/// <param name="Won">How many are won.</param>
/// <param name="Sum">What the orders come to, in roubles.</param>
/// <param name="WonSum">What the orders of the won ones come to, in roubles.</param>
public sealed record ReportRow(int Leads, int Proposals, int Orders, int Won, decimal Sum, decimal WonSum)
{
    /// <summary>How many orders there are.</summary>
    public int Count { get; init; }

    /// <summary>The VAT in <see cref="Sum"/>, in roubles.</summary>
    public decimal Vat { get; init; }

    /// <summary>By how many contracts they were written.</summary>
    public int Contracts { get; init; }

    /// <summary>What one of the orders comes to, in roubles; null for none.</summary>
    public decimal? Average => Count == 0 ? null : decimal.Round(Sum / Count, 2, MidpointRounding.AwayFromZero);

    /// <summary>Which part was won, from 0 to 1.</summary>
    public decimal Conversion => Leads == 0 ? 0 : (decimal)Won / Leads;

    /// <summary>Counts these.</summary>
    public static ReportRow Of(IReadOnlyList<ReportLead> leads) =>
        new(leads.Count, leads.Count(lead => lead.Proposed), leads.Count(lead => lead.Ordered),
            leads.Count(lead => lead.State == LeadState.Won), leads.Sum(lead => lead.Sum),
            leads.Where(lead => lead.State == LeadState.Won).Sum(lead => lead.Sum))
        {
            Count = leads.Sum(lead => lead.Orders.Count),
            Vat = leads.Sum(lead => lead.Vat),
            Contracts = leads.SelectMany(lead => lead.Orders)
                .DistinctBy(order => (order.ClientId, order.Contract.Trim().ToUpperInvariant())).Count(),
        };
}

/// <summary>The counts of the leads that have something in common.</summary>
public sealed record ReportRow<T>(T Key, ReportRow Counts);
