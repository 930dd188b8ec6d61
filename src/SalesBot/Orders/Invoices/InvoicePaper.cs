using PdfSharp.Drawing;
using PdfSharp.Fonts;
using PdfSharp.Pdf;

namespace SalesBot.Orders.Invoices;

/// <summary>A4 pages that are filled from top to bottom: text that wraps, rows of a table, a new page when the present one is full. Points throughout.</summary>
internal sealed class InvoicePaper : IDisposable
{
    public const double Left = 42, Right = 553, Width = Right - Left;

    private const double Top = 42, Bottom = 800, Leading = 1.25, Padding = 3;
    private static readonly Lock Fonts = new();

    private readonly PdfDocument document = new();
    private XGraphics page = null!;

    /// <exception cref="InvoiceFontMissingException">The machine has no font.</exception>
    public InvoicePaper(string title)
    {
        UseFonts();
        document.Info.Title = title;
        NewPage();
    }

    /// <summary>Where the next thing goes, from the top of the page.</summary>
    public double Y { get; set; }

    /// <summary>A paragraph across the page or a part of it.</summary>
    public void Text(string text, double size = 9, bool bold = false, double left = Left, double width = Width)
    {
        var font = Font(size, bold);
        foreach (var line in Wrap(text, font, width))
        {
            if (Y + size * Leading > Bottom) NewPage();
            page.DrawString(line, font, XBrushes.Black, new XRect(left, Y, width, size * Leading), XStringFormats.TopLeft);
            Y += size * Leading;
        }
    }

    /// <summary>A line set at the right edge.</summary>
    public void RightText(string text, double size = 9, bool bold = false)
    {
        if (Y + size * Leading > Bottom) NewPage();
        page.DrawString(text, Font(size, bold), XBrushes.Black, new XRect(Left, Y, Width, size * Leading), XStringFormats.TopRight);
        Y += size * Leading;
    }

    /// <summary>A row of framed cells as high as its highest one; never parted between pages.</summary>
    public void Row(IReadOnlyList<Cell> cells, double size = 8, bool bold = false)
    {
        var font = Font(size, bold);
        var texts = cells.Select(cell => Wrap(cell.Text, font, cell.Width - 2 * Padding)).ToList();
        var height = texts.Max(lines => lines.Count) * size * Leading + 2 * Padding;
        if (Y + height > Bottom) NewPage();
        var x = Left;
        foreach (var (cell, lines) in cells.Zip(texts))
        {
            page.DrawRectangle(new XPen(XColors.Gray, 0.5), x, Y, cell.Width, height);
            for (var i = 0; i < lines.Count; i++)
            {
                var box = new XRect(x + Padding, Y + Padding + i * size * Leading, cell.Width - 2 * Padding, size * Leading);
                page.DrawString(lines[i], font, XBrushes.Black, box, cell.AtRight ? XStringFormats.TopRight : XStringFormats.TopLeft);
            }

            x += cell.Width;
        }

        Y += height;
    }

    /// <summary>A rule across the page.</summary>
    public void Rule() => page.DrawLine(new XPen(XColors.Black, 1), Left, Y, Right, Y);

    /// <summary>Leaves some space; begins a new page when less than <paramref name="needed"/> is left.</summary>
    public void Space(double points, double needed = 0)
    {
        Y += points;
        if (Y + needed > Bottom) NewPage();
    }

    /// <summary>The whole document.</summary>
    public byte[] ToBytes()
    {
        using var stream = new MemoryStream();
        document.Save(stream, closeStream: false);
        return stream.ToArray();
    }

    public void Dispose()
    {
        page.Dispose();
        document.Dispose();
    }

    private static XFont Font(double size, bool bold) => new(InvoiceFonts.Family, size, bold ? XFontStyleEx.Bold : XFontStyleEx.Regular);

    // The library keeps one resolver for the whole process.
    private static void UseFonts()
    {
        lock (Fonts)
        {
            GlobalFontSettings.FontResolver ??= InvoiceFonts.Find() ?? throw new InvoiceFontMissingException();
        }
    }

    private void NewPage()
    {
        page?.Dispose();
        var sheet = document.AddPage();
        sheet.Size = PdfSharp.PageSize.A4;
        page = XGraphics.FromPdfPage(sheet);
        Y = Top;
    }

    /// <summary>Breaks between words; a word longer than the line breaks where it must.</summary>
    private List<string> Wrap(string text, XFont font, double width)
    {
        var lines = new List<string>();
        var line = "";
        foreach (var word in text.Split(' ').SelectMany(word => Pieces(word, font, width)))
        {
            var longer = line.Length == 0 ? word : $"{line} {word}";
            if (line.Length > 0 && page.MeasureString(longer, font).Width > width)
            {
                lines.Add(line);
                longer = word;
            }

            line = longer;
        }

        lines.Add(line);
        return lines;
    }

    private IEnumerable<string> Pieces(string word, XFont font, double width)
    {
        while (word.Length > 1 && page.MeasureString(word, font).Width > width)
        {
            var fits = word.Length - 1;
            while (fits > 1 && page.MeasureString(word[..fits], font).Width > width) fits--;
            yield return word[..fits];
            word = word[fits..];
        }

        yield return word;
    }
}

/// <summary>A cell of a row.</summary>
internal readonly record struct Cell(string Text, double Width, bool AtRight = false);
