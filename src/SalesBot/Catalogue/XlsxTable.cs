using System.Globalization;
using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace SalesBot.Catalogue;

/// <summary>A table as an .xlsx workbook: its first sheet.</summary>
public static class XlsxTable
{
    /// <summary>Most bytes a workbook may unpack to; a catalogue of 50,000 rows takes about 30 MB.</summary>
    public const long MostUnpacked = 100L * 1024 * 1024;

    private const int MostParts = 200, MostColumns = 50, MaxCell = 10_000;

    /// <summary>Whether the bytes are a zip, as every .xlsx is.</summary>
    public static bool IsZip(byte[] bytes) => bytes is [(byte)'P', (byte)'K', 3, 4, ..];

    /// <summary>The rows of the first sheet.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="mostRows">How many rows are read; what follows is left.</param>
    /// <exception cref="CatalogueFileException">It is no workbook, or unpacks to more than <see cref="MostUnpacked"/>.</exception>
    public static IReadOnlyList<SheetRow> Read(byte[] bytes, int mostRows)
    {
        try
        {
            Weigh(bytes);
            using var stream = new MemoryStream(bytes, writable: false);
            using var document = SpreadsheetDocument.Open(stream, isEditable: false);
            var book = document.WorkbookPart ?? throw new CatalogueFileException("no workbook");
            var first = book.Workbook.Sheets?.Elements<Sheet>().FirstOrDefault()?.Id?.Value ?? throw new CatalogueFileException("no sheet");
            return Rows((WorksheetPart)book.GetPartById(first), Shared(book), mostRows);
        }
        catch (Exception problem) when (problem is InvalidDataException or OpenXmlPackageException or IOException or FormatException
            or System.Xml.XmlException or ArgumentException or InvalidOperationException or InvalidCastException or NotSupportedException)
        {
            throw new CatalogueFileException(problem.GetType().Name);
        }
    }

    /// <summary>A workbook with one sheet; every cell is text.</summary>
    public static byte[] Write(string sheetName, IEnumerable<IReadOnlyList<string>> rows)
    {
        using var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var book = document.AddWorkbookPart();
            var sheet = book.AddNewPart<WorksheetPart>();
            sheet.Worksheet = new Worksheet(new SheetData(rows.Select(row => new Row(row.Select(cell =>
                new DocumentFormat.OpenXml.Spreadsheet.Cell
                {
                    DataType = CellValues.InlineString,
                    InlineString = new InlineString(new Text(cell)),
                })))));
            book.Workbook = new Workbook(new Sheets(new Sheet { Id = book.GetIdOfPart(sheet), SheetId = 1, Name = sheetName }));
        }

        return stream.ToArray();
    }

    /// <summary>Unpacks everything once and counts: what a zip says of its own size is not to be trusted.</summary>
    private static void Weigh(byte[] bytes)
    {
        using var zip = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);
        if (zip.Entries.Count > MostParts) throw new CatalogueFileException("too many parts");
        var buffer = new byte[81920];
        var unpacked = 0L;
        foreach (var entry in zip.Entries)
        {
            using var part = entry.Open();
            while (part.Read(buffer) is > 0 and var read)
            {
                unpacked += read;
                if (unpacked > MostUnpacked) throw new CatalogueFileException("unpacks to too much");
            }
        }
    }

    private static List<string> Shared(WorkbookPart book) =>
        book.SharedStringTablePart?.SharedStringTable.Elements<SharedStringItem>().Select(item => item.InnerText).ToList() ?? [];

    private static List<SheetRow> Rows(WorksheetPart sheet, List<string> shared, int mostRows)
    {
        var rows = new List<SheetRow>();
        using var reader = OpenXmlReader.Create(sheet);
        var line = 0;
        while (rows.Count < mostRows && reader.Read())
        {
            if (reader.ElementType != typeof(Row) || !reader.IsStartElement || reader.LoadCurrentElement() is not Row row) continue;
            line = row.RowIndex?.Value is { } index ? (int)index : line + 1;
            var cells = CellsOf(row, shared);
            if (cells.Exists(cell => cell.Length > 0)) rows.Add(new SheetRow(line, cells));
        }

        return rows;
    }

    private static List<string> CellsOf(Row row, List<string> shared)
    {
        var cells = new List<string>();
        foreach (var cell in row.Elements<DocumentFormat.OpenXml.Spreadsheet.Cell>())
        {
            var column = cell.CellReference?.Value is { } reference ? ColumnOf(reference) : cells.Count;
            if (column is < 0 or >= MostColumns) continue;
            while (cells.Count <= column) cells.Add("");
            cells[column] = Value(cell, shared);
        }

        return cells;
    }

    private static string Value(DocumentFormat.OpenXml.Spreadsheet.Cell cell, List<string> shared)
    {
        var kind = cell.DataType?.Value;
        var raw = cell.CellValue?.Text;
        var text = kind == CellValues.SharedString ? Shared(raw, shared)
            : kind == CellValues.InlineString ? cell.InlineString?.InnerText
            : kind is null || kind == CellValues.Number ? Rounded(raw)
            : raw;
        return (text ?? "") is { Length: <= MaxCell } whole ? whole.Trim() : text![..MaxCell];
    }

    private static string Shared(string? raw, List<string> shared) =>
        int.TryParse(raw, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < shared.Count ? shared[index] : "";

    /// <summary>Workbooks keep binary fractions, 0.1 as 0.10000000000000001: to ten decimals they are what was typed.</summary>
    private static string? Rounded(string? text) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? decimal.Round(number, 10).ToString("0.##########", CultureInfo.InvariantCulture) : text;

    private static int ColumnOf(string reference)
    {
        var column = 0;
        foreach (var letter in reference.TakeWhile(char.IsAsciiLetterUpper).Take(4)) column = column * 26 + (letter - 'A' + 1);
        return column - 1;
    }
}
