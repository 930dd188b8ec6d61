using SalesBot.Conversations;
using SalesBot.LongRequests;

namespace SalesBot.Reports;

/// <summary>
/// /report [period] [xlsx]: what came of the leads that the person may see, in the chat or as a workbook (B16).
/// </summary>
internal static class ShowReport
{
    private const string File = "xlsx";
    private const int MostButtons = 6;

    public static async Task Run(Visit visit, string args)
    {
        var today = DateOnly.FromDateTime(visit.LocalNow.DateTime);
        var (said, asFile) = args.EndsWith(File, StringComparison.OrdinalIgnoreCase) ? (args[..^File.Length], true) : (args, false);
        if (SpokenPeriod.Read(said, today) is not { } period)
        {
            await visit.Reply(ReportScreen.NoPeriod(said.Trim(), visit.Phrases));
            return;
        }

        if (asFile)
        {
            await AskLong.OnNewCard(visit, ReportFile.Long, period);
            return;
        }

        var (report, _) = await Read(visit, period);
        var unmoved = await new ReportReader(visit, visit.Me).Unmoved(MostButtons);
        await visit.Reply(ReportScreen.Draw(report, unmoved, await ReportWords.For(visit), visit.Phrases, today));
    }

    /// <summary>The report of what the person may see, and the leads it counts.</summary>
    public static async Task<(Report Report, IReadOnlyList<ReportLead> Leads)> Read(Visit visit, ReportPeriod period)
    {
        var reader = new ReportReader(visit, visit.Me);
        var leads = await reader.Leads(period);
        var report = Report.Of(period, await reader.Calls(period), leads, visit.Office.Calendar.Between);
        return (report with { Money = await reader.Money() }, leads);
    }
}
