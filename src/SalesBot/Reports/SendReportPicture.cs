using System.Text.Json;
using SalesBot.ArrivingFiles;
using SalesBot.Conversations;
using SalesBot.LongRequests;
using SalesBot.Screens;

namespace SalesBot.Reports;

/// <summary>The picture of a report, beside its text; where a file needs its reader's consent, by a button (B16).</summary>
internal static class SendReportPicture
{
    /// <summary>It is drawn while nobody waits.</summary>
    public static LongKind Long { get; } =
        new("report-picture", "report.drawing", "report.failed", visit => Commands.MayUse(visit, "report"), Prepare);

    /// <summary>Whether the reader's channel shows a picture without asking.</summary>
    public static bool ByItself(Visit visit) => visit.Office.Channel(visit.Incoming.Channel) is { AsksBeforeFiles: false };

    /// <summary>Has it drawn.</summary>
    public static Task Ask(Visit visit, Report report, IReadOnlyList<ReportLead> leads) =>
        AskLong.OnNewCard(visit, Long, PictureFigures.Of(report, leads));

    private static Task<FinishLong> Prepare(Visit reader, string particulars)
    {
        var figures = JsonSerializer.Deserialize<PictureFigures>(particulars)!;
        var title = figures.Period.Title(reader.Phrases, DateOnly.FromDateTime(reader.LocalNow.DateTime));
        var picture = ReportPicture.Draw(figures, title, reader.Phrases);
        return Task.FromResult<FinishLong>(visit => Keep(visit, title, picture));
    }

    private static async Task<Screen> Keep(Visit visit, string title, byte[]? picture)
    {
        if (picture is null) return new Screen { Lines = [visit.Phrases["report.no-font"]], Tone = Tone.Problem };
        var file = await FileStore.Keep(visit, visit.Phrases["report.picture"] + ".png", ReportPicture.MediaType, picture, null);
        return new Screen { Lines = [new Line([new Span(title, Emphasis.Dim)])], FileId = file.Id, FileOf = "report", IsPicture = true };
    }
}
