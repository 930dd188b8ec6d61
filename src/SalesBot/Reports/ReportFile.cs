using System.Text.Json;
using SalesBot.ArrivingFiles;
using SalesBot.Conversations;
using SalesBot.LongRequests;
using SalesBot.Screens;

namespace SalesBot.Reports;

/// <summary>[Файл Excel]: a report as a workbook, with every lead it counts (B16).</summary>
internal static class ReportFile
{
    /// <summary>Its leads and its workbook are read and made while nobody waits.</summary>
    public static LongKind Long { get; } =
        new("report", "report.preparing", "report.failed", visit => Commands.MayUse(visit, "report"), Prepare);

    private static async Task<FinishLong> Prepare(Visit reader, string particulars)
    {
        var period = JsonSerializer.Deserialize<ReportPeriod>(particulars)!;
        var (report, leads) = await ShowReport.Read(reader, period);
        var sheets = ReportSheets.Of(report, leads, await ReportWords.For(reader), reader.Phrases, reader.Office.Calendar);
        var bytes = Workbook.Write(sheets);
        return visit => Keep(visit, period, bytes, leads.Count);
    }

    private static async Task<Screen> Keep(Visit visit, ReportPeriod period, byte[] bytes, int leads)
    {
        var (phrases, culture) = (visit.Phrases, visit.Phrases.Culture);
        var (first, last) = (period.First.ToString("O", culture), period.Last.ToString("O", culture));
        var name = phrases.Say("report.file", ("from", first), ("to", last)) + ".xlsx";
        var file = await FileStore.Keep(visit, name, Workbook.MediaType, bytes, null);
        visit.Record("report.exported", details: new { first, last, leads });
        var title = period.Title(phrases, DateOnly.FromDateTime(visit.LocalNow.DateTime));
        return new Screen { Lines = [new Line([new Span(title, Emphasis.Dim)])], FileId = file.Id, FileOf = "report" };
    }
}
