using System.Globalization;
using System.Text;

namespace SalesBot.Orders.Invoices.Pdf;

/// <summary>
/// A font of a PDF: keeps which characters are used, and goes into the file with those alone; text can be searched and copied.
/// </summary>
internal sealed class PdfFont(TrueTypeFont font, string name)
{
    private readonly SortedDictionary<ushort, int> used = [];

    /// <summary>Height above the line, in thousandths of the size.</summary>
    public int Ascent => font.Ascent;

    /// <summary>How wide a text is at a size, in points.</summary>
    public double Width(string text, double size) => text.EnumerateRunes().Sum(rune => font.Width(font.Glyph(rune.Value))) * size / 1000;

    /// <summary>The glyphs of a text.</summary>
    public IReadOnlyList<ushort> Use(string text)
    {
        var glyphs = new List<ushort>(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            var glyph = font.Glyph(rune.Value);
            used[glyph] = rune.Value;
            glyphs.Add(glyph);
        }

        return glyphs;
    }

    /// <summary>Writes the font with the glyphs that were used; the number of its object.</summary>
    public int Write(PdfObjects objects)
    {
        var file = objects.Add(font.Subset(used.Keys));
        var descriptor = objects.Add($"<< /Type /FontDescriptor /FontName /{name} /Flags 4 /FontBBox [{string.Join(' ', font.Box)}] "
            + $"/ItalicAngle 0 /Ascent {font.Ascent} /Descent {font.Descent} /CapHeight {font.Ascent} /StemV 80 /FontFile2 {file} 0 R >>");
        var widths = string.Join(' ', used.Keys.Select(glyph => $"{glyph} [{font.Width(glyph)}]"));
        var outlines = objects.Add($"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /{name} /CIDSystemInfo << /Registry (Adobe) "
            + $"/Ordering (Identity) /Supplement 0 >> /FontDescriptor {descriptor} 0 R /CIDToGIDMap /Identity /W [{widths}] >>");
        return objects.Add($"<< /Type /Font /Subtype /Type0 /BaseFont /{name} /Encoding /Identity-H /DescendantFonts [{outlines} 0 R] "
            + $"/ToUnicode {objects.Add(Encoding.ASCII.GetBytes(Characters()))} 0 R >>");
    }

    /// <summary>Which character each glyph stands for.</summary>
    private string Characters()
    {
        var text = new StringBuilder("/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /U def /CMapType 2 def\n1 "
            + "begincodespacerange <0000> <FFFF> endcodespacerange\n");
        foreach (var hundred in used.Chunk(100))
        {
            text.Append(CultureInfo.InvariantCulture, $"{hundred.Length} beginbfchar\n");
            foreach (var (glyph, character) in hundred)
                text.Append(CultureInfo.InvariantCulture,
                    $"<{glyph:X4}> <{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(char.ConvertFromUtf32(character)))}>\n");
            text.Append("endbfchar\n");
        }

        return text.Append("endcmap CMapName currentdict /CMap defineresource pop end end").ToString();
    }
}
