using CsvHelper;
using SalesBot.Values;

namespace SalesBot.Catalogue;

/// <summary>A table as CSV: semicolon, comma, tab or bar, in the encodings in which office programs save it.</summary>
public static class CsvTable
{
    private const int MaxRecord = 200_000, Beginning = 16 * 1024;

    /// <summary>The rows of a file, one after the other as they are asked for.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="mostRows">How many rows are read; what follows is left.</param>
    /// <exception cref="CatalogueFileException">It is no table.</exception>
    public static IEnumerable<SheetRow> Read(byte[] bytes, int mostRows)
    {
        var (encoding, mark) = TextEncoding.Of(bytes);
        var (separator, said) = TableSeparator.Of(encoding.GetString(bytes, mark, Math.Min(bytes.Length - mark, Beginning)));
        var unclosed = false;
        var options = new CsvReaderOptions
        {
            HasHeader = false,
            Separator = separator,
            TrackLineNumbers = true,
            TrimWhitespace = true,
            MaxRecordSize = MaxRecord,
            // A stray quote is an inch mark; one that is never closed has swallowed what followed.
            OnMalformedRecord = bad => unclosed |= bad.Reason == CsvMalformedReason.UnterminatedQuote,
        };
        using var text = new StreamReader(new MemoryStream(bytes, mark, bytes.Length - mark, writable: false), encoding, false);
        using var reader = CsvReader.Create(text, options);
        for (var count = 0; count < mostRows && Next(reader);)
        {
            var broken = unclosed;
            unclosed = false;
            if (said && reader.LineNumber == 1) continue;
            count++;
            yield return new SheetRow((int)reader.LineNumber, Cells(reader), broken);
        }
    }

    /// <summary>A table as CSV that office programs open with a double click: UTF-8 with its mark, semicolons.</summary>
    public static byte[] Write(IEnumerable<IReadOnlyList<string>> rows)
    {
        using var stream = new MemoryStream();
        using (var csv = CsvWriter.Create(stream, new CsvWriterOptions { Separator = ';', WriteByteOrderMark = true }, leaveOpen: true))
        {
            foreach (var row in rows) csv.WriteRecord([.. row]);
        }

        return stream.ToArray();
    }

    private static bool Next(CsvReader reader)
    {
        try
        {
            return reader.Read();
        }
        catch (CsvFormatException problem)
        {
            throw new CatalogueFileException(problem.Message);
        }
    }

    private static string[] Cells(CsvReader reader)
    {
        var cells = new string[Math.Min(reader.FieldCount, Tables.MostColumns)];
        for (var i = 0; i < cells.Length; i++) cells[i] = reader.GetString(i);
        return cells;
    }
}
