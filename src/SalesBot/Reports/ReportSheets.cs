using SalesBot.Processes;
using SalesBot.WorkingTime;

namespace SalesBot.Reports;

/// <summary>A report as the sheets of a workbook. Pure.</summary>
internal static class ReportSheets
{
    public static IReadOnlyList<WorkbookSheet> Of(Report report, IReadOnlyList<ReportLead> leads, ReportWords words, Phrases phrases,
        WorkingCalendar calendar) =>
    [
        new(phrases["report.sheet.all"], [.. All(report, phrases)]),
        new(phrases["report.steps"],
            [
                Head(phrases, "step", "from-step", "came", "lost", "lost-share", "days"),
                .. report.Steps.Select(step => (IReadOnlyList<WorkbookCell>)
                [
                    .. Row(phrases[$"report.step.{step.Key}"], step.From, step.Came, step.Lost), new WorkbookCell.Share(step.LostShare),
                    .. step.Median is { } days ? new WorkbookCell[] { new WorkbookCell.Number(days) } : [],
                ]),
            ]),
        Table("report.managers", report.Managers, words.Manager, phrases),
        Table("report.sources", report.Sources, words.Source, phrases),
        Table("report.channels", report.Channels, words.Channel, phrases),
        new(phrases["report.sheet.refusals"],
            [Head(phrases, "reason", "count"), .. report.Refusals.Select(row => Row(words.Reason(row.Reason), row.Count))]),
        new(phrases["report.sheet.missed"],
            [
                Head(phrases, "called", "reach", "contact", "assignee", "end", "ended", "end-minutes", "lead"),
                .. report.Missed.Calls.Select(call => Missed(call, words, phrases, calendar)),
            ]),
        new(phrases["report.sheet.leads"],
            [
                Head(
                    phrases, "number", "registered", "manager", "client", "contact", "reach", "source", "channel", "state", "sum",
                    "vat", "minutes"),
                .. leads.Select(lead => Lead(lead, words, phrases, calendar)),
            ]),
    ];

    private static IEnumerable<IReadOnlyList<WorkbookCell>> All(Report report, Phrases phrases)
    {
        yield return [Label("from"), new WorkbookCell.Moment(report.Period.First.ToDateTime(TimeOnly.MinValue))];
        yield return [Label("to"), new WorkbookCell.Moment(report.Period.Last.ToDateTime(TimeOnly.MinValue))];
        yield return [Label("calls"), new WorkbookCell.Number(report.Calls)];
        yield return [Label("leads"), new WorkbookCell.Number(report.All.Leads)];
        yield return [Label("proposals"), new WorkbookCell.Number(report.All.Proposals)];
        yield return [Label("orders"), new WorkbookCell.Number(report.All.Orders)];
        yield return [Label("won"), new WorkbookCell.Number(report.All.Won)];
        yield return [Label("conversion"), new WorkbookCell.Share(report.All.Conversion)];
        yield return [Label("sum"), new WorkbookCell.Number(report.All.Sum)];
        yield return [Label("vat"), new WorkbookCell.Number(report.All.Vat)];
        yield return [Label("won-sum"), new WorkbookCell.Number(report.All.WonSum)];
        if (report.All.Average is { } average) yield return [Label("average"), new WorkbookCell.Number(average)];
        yield return [Label("contracts"), new WorkbookCell.Number(report.All.Contracts)];
        yield return [Label("contracts-of-calls"), new WorkbookCell.Number(report.ContractsOfCalls)];
        yield return [Label("missed"), new WorkbookCell.Number(report.Missed.All)];
        foreach (var end in Enum.GetValues<MissedEnd>())
            yield return [Label($"missed.{ProcessWords.Of(end)}"), new WorkbookCell.Number(report.Missed.Of(end))];
        yield return [Label("missed-leads"), new WorkbookCell.Number(report.Missed.Leads)];
        yield return [Label("open-sum"), new WorkbookCell.Number(report.Money.Open)];
        yield return [Label("month-sum"), new WorkbookCell.Number(report.Money.Month)];
        yield return [Label("waiting"), new WorkbookCell.Number(report.Waiting.Count)];
        if (report.Median is { } median) yield return [Label("median"), Minutes(median)];
        if (report.Ninetieth is { } ninetieth) yield return [Label("ninetieth"), Minutes(ninetieth)];

        WorkbookCell.Head Label(string column) => new(phrases[$"report.column.{column}"]);
    }

