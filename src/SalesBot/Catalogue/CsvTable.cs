using System.Text;
using CsvHelper;

namespace SalesBot.Catalogue;

/// <summary>A table as CSV: semicolon, comma or tab, UTF-8 or windows-1251, as office programs save it.</summary>
public static class CsvTable
{
    private const int MaxRecord = 200_000;

    /// <summary>The rows of a file.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="mostRows">How many rows are read; what follows is left.</param>
    /// <exception cref="CatalogueFileException">It is no table.</exception>
    public static IReadOnlyList<SheetRow> Read(byte[] bytes, int mostRows)
    {
        var unclosed = new List<long>();
        var options = new CsvReaderOptions
        {
            HasHeader = false,
            TrackLineNumbers = true,
            TrimWhitespace = true,
            MaxRecordSize = MaxRecord,
            // A stray quote is an inch mark; one that is never closed has swallowed what followed.
            OnMalformedRecord = bad => unclosed.AddRange(bad.Reason == CsvMalformedReason.UnterminatedQuote ? [bad.LineNumber] : []),
        };
        try
        {
            using var reader = CsvReader.FromText(Decode(bytes), options);
            var rows = new List<SheetRow>();
            while (rows.Count < mostRows && reader.Read()) rows.Add(new SheetRow((int)reader.LineNumber, reader.Current.ToArray()));
            return [.. rows.Select(row => row with { Broken = unclosed.Contains(row.Line) })];
        }
        catch (CsvFormatException problem)
        {
            throw new CatalogueFileException(problem.Message);
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

    private static string Decode(byte[] bytes)
    {
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(1251)!.GetString(bytes);
        }
    }
}
