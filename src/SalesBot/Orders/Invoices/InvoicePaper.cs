using SalesBot.Orders.Invoices.Pdf;

namespace SalesBot.Orders.Invoices;

/// <summary>
/// Pages that are filled from top to bottom: text that wraps, rows of a table, a new page when the present one is full. Points throughout.
/// </summary>
internal sealed class InvoicePaper
{
    public const double Left = 42, Right = 553, Width = Right - Left;

    private const double Top = 42, Bottom = 800, Leading = 1.25, Padding = 3;

    private readonly PdfFile file;
    private readonly PdfFont regular;
    private readonly PdfFont heavy;

    public InvoicePaper(string title, InvoiceFonts fonts)
    {
        file = new PdfFile(title);
        (regular, heavy) = (new PdfFont(fonts.Regular, "AAAAAA+Regular"), new PdfFont(fonts.Bold, "AAAAAA+Bold"));
        NewPage();
    }

    /// <summary>Where the next thing goes, from the top of the page.</summary>
    public double Y { get; set; }

    /// <summary>What stands at the top of every further page: the head of a table that goes on there.</summary>
    public Action? PageHead { get; set; }

    /// <summary>A paragraph across the page or a part of it.</summary>
    public void Text(string text, double size = 9, bool bold = false, double left = Left, double width = Width)
    {
        foreach (var line in Wrap(text, Font(bold), size, width))
        {
            Space(0, needed: size * Leading);
            file.Text(Font(bold), size, left, Y, line);
            Y += size * Leading;
        }
    }

    /// <summary>A line set at the right edge.</summary>
    public void RightText(string text, double size = 9, bool bold = false)
    {
        Space(0, needed: size * Leading);
        file.Text(Font(bold), size, Right - Font(bold).Width(text, size), Y, text);
        Y += size * Leading;
    }

    /// <summary>A row of framed cells as high as its highest one; never parted between pages.</summary>
    public void Row(IReadOnlyList<Cell> cells, double size = 8, bool bold = false)
    {
        var font = Font(bold);
        var texts = cells.Select(cell => Wrap(cell.Text, font, size, cell.Width - 2 * Padding)).ToList();
        var height = texts.Max(lines => lines.Count) * size * Leading + 2 * Padding;
        Space(0, needed: height);
        var x = Left;
        foreach (var (cell, lines) in cells.Zip(texts))
        {
            file.Frame(x, Y, cell.Width, height);
            for (var i = 0; i < lines.Count; i++)
            {
                var start = cell.AtRight ? x + cell.Width - Padding - font.Width(lines[i], size) : x + Padding;
                file.Text(font, size, start, Y + Padding + i * size * Leading, lines[i]);
            }

            x += cell.Width;
        }

        Y += height;
    }

    /// <summary>A picture at the left edge, as large as fits into this width and height.</summary>
    public void Picture(PdfImage image, double width, double height)
    {
        var scale = Math.Min(width / image.Width, height / image.Height);
        Space(0, needed: image.Height * scale);
        file.Image(image, Left, Y, image.Width * scale, image.Height * scale);
        Y += image.Height * scale;
    }

    /// <summary>A rule across the page.</summary>
    public void Rule() => file.Rule(Left, Y, Width);

    /// <summary>Leaves some space; begins a new page when less than <paramref name="needed"/> is left.</summary>
    public void Space(double points, double needed = 0)
    {
        Y += points;
        if (Y + needed > Bottom) NewPage();
    }

    /// <summary>The whole document.</summary>
    public byte[] ToBytes() => file.ToBytes();

    private PdfFont Font(bool bold) => bold ? heavy : regular;

    private void NewPage()
    {
        file.AddPage();
        Y = Top;
        PageHead?.Invoke();
    }

    /// <summary>Breaks between words; a word longer than the line breaks where it must.</summary>
    private static List<string> Wrap(string text, PdfFont font, double size, double width)
    {
        var lines = new List<string>();
        var line = "";
        foreach (var word in text.Split(' ').SelectMany(word => Pieces(word, font, size, width)))
        {
            var longer = line.Length == 0 ? word : $"{line} {word}";
            if (line.Length > 0 && font.Width(longer, size) > width)
            {
                lines.Add(line);
                longer = word;
            }

            line = longer;
        }

        lines.Add(line);
        return lines;
    }

    private static IEnumerable<string> Pieces(string word, PdfFont font, double size, double width)
    {
        while (word.Length > 1 && font.Width(word, size) > width)
        {
            var fits = word.Length - 1;
            while (fits > 1 && font.Width(word[..fits], size) > width) fits--;
            yield return word[..fits];
            word = word[fits..];
        }

        yield return word;
    }
}

/// <summary>A cell of a row.</summary>
internal readonly record struct Cell(string Text, double Width, bool AtRight = false);
