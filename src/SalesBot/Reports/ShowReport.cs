using SalesBot.Conversations;
using SalesBot.LongRequests;
using SalesBot.Screens;

namespace SalesBot.Reports;

/// <summary>
/// /report [period] [xlsx | picture]: what came of the leads that the person may see, in the chat with a picture, or as a workbook (B16).
/// </summary>
internal static class ShowReport
{
    private const string File = "xlsx", Picture = "picture";
    private const int MostButtons = 6;

    public static async Task Run(Visit visit, string args)
    {
        var today = DateOnly.FromDateTime(visit.LocalNow.DateTime);
        var form = Array.Find([File, Picture], word => args.EndsWith(word, StringComparison.OrdinalIgnoreCase));
        var said = args[..^(form?.Length ?? 0)];
        if (SpokenPeriod.Read(said, today) is not { } period) await visit.Reply(ReportScreen.NoPeriod(said.Trim(), visit.Phrases));
        else if (form == File) await AskLong.OnNewCard(visit, ReportFile.Long, period);
        else await Show(visit, period, form == Picture, today);
    }

    private static async Task Show(Visit visit, ReportPeriod period, bool asPicture, DateOnly today)
    {
        var (report, leads) = await Read(visit, period);
        if (asPicture)
        {
            await SendReportPicture.Ask(visit, report, leads);
            return;
        }

        var unmoved = await new ReportReader(visit, visit.Me).Unmoved(MostButtons);
        var byItself = SendReportPicture.ByItself(visit);
        var screen = ReportScreen.Draw(report, unmoved, await ReportWords.For(visit), visit.Phrases, today);
        var draw = new Button(visit.Phrases["button.report-picture"], ButtonValue.Command($"/report {period.Key} {Picture}"));
        await visit.Reply(byItself || leads.Count == 0 ? screen : screen with { Rows = [.. screen.Rows, [draw]] });
        if (byItself && leads.Count > 0) await SendReportPicture.Ask(visit, report, leads);
    }

    /// <summary>The report of what the person may see, and the leads it counts.</summary>
    public static async Task<(Report Report, IReadOnlyList<ReportLead> Leads)> Read(Visit visit, ReportPeriod period)
    {
        var reader = new ReportReader(visit, visit.Me);
        var leads = await reader.Leads(period);
        var report = Report.Of(period, await reader.Calls(period), leads, visit.Office.Calendar.Between);
        return (report with { Money = await reader.Money(), Missed = await reader.Missed(period) }, leads);
    }
}
