using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace SalesBot.Catalogue;

/// <summary>
/// Cells that are merged downwards, a company beside its three people: what the first says holds for all of them. A workbook names them
/// after its rows, so they are looked for before.
/// </summary>
internal sealed partial class XlsxMerges
{
    private const string Begin = "mergeCells";
    private const int Longest = 2_000_000, Chunk = 16 * 1024;

    private readonly Queue<Range> coming;
    private readonly Dictionary<int, (int Last, string Text)> open = [];

    private XlsxMerges(IEnumerable<Range> ranges) => coming = new Queue<Range>(ranges.OrderBy(range => range.First));

    private readonly record struct Range(int Column, int First, int Last);

    /// <summary>Looks for them in a sheet.</summary>
    /// <param name="zip">The workbook.</param>
    /// <param name="sheet">The path of the sheet.</param>
    /// <param name="limits">How much of it is looked through: the same again is read.</param>
    public static XlsxMerges Of(ZipArchive zip, string sheet, UnpackLimits limits)
    {
        if (XlsxPart.Entry(zip, sheet) is not { } entry) return new XlsxMerges([]);
        try
        {
            using var text = new StreamReader(entry.Open(), Encoding.UTF8);
            return new XlsxMerges(Said(text, limits));
        }
        catch (Exception problem) when (problem is InvalidDataException or IOException)
        {
            throw new CatalogueFileException(problem.GetType().Name);
        }
    }

    /// <summary>Fills what a row leaves empty because it is merged with one above.</summary>
    public void Fill(int line, List<string> cells)
    {
        if (coming.Count == 0 && open.Count == 0 || !cells.Any(cell => cell.Length > 0)) return;
        foreach (var column in open.Where(merge => merge.Value.Last < line).Select(merge => merge.Key).ToList()) open.Remove(column);
        foreach (var (column, (_, text)) in open.Where(merge => merge.Key >= cells.Count || cells[merge.Key].Length == 0))
        {
            while (cells.Count <= column) cells.Add("");
            cells[column] = text;
        }

        while (coming.TryPeek(out var next) && next.First <= line)
        {
            coming.Dequeue();
            if (next.First == line && next.Column < cells.Count) open[next.Column] = (next.Last, cells[next.Column]);
        }
    }

    /// <summary>What follows the rows, without holding them.</summary>
    private static List<Range> Said(StreamReader text, UnpackLimits limits)
    {
        var (buffer, kept) = (new char[Chunk], 0);
        for (int read; (read = text.Read(buffer, kept, Chunk - kept)) > 0;)
        {
            limits.Take(read);
            var seen = buffer.AsSpan(0, kept + read);
            if (seen.IndexOf(Begin) is >= 0 and var at) return Ranges(Rest(seen[at..].ToString(), text, buffer));
            // The word may stand across two readings.
            kept = Math.Min(Begin.Length, seen.Length);
            seen[^kept..].CopyTo(buffer);
        }

        return [];
    }

    private static string Rest(string begin, StreamReader text, char[] buffer)
    {
        var rest = new StringBuilder(begin);
        for (int read; rest.Length < Longest && (read = text.Read(buffer)) > 0;) rest.Append(buffer, 0, read);
        return rest.ToString();
    }

    private static List<Range> Ranges(string text)
    {
        var ranges = new List<Range>();
        foreach (Match match in Merge().Matches(text))
        {
            var (first, last) = (LineOf(match, "first"), LineOf(match, "last"));
            var column = XlsxTable.ColumnOf(match.Groups["column"].Value);
            if (last > first && column is >= 0 and < Tables.MostColumns) ranges.Add(new Range(column, first, last));
        }

        return ranges;
    }

    private static int LineOf(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    // Rules for cells and links stand behind them and name ranges as well.
    [GeneratedRegex(
        @"<(?:\w+:)?mergeCell\s+ref=""\$?(?<column>[A-Z]{1,3})\$?(?<first>\d{1,7}):\$?[A-Z]{1,3}\$?(?<last>\d{1,7})""",
        RegexOptions.CultureInvariant)]
    private static partial Regex Merge();
}
