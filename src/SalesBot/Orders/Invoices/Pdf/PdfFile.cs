using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace SalesBot.Orders.Invoices.Pdf;

/// <summary>
/// Writes a PDF of A4 pages with text and lines: exactly what an invoice needs. Points, from the top left corner.
/// Our own, because the library that is carried asks its users to take the AGPL or to buy a licence. Source: ISO 32000-1.
/// </summary>
internal sealed class PdfFile(string title)
{
    /// <summary>Width and height of a page.</summary>
    public const double PageWidth = 595, PageHeight = 842;

    private readonly List<StringBuilder> pages = [];
    private readonly List<PdfFont> fonts = [];
    private readonly List<PdfImage> images = [];

    /// <summary>Begins a page; what is drawn goes there.</summary>
    public void AddPage() => pages.Add(new StringBuilder());

    /// <summary>Draws a line of text; <paramref name="y"/> is its upper edge.</summary>
    public void Text(PdfFont font, double size, double x, double y, string text)
    {
        if (!fonts.Contains(font)) fonts.Add(font);
        var codes = string.Concat(font.Use(text).Select(glyph => glyph.ToString("X4", CultureInfo.InvariantCulture)));
        Draw($"BT /F{fonts.IndexOf(font)} {N(size)} Tf {N(x)} {N(PageHeight - y - size * font.Ascent / 1000)} Td <{codes}> Tj ET");
    }

    /// <summary>Draws a picture; <paramref name="y"/> is its upper edge.</summary>
    public void Image(PdfImage image, double x, double y, double width, double height)
    {
        images.Add(image);
        Draw($"q {N(width)} 0 0 {N(height)} {N(x)} {N(PageHeight - y - height)} cm /I{images.Count - 1} Do Q");
    }

    /// <summary>Draws a frame.</summary>
    public void Frame(double x, double y, double width, double height) =>
        Draw($"0.5 w 0.5 G {N(x)} {N(PageHeight - y - height)} {N(width)} {N(height)} re S 0 G");

    /// <summary>Draws a level rule.</summary>
    public void Rule(double x, double y, double width) => Draw($"1 w {N(x)} {N(PageHeight - y)} m {N(x + width)} {N(PageHeight - y)} l S");

    /// <summary>The whole file.</summary>
    public byte[] ToBytes()
    {
        var objects = new PdfObjects();
        var (catalog, tree, resources) = (objects.Reserve(), objects.Reserve(), objects.Reserve());
        var kids = new List<int>();
        foreach (var page in pages)
        {
            var content = objects.Add(Encoding.ASCII.GetBytes(page.ToString()));
            kids.Add(objects.Add($"<< /Type /Page /Parent {tree} 0 R /MediaBox [0 0 {N(PageWidth)} {N(PageHeight)}] /Resources "
                + $"{resources} 0 R /Contents {content} 0 R >>"));
        }

        var names = fonts.Select((font, index) => $"/F{index} {font.Write(objects)} 0 R").ToList();
        var pictures = images.Select((image, index) => $"/I{index} {image.Write(objects)} 0 R").ToList();
        objects.Set(resources, $"<< /Font << {string.Join(' ', names)} >> /XObject << {string.Join(' ', pictures)} >> >>");
        objects.Set(tree, $"<< /Type /Pages /Count {kids.Count} /Kids [{string.Join(' ', kids.Select(kid => $"{kid} 0 R"))}] >>");
        objects.Set(catalog, $"<< /Type /Catalog /Pages {tree} 0 R >>");
        var info = objects.Add($"<< /Title <FEFF{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(title))}> >>");
        return objects.ToBytes(catalog, info);
    }

    /// <summary>A number as PDF writes it.</summary>
    public static string N(double number) => number.ToString("0.###", CultureInfo.InvariantCulture);

    private void Draw(string command) => pages[^1].Append(command).Append('\n');
}

/// <summary>The numbered objects of a PDF and where each begins.</summary>
internal sealed class PdfObjects
{
    /// <summary>The filter that reads what is packed.</summary>
    public const string Deflated = "/FlateDecode";

    private readonly List<byte[]> bodies = [];

    /// <summary>A number for an object that is written later.</summary>
    public int Reserve()
    {
        bodies.Add([]);
        return bodies.Count;
    }

    /// <summary>Writes a reserved object.</summary>
    public void Set(int number, string body) => bodies[number - 1] = Encoding.ASCII.GetBytes(body);

    /// <summary>Adds an object; its number.</summary>
    public int Add(string body)
    {
        bodies.Add(Encoding.ASCII.GetBytes(body));
        return bodies.Count;
    }

    /// <summary>Adds a compressed stream; its number.</summary>
    public int Add(byte[] stream) => Add($"/Length1 {stream.Length}", stream, null);

    /// <summary>Adds a stream with these entries; compressed, or as it is where a filter reads it. Its number.</summary>
    public int Add(string entries, byte[] stream, string? filter)
    {
        var data = filter is null ? Packed(stream) : stream;
        var head = Encoding.ASCII.GetBytes($"<< /Filter {filter ?? Deflated} /Length {data.Length} {entries} >>\nstream\n");
        bodies.Add([.. head, .. data, .. "\nendstream"u8]);
        return bodies.Count;
    }

    /// <summary>A stream as <see cref="Deflated"/> reads it.</summary>
    public static byte[] Packed(byte[] stream)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true)) zlib.Write(stream);
        return packed.ToArray();
    }

    /// <summary>The file: objects, their places, and where to begin.</summary>
    public byte[] ToBytes(int catalog, int info)
    {
        using var file = new MemoryStream();
        file.Write("%PDF-1.7\n%\u00E2\u00E3\n"u8);
        var places = new List<long>();
        for (var i = 0; i < bodies.Count; i++)
        {
            places.Add(file.Length);
            file.Write(Encoding.ASCII.GetBytes($"{i + 1} 0 obj\n"));
            file.Write(bodies[i]);
            file.Write("\nendobj\n"u8);
        }

        var table = file.Length;
        var rows = string.Concat(places.Select(place => place.ToString("0000000000", CultureInfo.InvariantCulture) + " 00000 n \n"));
        file.Write(Encoding.ASCII.GetBytes($"xref\n0 {bodies.Count + 1}\n0000000000 65535 f \n{rows}trailer\n"
            + $"<< /Size {bodies.Count + 1} /Root {catalog} 0 R /Info {info} 0 R >>\nstartxref\n{table}\n%%EOF\n"));
        return file.ToArray();
    }
}
