namespace SalesBot.Reports;

/// <summary>What a report looks back on: whole days of the office, today the last of them.</summary>
/// <param name="Key">The word it is asked by: <c>week</c>, <c>month</c> or <c>quarter</c>.</param>
/// <param name="First">Its first day.</param>
/// <param name="Last">Its last day.</param>
public sealed record ReportPeriod(string Key, DateOnly First, DateOnly Last)
{
    /// <summary>The words there are.</summary>
    public static IReadOnlyList<string> Keys { get; } = ["week", "month", "quarter"];

    /// <summary>The period that ends <paramref name="today"/>; null for another word.</summary>
    public static ReportPeriod? Of(string key, DateOnly today) => key switch
    {
        "week" => new ReportPeriod(key, today.AddDays(-6), today),
        "month" => new ReportPeriod(key, today.AddMonths(-1).AddDays(1), today),
        "quarter" => new ReportPeriod(key, today.AddMonths(-3).AddDays(1), today),
        _ => null,
    };
}
