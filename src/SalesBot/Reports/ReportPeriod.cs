using System.Globalization;

namespace SalesBot.Reports;

/// <summary>What a report looks back on: whole days of the office.</summary>
/// <param name="Key">By what it is asked: <c>week</c>, <c>month</c>, <c>quarter</c>, or its days, <c>2026-11-01..2026-11-15</c>.</param>
/// <param name="First">Its first day.</param>
/// <param name="Last">Its last day.</param>
public sealed record ReportPeriod(string Key, DateOnly First, DateOnly Last)
{
    /// <summary>The words that stand on buttons; each ends today.</summary>
    public static IReadOnlyList<string> Keys { get; } = ["week", "month", "quarter"];

    /// <summary>The period that ends <paramref name="today"/>; null for another word.</summary>
    public static ReportPeriod? Of(string key, DateOnly today) => key switch
    {
        "week" => new ReportPeriod(key, today.AddDays(-6), today),
        "month" => new ReportPeriod(key, today.AddMonths(-1).AddDays(1), today),
        "quarter" => new ReportPeriod(key, today.AddMonths(-3).AddDays(1), today),
        _ => null,
    };

    /// <summary>As a report of it is headed: «Отчёт: 17.11 — 23.11», «Отчёт: 22.11».</summary>
    public string Title(Phrases phrases, DateOnly today) => First == Last
        ? phrases.Say("report.title-day", ("day", phrases.Day(First, today)))
        : phrases.Say("report.title", ("from", phrases.Day(First, today)), ("to", phrases.Day(Last, today)));

    /// <summary>These days.</summary>
    public static ReportPeriod Between(DateOnly first, DateOnly last) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{first:yyyy-MM-dd}..{last:yyyy-MM-dd}"), first, last);
}
