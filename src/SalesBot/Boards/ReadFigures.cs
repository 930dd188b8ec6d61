using Microsoft.EntityFrameworkCore;
using SalesBot.Events;
using SalesBot.Leads;
using SalesBot.Orders;
using SalesBot.Processes;
using SalesBot.Reports;

namespace SalesBot.Boards;

/// <summary>Reads the figures; what can be counted in the database is counted there.</summary>
public static class ReadFigures
{
    private const int Months = 12;

    // Half of the latest two thousand says what half of all says, and is read in a moment.
    private const int MostSpans = 2_000;

    /// <summary>The figures that a filter leaves; of the last month where it names no period.</summary>
    public static async Task<BoardFigures> Of(BoardLook look, BoardFilter filter)
    {
        var period = filter.Period ?? ReportPeriod.Of("month", look.Today)!;
        var leads = await look.Kept((filter with { Period = period }).Apply(look, await look.Visible()));
        var words = new ReportWords(look.Office.Processes.Current, await ReadCards.People(look), look.Phrases);
        return new BoardFigures
        {
            Period = period,
            Months = await ByMonth(look, filter),
            Stages = await ByStage(look, leads),
            Speed = await Speed(look, leads),
            Sources = await BySource.Read(look, leads, words),
            Managers = await ByManager(look, leads, words),
            Refusals = await Refusals(leads, words),
        };
    }

    private static async Task<IReadOnlyList<MonthFigures>> ByMonth(BoardLook look, BoardFilter filter)
    {
        var first = new DateOnly(look.Today.Year, look.Today.Month, 1).AddMonths(1 - Months);
        var (begin, _) = BoardFilter.Bounds(look, ReportPeriod.Between(first, first));
        var all = await look.Kept(filter.Qualities(look, await look.Visible()).Where(lead => lead.ClosedAt >= begin));
        var months = new List<MonthFigures>();
        foreach (var month in Enumerable.Range(0, Months).Select(first.AddMonths))
        {
            var (from, to) = BoardFilter.Bounds(look, ReportPeriod.Between(month, month.AddMonths(1).AddDays(-1)));
            var ended = all.Where(lead => (lead.State == LeadState.Won || lead.State == LeadState.Refused)
                && lead.ClosedAt >= from && lead.ClosedAt < to);
            var counts = await ended.GroupBy(lead => lead.State).Select(group => new { group.Key, Count = group.Count() })
                .ToDictionaryAsync(row => row.Key, row => row.Count);
            var (won, refused) = (counts.GetValueOrDefault(LeadState.Won), counts.GetValueOrDefault(LeadState.Refused));
            months.Add(new MonthFigures(month, won, refused, won == 0 ? 0 : await Sum(look, ended)));
        }

        return months;
    }

    // The first stage is where all begin; a stage is reached by its document, an order's by an order that was posted.
    private static async Task<IReadOnlyList<StageFigures>> ByStage(BoardLook look, IQueryable<Lead> leads)
    {
        var process = look.Office.Processes.Current;
        var written = await look.Db.Events.Where(document => !document.Beside)
            .Join(leads, document => document.LeadId, lead => (long?)lead.Id,
                (document, lead) => new { document.Stage, document.State, lead.Id, Lead = lead.State })
            // What was written before a refusal was written, though it ended with the lead.
            .Where(row => row.State != EventState.Cancelled || row.Lead == LeadState.Refused)
            .GroupBy(row => row.Stage).Select(group => new { group.Key, Count = group.Select(row => row.Id).Distinct().Count() })
            .ToDictionaryAsync(row => row.Key, row => row.Count, StringComparer.Ordinal);
        var ordered = await leads.CountAsync(lead => look.Db.Set<Order>()
            .Any(order => order.LeadId == lead.Id && order.OpenedAt != null && order.State != OrderState.Cancelled));
        var all = await leads.CountAsync();
        var words = process.Over(look.Phrases);
        return StageFigures.Of(
        [
            .. process.Stages.Where(stage => stage.Document is DocumentKind.Event or DocumentKind.Order).Select(stage => (
                words[stage.Title],
                stage == process.First ? all : stage.Document == DocumentKind.Order ? ordered : written.GetValueOrDefault(stage.Key))),
        ]);
    }

    private static async Task<SpeedFigures> Speed(BoardLook look, IQueryable<Lead> leads)
    {
        var db = look.Db;
        var contacted = await leads.OrderByDescending(lead => lead.CreatedAt).Take(MostSpans).Select(lead => new
        {
            lead.CreatedAt,
            At = db.Set<Event>()
                .Where(document => document.LeadId == lead.Id && document.BasisId != null && !document.Beside
                    && document.State == EventState.Completed)
                .OrderBy(document => document.Id).Select(document => document.EndedAt).FirstOrDefault(),
        }).ToListAsync();
        return SpeedFigures.Of(
            [.. contacted.Where(row => row.At is not null).Select(row => look.Office.Calendar.Between(row.CreatedAt, row.At!.Value))]);
    }

    private static async Task<IReadOnlyList<GroupFigures>> ByManager(BoardLook look, IQueryable<Lead> leads, ReportWords words)
    {
        var counts = await leads.GroupBy(lead => lead.ResponsibleId)
            .Select(group => new { group.Key, Leads = group.Count(), Won = group.Count(lead => lead.State == LeadState.Won) })
            .ToListAsync();
        var sums = await leads.Where(lead => lead.State == LeadState.Won)
            .Join(look.Db.Orders.Where(order => order.State != OrderState.Cancelled), lead => lead.Id, order => order.LeadId,
                (lead, order) => new { lead.ResponsibleId, order.Total })
            .GroupBy(row => row.ResponsibleId).Select(group => new { group.Key, Sum = group.Sum(row => (double)row.Total) })
            .ToDictionaryAsync(row => row.Key, row => row.Sum);
        return
        [
            .. counts.OrderByDescending(row => row.Leads).ThenBy(row => row.Key).Select(row => new GroupFigures(
                words.Manager(row.Key), row.Leads, row.Won, (decimal)sums.GetValueOrDefault(row.Key))),
        ];
    }

    private static async Task<IReadOnlyList<(string Reason, int Count)>> Refusals(IQueryable<Lead> leads, ReportWords words) =>
    [
        .. (await leads.Where(lead => lead.State == LeadState.Refused).GroupBy(lead => lead.RefusalReason)
                .Select(group => new { group.Key, Count = group.Count() }).OrderByDescending(row => row.Count).Take(20).ToListAsync())
            .Select(row => (words.Reason(row.Key ?? ""), row.Count)),
    ];

    private static async Task<decimal> Sum(BoardLook look, IQueryable<Lead> ended) => (decimal)await ended
        .Where(lead => lead.State == LeadState.Won)
        .Join(look.Db.Orders.Where(order => order.State != OrderState.Cancelled), lead => lead.Id, order => order.LeadId,
            (_, order) => order.Total)
        .SumAsync(total => (double)total);
}
