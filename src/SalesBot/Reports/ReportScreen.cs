using SalesBot.Conversations;
using SalesBot.Leads;
using SalesBot.Screens;

namespace SalesBot.Reports;

/// <summary>A report as a card, with bars of text. Pure.</summary>
internal static class ReportScreen
{
    private const int LongestBar = 10, MostRows = 10, LongestName = 40;

    public static Screen Draw(Report report, (int Count, IReadOnlyList<Lead> First) unmoved, ReportWords words, Phrases phrases,
        DateOnly today) => new()
        {
            Lines =
        [
            Strong(report.Period.Title(phrases, today)),
            .. Funnel(report, phrases),
            .. Money(report, phrases),
            .. Missed(report, phrases),
            .. Steps(report, phrases),
            .. Rows("report.managers", report.Managers, words.Manager, phrases),
            .. Rows("report.sources", report.Sources, words.Source, phrases),
            .. Rows("report.channels", report.Channels, words.Channel, phrases),
            .. Refusals(report, words, phrases),
            .. FirstContact(report, phrases),
            Strong(phrases.Say("report.unmoved", ("n", unmoved.Count), ("days", ReportReader.Still.Days))),
        ],
            Rows =
        [
            .. DialogScreen.Rows(unmoved.First.Select(lead => new Button(lead.Number, ButtonValue.Command($"/lead {lead.Id}")))),
            [
                .. ReportPeriod.Keys.Where(key => key != report.Period.Key).Select(key => new Button(
                    phrases[$"report.period.{key}"], ButtonValue.Command($"/report {key}"))),
            ],
            [new Button(phrases["button.report-xlsx"], ButtonValue.Command($"/report {report.Period.Key} xlsx"))],
        ],
            Tone = unmoved.Count > 0 ? Tone.Attention : Tone.Neutral,
        };

    /// <summary>What was said is no period.</summary>
    public static Screen NoPeriod(string said, Phrases phrases) => new()
    {
        Lines = [phrases.Say("report.no-period", ("text", DialogScreen.Shorten(said, LongestName)))],
        Rows = [[.. ReportPeriod.Keys.Select(key => new Button(phrases[$"report.period.{key}"], ButtonValue.Command($"/report {key}")))]],
        Tone = Tone.Attention,
    };

    private static IEnumerable<Line> Funnel(Report report, Phrases phrases)
    {
        var all = report.All;
        (string Key, int Count)[] steps =
        [
            ("calls", report.Calls),
            ("leads", all.Leads),
            ("proposals", all.Proposals),
            ("orders", all.Orders),
            ("won", all.Won),
        ];
        var most = steps.Max(step => step.Count);
        foreach (var (key, count) in steps) yield return Bar(phrases.Say($"report.{key}", ("n", count)), count, most);
        if (all.Leads > 0) yield return phrases.Say("report.conversion", ("share", Percent(all.Conversion, phrases)));
        if (report is { Calls: > 0, ContractsOfCalls: > 0 and var contracts })
            yield return phrases.Say("report.contracts", ("calls", report.Calls), ("n", contracts),
                ("share", Percent((decimal)contracts / report.Calls, phrases)));
        if (all.Average is { } average)
            yield return phrases.Say("report.money", ("sum", phrases.Money(all.Sum)), ("won", phrases.Money(all.WonSum)),
                ("average", phrases.Money(average)));
    }

    private static IEnumerable<Line> Missed(Report report, Phrases phrases)
    {
        var missed = report.Missed;
        if (missed.All == 0) yield break;
        yield return Strong(phrases.Say("report.missed", ("n", missed.All)));
        yield return phrases.Say("report.missed-ends", ("time", missed.Of(MissedEnd.InTime)), ("late", missed.Of(MissedEnd.Late)),
            ("not", missed.Of(MissedEnd.Written) + missed.Of(MissedEnd.GivenUp)), ("waits", missed.Of(MissedEnd.Waits)));
        yield return phrases.Say("report.missed-leads", ("n", missed.Leads));
    }

