using SalesBot.Leads;

namespace SalesBot.Reports;

/// <summary>What was registered in one part of a report's period, and what of it is won.</summary>
/// <param name="First">The first day of the part.</param>
/// <param name="Leads">Leads registered in it.</param>
/// <param name="Won">How many of them are won.</param>
public sealed record ReportTrend(DateOnly First, int Leads, int Won)
{
    private const int MostDays = 14;
    private const int MostWeekly = 120;

    /// <summary>
    /// The parts of a period in order, none left out: days of up to two weeks, weeks from Monday of up to four months, else months.
    /// </summary>
    public static IReadOnlyList<ReportTrend> Of(ReportPeriod period, IReadOnlyList<ReportLead> leads)
    {
        var days = period.Last.DayNumber - period.First.DayNumber + 1;
        Func<DateOnly, DateOnly> begin = days <= MostDays ? day => day
            : days <= MostWeekly ? day => day.AddDays(-(((int)day.DayOfWeek + 6) % 7))
            : day => new DateOnly(day.Year, day.Month, 1);
        var parts = leads.ToLookup(lead => begin(lead.RegisteredOn));
        return [.. Enumerable.Range(0, days).Select(day => begin(period.First.AddDays(day))).Distinct().Select(first =>
            new ReportTrend(first, parts[first].Count(), parts[first].Count(lead => lead.State == LeadState.Won)))];
    }
}
