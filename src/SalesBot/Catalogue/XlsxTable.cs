using System.Globalization;
using System.IO.Compression;

namespace SalesBot.Catalogue;

/// <summary>A table as an .xlsx workbook: its first sheet that can be seen and is not empty.</summary>
public static class XlsxTable
{
    /// <summary>Most characters a workbook may unpack to; a list of 100,000 rows takes about 60 million.</summary>
    public const long MostUnpacked = 100L * 1024 * 1024;

    /// <summary>What such a file is.</summary>
    public const string MediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private const int MostParts = 1_000, WidestRow = 16_384, MaxCell = 10_000;
    private const int MostTexts = 500_000, MostLetters = 12_000_000, MostLines = 1_048_576;

    /// <summary>Whether the bytes are a zip, as every .xlsx is.</summary>
    public static bool IsZip(byte[] bytes) => bytes is [(byte)'P', (byte)'K', 3, 4, ..];

    /// <summary>
    /// The rows of the first sheet that can be seen and has any, one after the other as they are asked for; those that are hidden say so.
    /// </summary>
    /// <param name="bytes">The file.</param>
    /// <param name="mostRows">How many rows are read; what follows is left.</param>
    /// <param name="wanted">
    /// Gets the first rows of a sheet and says whether it is the one that is looked for, past a cover; where none is, the first holds.
    /// </param>
    /// <exception cref="CatalogueFileException">
    /// It is no workbook, or more than any table is: deeper, wider, longer, unpacking to more than <see cref="MostUnpacked"/>. Nothing of
    /// it is held but the texts that its cells share.
    /// </exception>
    public static IEnumerable<SheetRow> Read(byte[] bytes, int mostRows, Func<IEnumerable<SheetRow>, bool>? wanted = null)
    {
        using var zip = Open(bytes);
        var limits = new UnpackLimits(bytes.Length);
        var book = XlsxBook.Of(zip, limits);
        var texts = Texts(zip, book.Texts, limits);
        var dates = XlsxDates.Read(zip, book.Styles, book.From1904, limits);
        var begin = wanted is null ? 0
            : Enumerable.Range(0, book.Sheets.Count)
                .FirstOrDefault(at => IsWanted(zip, book.Sheets[at], bytes.Length, texts, dates, wanted));
        for (var (at, count) = (begin, 0); at < book.Sheets.Count && count == 0; at++)
        {
            using var sheet = XlsxPart.Open(zip, book.Sheets[at].Path, limits) ?? throw new CatalogueFileException("no sheet");
            var merges = XlsxMerges.Of(zip, book.Sheets[at].Path, new UnpackLimits(bytes.Length));
            foreach (var row in Filled(sheet, merges, texts, dates).Take(mostRows))
            {
                count++;
                yield return row;
            }
        }
    }

    /// <summary>The names of the sheets on which such a table begins too, behind the one that is read.</summary>
    /// <param name="bytes">The file, which was read before.</param>
    /// <param name="wanted">As where it is read.</param>
    public static IReadOnlyList<string> Others(byte[] bytes, Func<IEnumerable<SheetRow>, bool> wanted)
    {
        using var zip = Open(bytes);
        var limits = new UnpackLimits(bytes.Length);
        var book = XlsxBook.Of(zip, limits);
        if (book.Sheets.Count == 1) return [];
        var texts = Texts(zip, book.Texts, limits);
        var dates = XlsxDates.Read(zip, book.Styles, book.From1904, limits);
        var such = book.Sheets.Where(sheet => IsWanted(zip, sheet, bytes.Length, texts, dates, wanted));
        return [.. such.Skip(1).Select(sheet => sheet.Name)];
    }

    private static bool IsWanted(ZipArchive zip, XlsxSheet sheet, int size, List<string> texts, XlsxDates dates,
        Func<IEnumerable<SheetRow>, bool> wanted)
    {
        using var part = XlsxPart.Open(zip, sheet.Path, new UnpackLimits(size));
        return part is not null && wanted(Filled(part, XlsxMerges.Of(zip, sheet.Path, new UnpackLimits(size)), texts, dates));
    }

