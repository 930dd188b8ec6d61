using System.IO.Compression;
using System.Text;

namespace SalesBot.Tests.Catalogue;

/// <summary>Writes workbooks as other programs write them, and as somebody who means harm.</summary>
internal static class XlsxFile
{
    private const string Namespaces = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" "
        + "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";

    /// <summary>A workbook of one sheet: what stands in its sheetData.</summary>
    public static byte[] Of(string rows, string texts = "", string formats = "") =>
        Whole($"<worksheet {Namespaces}><sheetData>{rows}</sheetData></worksheet>", texts, formats);

    /// <summary>A workbook of a whole sheet.</summary>
    public static byte[] Whole(string sheet, string texts = "", string formats = "",
        string sheets = "<sheet name=\"A\" sheetId=\"1\" r:id=\"r1\"/>", string second = "<worksheet/>", string properties = "")
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Put(zip, "_rels/.rels", Related(("r1", "officeDocument", "xl/workbook.xml")));
            Put(zip, "xl/_rels/workbook.xml.rels", Related(("r1", "worksheet", "worksheets/sheet1.xml"),
                ("r2", "worksheet", "/xl/worksheets/sheet2.xml"), ("r3", "sharedStrings", "sharedStrings.xml"),
                ("r4", "styles", "styles.xml")));
            Put(zip, "xl/workbook.xml", $"<workbook {Namespaces}>{properties}<sheets>{sheets}</sheets></workbook>");
            Put(zip, "xl/worksheets/sheet1.xml", sheet);
            Put(zip, "xl/worksheets/sheet2.xml", second);
            if (texts.Length > 0) Put(zip, "xl/sharedStrings.xml", $"<sst {Namespaces}>{texts}</sst>");
            if (formats.Length > 0) Put(zip, "xl/styles.xml", $"<styleSheet {Namespaces}>{formats}</styleSheet>");
        }

        return stream.ToArray();
    }

    /// <summary>A text so many times.</summary>
    public static string Times(this string text, int times) => new StringBuilder(text.Length * times).Insert(0, text, times).ToString();

    private static void Put(ZipArchive zip, string name, string content)
    {
        using var part = new StreamWriter(zip.CreateEntry(name, CompressionLevel.Optimal).Open());
        part.Write(content);
    }

    private static string Related(params (string Id, string Kind, string Target)[] parts) =>
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + string.Concat(parts.Select(part => $"<Relationship Id=\"{part.Id}\" Target=\"{part.Target}\" "
            + $"Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/{part.Kind}\"/>")) + "</Relationships>";
}
