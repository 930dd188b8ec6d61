using SalesBot.Reports;

namespace SalesBot.Boards;

/// <summary>The figures of a period, of the leads that a filter leaves.</summary>
public sealed record BoardFigures
{
    /// <summary>The period: of the leads registered in it; the months stand for themselves.</summary>
    public required ReportPeriod Period { get; init; }

    /// <summary>What ended in each of the last twelve months, the oldest first.</summary>
    public required IReadOnlyList<MonthFigures> Months { get; init; }

    /// <summary>How many came as far as each stage, in the order of the process.</summary>
    public required IReadOnlyList<StageFigures> Stages { get; init; }

    /// <summary>How soon clients were spoken to first.</summary>
    public required SpeedFigures Speed { get; init; }

    /// <summary>By where the client came from, the most first.</summary>
    public required IReadOnlyList<GroupFigures> Sources { get; init; }

    /// <summary>By whose they are, the most first.</summary>
    public required IReadOnlyList<GroupFigures> Managers { get; init; }

    /// <summary>How many were refused for each reason, the most first.</summary>
    public required IReadOnlyList<(string Reason, int Count)> Refusals { get; init; }
}

/// <summary>What ended in a month.</summary>
/// <param name="First">The month's first day.</param>
/// <param name="Won">How many were won.</param>
/// <param name="Refused">How many were refused.</param>
/// <param name="Sum">What the orders of the won ones come to, in roubles.</param>
public sealed record MonthFigures(DateOnly First, int Won, int Refused, decimal Sum);

/// <summary>How many came as far as a stage.</summary>
/// <param name="Title">What it is called.</param>
/// <param name="Count">How many.</param>
/// <param name="FromFormer">Which part of those of the stage before, from 0 to 1; null for the first and where those are none.</param>
public sealed record StageFigures(string Title, int Count, decimal? FromFormer)
{
    /// <summary>The stages with the share that each keeps of the one before. Pure.</summary>
    public static IReadOnlyList<StageFigures> Of(IReadOnlyList<(string Title, int Count)> stages) =>
    [
        .. stages.Select((stage, at) => new StageFigures(stage.Title, stage.Count,
            at == 0 || stages[at - 1].Count == 0 ? null : (decimal)stage.Count / stages[at - 1].Count)),
    ];
}

/// <summary>How soon clients were spoken to first, in working time.</summary>
/// <param name="Contacted">How many leads this is read from: the latest of the period that somebody has spoken to.</param>
/// <param name="Median">What half of them did not exceed; null for none.</param>
/// <param name="Ninetieth">What nine in ten did not exceed; null for none.</param>
/// <param name="Within">How many of them were spoken to within each of <see cref="Steps"/>; the last: later.</param>
public sealed record SpeedFigures(int Contacted, TimeSpan? Median, TimeSpan? Ninetieth, IReadOnlyList<int> Within)
{
    /// <summary>The bounds by which they are told apart.</summary>
    public static IReadOnlyList<TimeSpan> Steps { get; } =
        [TimeSpan.FromMinutes(15), TimeSpan.FromHours(1), TimeSpan.FromHours(4), TimeSpan.FromHours(8)];

    /// <summary>Counts. Pure.</summary>
    public static SpeedFigures Of(IReadOnlyList<TimeSpan> spans)
    {
        var sorted = spans.Order().ToList();
        var within = Steps.Select((step, at) => sorted.Count(span => span <= step && (at == 0 || span > Steps[at - 1]))).ToList();
        return new SpeedFigures(
            sorted.Count, Report.Quantile(sorted, 0.5), Report.Quantile(sorted, 0.9), [.. within, sorted.Count - within.Sum()]);
    }
}

/// <summary>What came of the leads that have something in common.</summary>
/// <param name="Name">What they have in common.</param>
/// <param name="Leads">How many there are.</param>
/// <param name="Won">How many are won.</param>
/// <param name="Sum">What the orders of the won ones come to, in roubles.</param>
public sealed record GroupFigures(string Name, int Leads, int Won, decimal Sum)
{
    /// <summary>Which part was won, from 0 to 1.</summary>
    public decimal Conversion => Leads == 0 ? 0 : (decimal)Won / Leads;
}