    private static IEnumerable<SheetRow> Filled(XlsxPart sheet, XlsxMerges merges, List<string> texts, XlsxDates dates)
    {
        var (before, lines) = (0, 0);
        while (Next(sheet, before, texts, dates) is { } row)
        {
            before = row.Line;
            if (++lines > MostLines) throw new CatalogueFileException("too long");
            if (!row.Cells.Any(cell => cell.Length > 0)) continue;
            if (row.Cells is List<string> cells) merges.Fill(row.Line, cells);
            yield return row;
        }
    }

    /// <summary>A workbook with one sheet; every cell is text.</summary>
    public static byte[] Write(string sheetName, IEnumerable<IReadOnlyList<string>> rows) => WriteXlsx.Of(sheetName, rows);

    private static ZipArchive Open(byte[] bytes)
    {
        // The list of a zip's parts is held as a whole, however many it names.
        if (bytes.AsSpan().Count("PK\x01\x02"u8) > MostParts) throw new CatalogueFileException("too many parts");
        try
        {
            var zip = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);
            return zip.Entries.Count > 0 ? zip : throw new CatalogueFileException("empty");
        }
        catch (Exception problem) when (problem is InvalidDataException or IOException or ArgumentException or NotSupportedException)
        {
            throw new CatalogueFileException(problem.GetType().Name);
        }
    }

    private static List<string> Texts(ZipArchive zip, string? path, UnpackLimits limits)
    {
        var (texts, letters) = (new List<string>(), 0);
        using var part = path is null ? null : XlsxPart.Open(zip, path, limits);
        while (part is not null && part.ReadTo("si"))
        {
            var text = part.TextInside(MaxCell);
            texts.Add(text);
            letters += text.Length;
            if (texts.Count > MostTexts || letters > MostLetters) throw new CatalogueFileException("too many texts");
        }

        return texts;
    }

    /// <summary>The next row, empty or not; null when there is none.</summary>
    private static SheetRow? Next(XlsxPart sheet, int before, List<string> texts, XlsxDates dates)
    {
        if (!sheet.ReadTo("row")) return null;
        var (line, hidden) = (sheet.Number("r") ?? before + 1, sheet.Flag("hidden"));
        if (sheet.Ends) return new SheetRow(line, []);
        var (cells, count) = (new List<string>(), 0);
        while (sheet.Read() && !(sheet.Ends && sheet.Name == "row"))
        {
            if (!sheet.Begins || sheet.Name != "c") continue;
            if (++count > WidestRow) throw new CatalogueFileException("too wide");
            var column = sheet.Attribute("r") is { } reference ? ColumnOf(reference) : cells.Count;
            var text = Cell(sheet, texts, dates).Trim();
            if (column is < 0 or >= Tables.MostColumns) continue;
            while (cells.Count <= column) cells.Add("");
            cells[column] = text;
        }

        return new SheetRow(line, cells) { Hidden = hidden };
    }

    private static string Cell(XlsxPart sheet, List<string> texts, XlsxDates dates)
    {
        var (kind, style, value) = (sheet.Attribute("t"), sheet.Number("s"), "");
        while (!(sheet.Ends && sheet.Name == "c") && sheet.Read())
            if (sheet.Begins && sheet.Name is "v" or "is") value = sheet.TextInside(MaxCell);
        return kind switch
        {
            "s" => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at < texts.Count ? texts[at] : "",
            // #N/A and its like: the formula came to nothing, so nothing stands there.
            "e" => "",
            "b" => value switch { "1" => "да", "0" => "нет", _ => value },
            "d" => DateTime.TryParse(value, CultureInfo.InvariantCulture, out var day)
                ? day.ToString(day.TimeOfDay == TimeSpan.Zero ? "dd.MM.yyyy" : "dd.MM.yyyy HH:mm", CultureInfo.InvariantCulture) : value,
            null or "n" => Number(value, style, dates),
            _ => value,
        };
    }

    /// <summary>Workbooks keep binary fractions, 0.1 as 0.10000000000000001: to ten decimals they are what was typed.</summary>
    private static string Number(string text, int? style, XlsxDates dates) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? dates.Text(number, style) ?? decimal.Round(number, 10).ToString("0.##########", CultureInfo.InvariantCulture) : text;

    /// <summary>The column of a cell's reference, from 0.</summary>
    internal static int ColumnOf(string reference)
    {
        var column = 0;
        foreach (var letter in reference.TakeWhile(char.IsAsciiLetterUpper).Take(4)) column = column * 26 + (letter - 'A' + 1);
        return column - 1;
    }
}
