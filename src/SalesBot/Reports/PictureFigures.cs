namespace SalesBot.Reports;

/// <summary>What the picture of a report shows: the very figures of the text beside it, so that nothing is counted twice.</summary>
/// <param name="Period">The period.</param>
/// <param name="Calls">Incoming calls.</param>
/// <param name="All">All leads together.</param>
/// <param name="Trend">Part by part of the period.</param>
internal sealed record PictureFigures(ReportPeriod Period, int Calls, ReportRow All, IReadOnlyList<ReportTrend> Trend)
{
    /// <summary>Those of a report, with the leads that it counts.</summary>
    public static PictureFigures Of(Report report, IReadOnlyList<ReportLead> leads) =>
        new(report.Period, report.Calls, report.All, ReportTrend.Of(report.Period, leads));
}
