using SalesBot.Orders.Invoices;
using SkiaSharp;

namespace SalesBot.Reports;

/// <summary>
/// A report as a picture: the funnel as bars, and below it what was registered and won, part by part of the period. PNG, as wide as a
/// phone shows without scaling down. The library and its memory are loaded with the first picture.
/// </summary>
internal sealed class ReportPicture : IDisposable
{
    /// <summary>What it is sent as.</summary>
    public const string MediaType = "image/png";

    /// <summary>Its size, pixels.</summary>
    public const int Width = 900, Height = 760;

    /// <summary>The colours of leads and of those won.</summary>
    internal static readonly SKColor OfLeads = new(0x7A, 0xA7, 0xE0), OfWon = new(0x1F, 0x7A, 0x4D);

    private const float Edge = 40, Labels = 250, Bar = 34, Step = 52, FunnelTop = 90, TrendTop = 420, TrendBottom = 690;

    private readonly SKTypeface regular;
    private readonly SKTypeface bold;
    private readonly SKBitmap bitmap = new(Width, Height);
    private readonly SKCanvas canvas;

    private ReportPicture(SKTypeface regular, SKTypeface bold)
    {
        (this.regular, this.bold) = (regular, bold);
        canvas = new SKCanvas(bitmap);
        canvas.Clear(SKColors.White);
    }

    /// <summary>Draws it; null when the machine has no font to write with.</summary>
    public static byte[]? Draw(PictureFigures figures, string title, Phrases phrases)
    {
        if (InvoiceFonts.FilesOfMachine is not var (regular, bold)) return null;
        using var picture = new ReportPicture(SKTypeface.FromFile(regular), SKTypeface.FromFile(bold));
        picture.Write(title, Edge, 50, 26, picture.bold);
        picture.Funnel(figures, phrases);
        picture.Trend(figures.Trend, phrases);
        using var data = picture.bitmap.Encode(SKEncodedImageFormat.Png, 100);
        return data.ToArray();
    }

    private void Funnel(PictureFigures figures, Phrases phrases)
    {
        (string Key, int Count, SKColor Colour)[] steps =
        [
            ("calls", figures.Calls, OfLeads.WithAlpha(0x90)),
            ("leads", figures.All.Leads, OfLeads),
            ("proposals", figures.All.Proposals, new SKColor(0x4F, 0x86, 0xC6)),
            ("orders", figures.All.Orders, new SKColor(0x2F, 0x9E, 0x8F)),
            ("won", figures.All.Won, OfWon),
        ];
        var most = Math.Max(1, steps.Max(step => step.Count));
        foreach (var (at, (key, count, colour)) in steps.Index())
        {
            var top = FunnelTop + at * Step;
            Write(phrases[$"report.column.{key}"], Edge, top + 24, 22, regular);
            var width = (Width - Labels - Edge - 90) * count / most;
            if (count > 0) Fill(Labels, top, Math.Max(2, width), Bar, colour);
            Write(phrases.Number(count), Labels + width + 12, top + 25, 22, bold);
        }
    }

    private void Trend(IReadOnlyList<ReportTrend> trend, Phrases phrases)
    {
        Write(phrases["report.column.leads"], Edge, TrendTop - 24, 22, bold);
        using var font = new SKFont(bold, 22);
        var leads = font.MeasureText(phrases["report.column.leads"]);
        Fill(Edge + leads + 14, TrendTop - 42, 20, 20, OfLeads);
        Fill(Edge + leads + 60, TrendTop - 42, 20, 20, OfWon);
        Write(phrases["report.column.won"], Edge + leads + 90, TrendTop - 24, 22, regular);
        var (most, slot) = (Math.Max(1, trend.Max(part => part.Leads)), (Width - (2 * Edge)) / trend.Count);
        var every = (int)Math.Ceiling(66 / slot);
        foreach (var (at, part) in trend.Index())
        {
            var (left, wide) = (Edge + (at * slot) + (slot * 0.12f), slot * 0.76f);
            Column(left, wide, part.Leads, most, OfLeads);
            Column(left, wide, part.Won, most, OfWon);
            if (part.Leads > 0 && slot > 26) Write(phrases.Number(part.Leads), left, Top(part.Leads, most) - 6, 18, regular);
            if (at % every == 0) Write(part.First.ToString("dd.MM", phrases.Culture), left, TrendBottom + 28, 18, regular);
        }

        Fill(Edge, TrendBottom, Width - (2 * Edge), 2, SKColors.Gray);
    }

    private void Column(float left, float wide, int count, int most, SKColor colour) =>
        Fill(left, Top(count, most), wide, TrendBottom - Top(count, most), colour);

    private static float Top(int count, int most) => TrendBottom - ((TrendBottom - TrendTop - 20) * count / most);

    private void Fill(float left, float top, float wide, float high, SKColor colour)
    {
        using var paint = new SKPaint { Color = colour };
        canvas.DrawRect(left, top, wide, high, paint);
    }

    private void Write(string text, float left, float line, float size, SKTypeface face)
    {
        using var paint = new SKPaint { Color = new SKColor(0x22, 0x26, 0x2B), IsAntialias = true };
        using var font = new SKFont(face, size);
        canvas.DrawText(text, left, line, SKTextAlign.Left, font, paint);
    }

    public void Dispose()
    {
        canvas.Dispose();
        bitmap.Dispose();
        regular.Dispose();
        bold.Dispose();
    }
}
