using SalesBot.Conversations;
using SalesBot.Events;

namespace SalesBot.Reports;

/// <summary>/report [week | month | quarter] [xlsx]: what came of the leads that the person may see, in the chat or as a workbook (B16).</summary>
internal static class ShowReport
{
    private const int MostButtons = 6;

    public static async Task Run(Visit visit, string args)
    {
        var words = args.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var today = DateOnly.FromDateTime(visit.LocalNow.DateTime);
        var period = ReportPeriod.Of(words.ElementAtOrDefault(0) ?? "week", today) ?? ReportPeriod.Of("week", today)!;
        var reader = new ReportReader(visit, visit.Me);
        var leads = await reader.Leads(period);
        var report = Report.Of(period, await reader.Calls(period), leads, visit.Office.Calendar.Between);
        if (words.ElementAtOrDefault(1) == "xlsx") await Send(visit, report, leads);
        else await visit.Reply(ReportScreen.Draw(report, await reader.Unmoved(MostButtons), await ReportWords.For(visit), visit.Phrases, today));
    }

    private static async Task Send(Visit visit, Report report, IReadOnlyList<ReportLead> leads)
    {
        var phrases = visit.Phrases;
        var bytes = Workbook.Write(ReportSheets.Of(report, leads, await ReportWords.For(visit), phrases, visit.Office.Calendar));
        var name = phrases.Say("report.file", ("from", report.Period.First.ToString("yyyy-MM-dd", phrases.Culture)), ("to", report.Period.Last.ToString("yyyy-MM-dd", phrases.Culture)));
        var file = await FileStore.Keep(visit, name + ".xlsx", Workbook.MediaType, bytes, null);
        visit.Record("report.exported", details: new { first = report.Period.First.ToString("O", phrases.Culture), last = report.Period.Last.ToString("O", phrases.Culture), leads = leads.Count });
        visit.ReplyNew(new Screen { Lines = [new Line([new Span(name + ".xlsx", Emphasis.Dim)])], FileId = file.Id, FileOf = "report" });
    }
}