    private static WorkbookSheet Table<T>(string title, IReadOnlyList<ReportRow<T>> rows, Func<T, string> name, Phrases phrases) =>
        new(phrases[title],
    [
        Head(phrases, "name", "leads", "proposals", "orders", "won", "conversion", "sum", "won-sum", "contracts", "average"),
        .. rows.Select(row => (IReadOnlyList<WorkbookCell>)
        [
            .. Row(name(row.Key), row.Counts.Leads, row.Counts.Proposals, row.Counts.Orders,
                row.Counts.Won), new WorkbookCell.Share(row.Counts.Conversion),
            new WorkbookCell.Number(row.Counts.Sum), new WorkbookCell.Number(row.Counts.WonSum),
            new WorkbookCell.Number(row.Counts.Contracts),
            .. row.Counts.Average is { } average ? new WorkbookCell[] { new WorkbookCell.Number(average) } : [],
        ]),
    ]);

    private static IReadOnlyList<WorkbookCell> Lead(ReportLead lead, ReportWords words, Phrases phrases, WorkingCalendar calendar) =>
    [
        new WorkbookCell.Text(lead.Number), new WorkbookCell.Moment(calendar.ToLocal(lead.CreatedAt).DateTime),
        new WorkbookCell.Text(words.Manager(lead.ResponsibleId)),
        new WorkbookCell.Text(lead.Client ?? ""), new WorkbookCell.Text(lead.Contact), new WorkbookCell.Text(lead.Reach ?? ""),
        new WorkbookCell.Text(words.Source(lead.Source)), new WorkbookCell.Text(words.Channel(lead.Channel)),
        new WorkbookCell.Text(phrases[$"report.state.{lead.State.ToString().ToLowerInvariant()}"]),
        new WorkbookCell.Number(lead.Sum), new WorkbookCell.Number(lead.Vat),
        .. lead.ContactedAt is { } at ? new WorkbookCell[] { Minutes(calendar.Between(lead.CreatedAt, at)) } : [],
    ];

    private static IReadOnlyList<WorkbookCell> Missed(MissedRow call, ReportWords words, Phrases phrases, WorkingCalendar calendar) =>
    [
        new WorkbookCell.Moment(calendar.ToLocal(call.CalledAt).DateTime), new WorkbookCell.Text(call.Phone),
        new WorkbookCell.Text(call.Who), new WorkbookCell.Text(words.Manager(call.AssigneeId)),
        new WorkbookCell.Text(phrases[$"report.column.missed.{ProcessWords.Of(call.End)}"]),
        call.EndedAt is { } ended ? new WorkbookCell.Moment(calendar.ToLocal(ended).DateTime) : new WorkbookCell.Text(""),
        call.EndedAt is { } end ? Minutes(calendar.Between(call.CalledAt, end)) : new WorkbookCell.Text(""),
        new WorkbookCell.Text(call.Lead ?? ""),
    ];

    private static IReadOnlyList<WorkbookCell> Head(Phrases phrases, params string[] columns) =>
        [.. columns.Select(column => new WorkbookCell.Head(phrases[$"report.column.{column}"]))];

    private static IReadOnlyList<WorkbookCell> Row(string name, params int[] numbers) =>
        [new WorkbookCell.Text(name), .. numbers.Select(number => new WorkbookCell.Number(number))];

    private static WorkbookCell.Number Minutes(TimeSpan span) => new(decimal.Round((decimal)span.TotalMinutes, 1));
}
