using System.Globalization;
using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;
using SalesBot.Values;

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

    /// <summary>The workbook; its first row is bold and stays in sight.</summary>
    public static byte[] Of(string sheetName, IEnumerable<IReadOnlyList<string>> rows)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Put(zip, "[Content_Types].xml", Types);
            Put(zip, "_rels/.rels", xml => Relations(xml, ("officeDocument", "xl/workbook.xml")));
            Put(zip, "xl/_rels/workbook.xml.rels", xml => Relations(xml, ("worksheet", "worksheets/sheet1.xml"), ("styles", "styles.xml")));
            Put(zip, "xl/workbook.xml", xml => Book(xml, sheetName));
            Put(zip, "xl/styles.xml", Styles);
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
        Element(xml, "Override", ("PartName", "/xl/styles.xml"), ("ContentType", Kind + "styles+xml"));
        xml.WriteEndElement();
    }

    private static void Relations(XmlWriter xml, params ReadOnlySpan<(string Kind, string Target)> relations)
    {
        xml.WriteStartElement("Relationships", Package + "relationships");
        var number = 0;
        foreach (var (kind, target) in relations)
            Element(xml, "Relationship", ("Id", $"rId{++number}"), ("Type", $"{Office}/{kind}"), ("Target", target));
        xml.WriteEndElement();
    }

    // Two looks: as it comes, and bold.
    private static void Styles(XmlWriter xml) => XElement.Parse($"""
        <styleSheet xmlns="{Main}"><fonts count="2"><font/><font><b/></font></fonts>
        <fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>
        <borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>
        <cellXfs count="2"><xf xfId="0"/><xf xfId="0" fontId="1" applyFont="1"/></cellXfs></styleSheet>
        """).WriteTo(xml);

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
        var number = 0;
        foreach (var row in rows) Row(xml, row, ++number);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    // Rows and cells may go without their places; exceljs and others do not read them then (D7).
    private static void Row(XmlWriter xml, IReadOnlyList<string> row, int number)
    {
        xml.WriteStartElement("row");
        xml.WriteAttributeString("r", number.ToString(CultureInfo.InvariantCulture));
        for (var column = 0; column < row.Count; column++)
        {
            xml.WriteStartElement("c");
            xml.WriteAttributeString("r", CellName.Of(column + 1, number));
            if (number == 1) xml.WriteAttributeString("s", "1");
            if (row[column] is { Length: > 0 } text) Words(xml, text);
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
