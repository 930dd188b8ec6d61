using System.Text.Json;
using SalesBot.ArrivingFiles;
using SalesBot.Conversations;
using SalesBot.LongRequests;
using SalesBot.Screens;

namespace SalesBot.Reports;

/// <summary>The picture of a report, beside its text; where a file needs its reader's consent, by a button (B16).</summary>
internal static class SendReportPicture
{
    /// <summary>It is read and drawn while nobody waits.</summary>
    public static LongKind Long { get; } =
        new("report-picture", "report.drawing", "report.failed", visit => Commands.MayUse(visit, "report"), Prepare);

    /// <summary>Whether the reader's channel shows a picture without asking.</summary>
    public static bool ByItself(Visit visit) => visit.Office.Channel(visit.Incoming.Channel) is { AsksBeforeFiles: false };

    private static async Task<FinishLong> Prepare(Visit reader, string particulars)
    {
        var period = JsonSerializer.Deserialize<ReportPeriod>(particulars)!;
        var (report, leads) = await ShowReport.Read(reader, period);
        var today = DateOnly.FromDateTime(reader.LocalNow.DateTime);
        var phrases = reader.Phrases;
        var title = phrases.Say("report.title", ("from", phrases.Day(period.First, today)), ("to", phrases.Day(period.Last, today)));
        var picture = ReportPicture.Draw(report, ReportTrend.Of(period, leads), title, phrases);
        return visit => Keep(visit, title, picture);
    }

    private static async Task<Screen> Keep(Visit visit, string title, byte[]? picture)
    {
        if (picture is null) return new Screen { Lines = [visit.Phrases["report.no-font"]], Tone = Tone.Problem };
        var file = await FileStore.Keep(visit, visit.Phrases["report.picture"] + ".png", ReportPicture.MediaType, picture, null);
        return new Screen { Lines = [new Line([new Span(title, Emphasis.Dim)])], FileId = file.Id, FileOf = "report", IsPicture = true };
    }
}
