using System.Globalization;
using System.IO.Compression;
using System.Xml.Linq;

namespace SalesBot.Tests.Reports;

/// <summary>
/// A workbook as a page of text, read with nothing but ZIP and XML: not by the library that has written it. What a cell is, is seen by
/// how it stands there: <c>*head*</c>, <c>'text'</c>, <c>72000</c>, <c>50 %</c>, <c>23.11.2026 13:00</c>.
/// </summary>
internal static class SheetPage
{
    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static readonly XNamespace Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>All its sheets, each under its name.</summary>
    public static string Of(byte[] workbook)
    {
        using var zip = new ZipArchive(new MemoryStream(workbook));
        var targets = Part(zip, "xl/_rels/workbook.xml.rels").Elements()
            .ToDictionary(one => one.Attribute("Id")!.Value, one => one.Attribute("Target")!.Value, StringComparer.Ordinal);
        var styles = Styles(Part(zip, "xl/styles.xml"));
        return string.Join("\n\n", Part(zip, "xl/workbook.xml").Descendants(Main + "sheet").Select(sheet =>
            $"# {sheet.Attribute("name")!.Value}\n{Rows(Part(zip, "xl/" + targets[sheet.Attribute(Relations + "id")!.Value]), styles)}"));
    }

    private static string Rows(XElement sheet, IReadOnlyList<Style> styles) => string.Join('\n', sheet.Descendants(Main + "row").Index()
        .Select(row => string.Join(" | ", row.Item.Elements(Main + "c").Index()
            .Select(cell => Cell(cell.Item, At(cell.Index, row.Index), styles)))));

    /// <summary>Each stands at its place, and none is a formula.</summary>
    private static string Cell(XElement cell, string at, IReadOnlyList<Style> styles)
    {
        Assert.Equal(at, cell.Attribute("r")?.Value);
        Assert.Empty(cell.Elements(Main + "f"));
        var style = styles[int.Parse(cell.Attribute("s")?.Value ?? "0", CultureInfo.InvariantCulture)];
        return (cell.Attribute("t")?.Value, style) switch
        {
            ("inlineStr", { Format: 0, IsBold: true }) => $"*{cell.Value}*",
            ("inlineStr", { Format: 0 }) => $"'{cell.Value}'",
            (null or "n", { IsBold: false } plain) => Number(decimal.Parse(cell.Value, CultureInfo.InvariantCulture), plain.Format),
            var other => throw new InvalidDataException($"{at}: {other} {cell.Value}"),
        };
    }

    // The built-in formats: 9 is per cent without a part, 22 day and time.
    private static string Number(decimal value, int format) => format switch
    {
        0 => value.ToString("0.##########", CultureInfo.InvariantCulture),
        9 => (100 * value).ToString("0", CultureInfo.InvariantCulture) + " %",
        22 => Minute(DateTime.FromOADate((double)value)).ToString("dd.MM.yyyy HH:mm", CultureInfo.InvariantCulture),
        _ => throw new InvalidDataException($"Format {format}"),
    };

    // A part of a day is no round number.
    private static DateTime Minute(DateTime moment) => moment.AddMilliseconds(500);

    private static List<Style> Styles(XElement sheet)
    {
        var bold = sheet.Element(Main + "fonts")!.Elements(Main + "font").Select(font => font.Element(Main + "b") is not null).ToList();
        int Id(XElement format, string name) => int.Parse(format.Attribute(name)?.Value ?? "0", CultureInfo.InvariantCulture);
        return [.. sheet.Element(Main + "cellXfs")!.Elements(Main + "xf")
            .Select(format => new Style(Id(format, "numFmtId"), bold[Id(format, "fontId")]))];
    }

    private static string At(int column, int row) => $"{(char)('A' + column)}{row + 1}";

    private static XElement Part(ZipArchive zip, string name)
    {
        using var part = zip.GetEntry(name)!.Open();
        return XDocument.Load(part).Root!;
    }

    private sealed record Style(int Format, bool IsBold);
}