    private static IEnumerable<Line> Money(Report report, Phrases phrases)
    {
        if (report.Money is not (0, 0))
            yield return phrases.Say(
                "report.money-now", ("open", phrases.Money(report.Money.Open)), ("month", phrases.Money(report.Money.Month)));
    }

    private static IEnumerable<Line> Steps(Report report, Phrases phrases)
    {
        if (report.All.Leads == 0) yield break;
        yield return Strong(phrases["report.steps"]);
        foreach (var step in report.Steps)
            yield return Bar(phrases.Say(
                step.Median is null ? "report.step" : "report.step-days", ("name", phrases[$"report.step.{step.Key}"]), ("n", step.Came),
                ("of", step.From), ("days", (step.Median ?? 0).ToString("0.#", phrases.Culture)),
                ("lost", Percent(step.LostShare, phrases))), step.Came, report.All.Leads);
    }

    private static IEnumerable<Line> Rows<T>(string title, IReadOnlyList<ReportRow<T>> rows, Func<T, string> name, Phrases phrases)
    {
        if (rows.Count == 0) yield break;
        yield return Strong(phrases[title]);
        foreach (var row in rows.Take(MostRows))
        {
            var text = phrases.Say("report.row", ("name", DialogScreen.Shorten(name(row.Key), LongestName)), ("leads", row.Counts.Leads),
                ("won", row.Counts.Won), ("share", Percent(row.Counts.Conversion, phrases)))
                + (row.Counts.WonSum > 0 ? phrases.Say("report.row-sum", ("sum", phrases.Money(row.Counts.WonSum))) : "")
                // Of one order the average is its sum.
                + (row.Counts is { Count: > 1, Average: { } average }
                    ? phrases.Say("report.row-average", ("sum", phrases.Money(average))) : "");
            yield return Bar(text, row.Counts.Leads, rows[0].Counts.Leads);
        }

        if (rows.Count > MostRows)
            yield return new Line([new Span(phrases.Say("report.more", ("n", rows.Count - MostRows)), Emphasis.Dim)]);
    }

    private static IEnumerable<Line> Refusals(Report report, ReportWords words, Phrases phrases)
    {
        if (report.Refusals.Count == 0) yield break;
        yield return Strong(phrases.Say("report.refusals", ("n", report.Refusals.Sum(row => row.Count))));
        foreach (var (reason, count) in report.Refusals.Take(MostRows))
            yield return Bar(
                phrases.Say("report.refusal", ("reason", DialogScreen.Shorten(words.Reason(reason), LongestName)), ("n", count)),
                count,
                report.Refusals[0].Count);
        if (report.Refusals.Count > MostRows)
            yield return new Line([new Span(phrases.Say("report.more", ("n", report.Refusals.Count - MostRows)), Emphasis.Dim)]);
    }

    private static IEnumerable<Line> FirstContact(Report report, Phrases phrases)
    {
        if (report.All.Leads == 0) yield break;
        yield return Strong(phrases["report.first-contact"]);
        yield return report.Waiting is { Count: > 0, Since: { } since }
            ? phrases.Say("report.contacted", ("n", report.All.Leads - report.Waiting.Count), ("all", report.All.Leads),
                ("waiting", report.Waiting.Count), ("since", phrases.Day(since, report.Period.Last)))
            : phrases.Say("report.contacted-all", ("all", report.All.Leads));
        if (report is { Median: { } median, Ninetieth: { } ninetieth })
            yield return phrases.Say("report.quantiles", ("median", phrases.UpTo(median)), ("ninetieth", phrases.UpTo(ninetieth)));

    }

    /// <summary>The words, and a bar as long as the number's part of the largest; what is not nothing shows.</summary>
    private static Line Bar(string text, int count, int most) =>
        new(
        [
            new Span(text),
            .. count > 0 ? new[] { new Span(" " + new string('█', Math.Max(1, count * LongestBar / most)), Emphasis.Dim) } : [],
        ]);

    private static string Percent(decimal share, Phrases phrases) => share.ToString("P0", phrases.Culture);

    private static Line Strong(string text) => new([new Span(text, Emphasis.Strong)]);
}
