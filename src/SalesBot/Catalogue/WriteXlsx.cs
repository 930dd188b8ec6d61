using System.IO.Compression;
using System.Xml;

namespace SalesBot.Catalogue;

/// <summary>
/// Writes a workbook of one sheet row by row: the package's own object model would hold a hundred thousand rows at once, and writes what
/// some programs do not read (D7). Every cell is text, whatever it begins with.
/// </summary>
internal static class WriteXlsx
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006/";
    private const string Kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private static readonly XmlWriterSettings settings = new() { CheckCharacters = false, CloseOutput = true };

    /// <summary>The workbook; its first row stays in sight.</summary>
    public static byte[] Of(string sheetName, IEnumerable<IReadOnlyList<string>> rows)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Put(zip, "[Content_Types].xml", Types);
            Put(zip, "_rels/.rels", xml => Relation(xml, "officeDocument", "xl/workbook.xml"));
            Put(zip, "xl/_rels/workbook.xml.rels", xml => Relation(xml, "worksheet", "worksheets/sheet1.xml"));
            Put(zip, "xl/workbook.xml", xml => Book(xml, sheetName));
            Put(zip, "xl/worksheets/sheet1.xml", xml => Sheet(xml, rows));
        }

        return stream.ToArray();
    }

    private static void Put(ZipArchive zip, string path, Action<XmlWriter> write)
    {
        using var xml = XmlWriter.Create(zip.CreateEntry(path, CompressionLevel.Fastest).Open(), settings);
        xml.WriteStartDocument(standalone: true);
        write(xml);
    }

    private static void Types(XmlWriter xml)
    {
        xml.WriteStartElement("Types", Package + "content-types");
        Element(xml, "Default", ("Extension", "rels"), ("ContentType", "application/vnd.openxmlformats-package.relationships+xml"));
        Element(xml, "Override", ("PartName", "/xl/workbook.xml"), ("ContentType", Kind + "sheet.main+xml"));
        Element(xml, "Override", ("PartName", "/xl/worksheets/sheet1.xml"), ("ContentType", Kind + "worksheet+xml"));
        xml.WriteEndElement();
    }

    private static void Relation(XmlWriter xml, string kind, string target)
    {
        xml.WriteStartElement("Relationships", Package + "relationships");
        Element(xml, "Relationship", ("Id", "rId1"), ("Type", $"{Office}/{kind}"), ("Target", target));
        xml.WriteEndElement();
    }

    private static void Book(XmlWriter xml, string name)
    {
        xml.WriteStartElement("workbook", Main);
        xml.WriteAttributeString("xmlns", "r", null, Office);
        xml.WriteStartElement("sheets");
        xml.WriteStartElement("sheet");
        xml.WriteAttributeString("name", name);
        xml.WriteAttributeString("sheetId", "1");
        xml.WriteAttributeString("id", Office, "rId1");
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Sheet(XmlWriter xml, IEnumerable<IReadOnlyList<string>> rows)
    {
        xml.WriteStartElement("worksheet", Main);
        xml.WriteStartElement("sheetViews");
        xml.WriteStartElement("sheetView");
        xml.WriteAttributeString("workbookViewId", "0");
        Element(xml, "pane", ("ySplit", "1"), ("topLeftCell", "A2"), ("activePane", "bottomLeft"), ("state", "frozen"));
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteStartElement("cols");
        Element(xml, "col", ("min", "1"), ("max", "30"), ("width", "24"), ("customWidth", "1"));
        xml.WriteEndElement();
        xml.WriteStartElement("sheetData");
        foreach (var row in rows) Row(xml, row);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Row(XmlWriter xml, IReadOnlyList<string> row)
    {
        xml.WriteStartElement("row");
        foreach (var cell in row)
        {
            xml.WriteStartElement("c");
            if (cell.Length > 0) Words(xml, cell);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void Words(XmlWriter xml, string text)
    {
        xml.WriteAttributeString("t", "inlineStr");
        xml.WriteStartElement("is");
        xml.WriteStartElement("t");
        xml.WriteAttributeString("xml", "space", null, "preserve");
        // What XML cannot carry is left out: no table shows it.
        xml.WriteString(string.Concat(text.Where(sign => XmlConvert.IsXmlChar(sign) || char.IsSurrogate(sign))));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Element(XmlWriter xml, string name, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        xml.WriteStartElement(name);
        foreach (var (key, value) in attributes) xml.WriteAttributeString(key, value);
        xml.WriteEndElement();
    }
}
