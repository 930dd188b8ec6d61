using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using SalesBot.Catalogue;
using SalesBot.Values;

namespace SalesBot.Reports;

/// <summary>
/// Writes .xlsx workbooks with typed cells. There is no way to write a formula: a text stays a text, whatever it begins with.
/// </summary>
public static class Workbook
{
    /// <summary>What such a file is.</summary>
    public const string MediaType = XlsxTable.MediaType;

    private const uint MomentStyle = 1, ShareStyle = 2, HeadStyle = 3;
    private const double Narrowest = 10, Widest = 60, Margin = 2;

    /// <summary>The sheets in order.</summary>
    public static byte[] Write(IReadOnlyList<WorkbookSheet> sheets)
    {
        using var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var book = document.AddWorkbookPart();
            book.AddNewPart<WorkbookStylesPart>().Stylesheet = Styles();
            var list = new Sheets();
            foreach (var sheet in sheets)
            {
                var part = book.AddNewPart<WorksheetPart>();
                part.Worksheet = new Worksheet(Widths(sheet), new SheetData(sheet.Rows.Select((row, n) => Draw(row, n + 1))));
                list.Append(new Sheet { Id = book.GetIdOfPart(part), SheetId = (uint)list.ChildElements.Count + 1, Name = sheet.Name });
            }

            book.Workbook = new DocumentFormat.OpenXml.Spreadsheet.Workbook(list);
        }

        return PlainPackage.Of(stream.ToArray());
    }

    // As wide as the longest of its cells: a program that opens the file does not measure by itself.
    private static Columns Widths(WorkbookSheet sheet)
    {
        var widths = Enumerable.Range(0, Math.Max(1, sheet.Rows.Select(row => row.Count).DefaultIfEmpty().Max()))
            .Select(column => sheet.Rows.Where(row => row.Count > column).Select(row => LengthOf(row[column])).DefaultIfEmpty().Max());
        return new Columns(widths.Select((length, column) => new Column
        {
            Min = (uint)column + 1,
            Max = (uint)column + 1,
            Width = Math.Clamp(length + Margin, Narrowest, Widest),
            CustomWidth = true,
        }));
    }

    private static int LengthOf(WorkbookCell cell) => cell switch
    {
        WorkbookCell.Text text => text.Value.Length,
        WorkbookCell.Head head => head.Value.Length,
        WorkbookCell.Moment => "26.11.2026 15:00".Length,
        WorkbookCell.Number number => number.Value.ToString(CultureInfo.InvariantCulture).Length,
        _ => 0,
    };

    // Rows and cells may go without their places; exceljs and others do not read them then (D7).
    private static Row Draw(IReadOnlyList<WorkbookCell> row, int number)
    {
        var cells = row.Select(cell => Draw(cell)).ToList();
        for (var column = 0; column < cells.Count; column++) cells[column].CellReference = CellName.Of(column + 1, number);
        return new Row(cells) { RowIndex = (uint)number };
    }

    private static Cell Draw(WorkbookCell cell) => cell switch
    {
        WorkbookCell.Number number => Numeric(number.Value, null),
        WorkbookCell.Share share => Numeric(share.Value, ShareStyle),
        WorkbookCell.Moment moment => Numeric((decimal)moment.Value.ToOADate(), MomentStyle),
        WorkbookCell.Text text => Words(text.Value, null),
        WorkbookCell.Head head => Words(head.Value, HeadStyle),
        _ => throw new ArgumentOutOfRangeException(nameof(cell)),
    };

    private static Cell Words(string text, uint? style) => new()
    {
        DataType = CellValues.InlineString,
        InlineString = new InlineString(new Text(text) { Space = SpaceProcessingModeValues.Preserve }),
        StyleIndex = style,
    };

    private static Cell Numeric(decimal value, uint? style) =>
        new() { DataType = CellValues.Number, CellValue = new CellValue(value.ToString(CultureInfo.InvariantCulture)), StyleIndex = style };

    // The formats 22 (day and time) and 9 (per cent) are built in; the program that opens the file writes them as its language does.
    private static Stylesheet Styles() => new(
        new Fonts(new Font(), new Font(new Bold())),
        new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }),
            new Fill(new PatternFill { PatternType = PatternValues.Gray125 })),
        new Borders(new Border()),
        new CellFormats(new CellFormat(), new CellFormat { NumberFormatId = 22, ApplyNumberFormat = true },
            new CellFormat { NumberFormatId = 9, ApplyNumberFormat = true }, new CellFormat { FontId = 1, ApplyFont = true }));
}

/// <summary>One sheet: its name, at most 31 characters, and its rows.</summary>
public sealed record WorkbookSheet(string Name, IReadOnlyList<IReadOnlyList<WorkbookCell>> Rows);

/// <summary>A cell, by what it holds.</summary>
public abstract record WorkbookCell
{
    private WorkbookCell()
    {
    }

    /// <summary>What a column or a row is called, in bold.</summary>
    public sealed record Head(string Value) : WorkbookCell;

    /// <summary>Words.</summary>
    public sealed record Text(string Value) : WorkbookCell;

    /// <summary>A number.</summary>
    public sealed record Number(decimal Value) : WorkbookCell;

    /// <summary>A part of a whole, from 0 to 1, shown in per cent.</summary>
    public sealed record Share(decimal Value) : WorkbookCell;

    /// <summary>A day and time on the office's clock.</summary>
    public sealed record Moment(DateTime Value) : WorkbookCell;
}
