using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.Files;
using SalesBot.People;

namespace SalesBot.Catalogue;

/// <summary>A table in whatever kind of file it came, read row by row.</summary>
public static class Tables
{
    // A title, the head, all rows there may be, and one more, so that too many are noticed.
    private const int Most = ReadCatalogue.MostRows + TableHeadings.LinesLooked + 2;

    /// <summary>Columns that are read; other programs write some seventy for a contact.</summary>
    internal const int MostColumns = 200;

    /// <summary>Its rows.</summary>
    /// <exception cref="CatalogueFileException">It is no table; said where the rows are read.</exception>
    public static IEnumerable<SheetRow> Rows(byte[] bytes) => Rows(bytes, null);

    /// <summary>Those of the sheet with such a head; where none has it, of the first.</summary>
    /// <exception cref="CatalogueFileException">It is no table; said where the rows are read.</exception>
    public static IEnumerable<SheetRow> Rows(byte[] bytes, TableColumns columns, Phrases phrases) =>
        Rows(bytes, HasHead(columns, phrases));

    /// <summary>The names of further sheets of the workbook with such a head: they are not read.</summary>
    public static IReadOnlyList<string> OtherSheets(byte[] bytes, TableColumns columns, Phrases phrases)
    {
        try
        {
            return XlsxTable.IsZip(bytes) ? XlsxTable.Others(bytes, HasHead(columns, phrases)) : [];
        }
        catch (CatalogueFileException)
        {
            // A damaged sheet that is not read takes nothing from the one that is.
            return [];
        }
    }

    private static Func<IEnumerable<SheetRow>, bool> HasHead(TableColumns columns, Phrases phrases) =>
        sheet => new TableHead(columns, phrases).Find(sheet.GetEnumerator()) is { IsHead: true };

    private static IEnumerable<SheetRow> Rows(byte[] bytes, Func<IEnumerable<SheetRow>, bool>? wanted)
    {
        if (OtherKinds.Of(bytes) is { } kind) throw new CatalogueFileException(kind) { Kind = kind };
        return XlsxTable.IsZip(bytes) ? XlsxTable.Read(bytes, Most, wanted) : CsvTable.Read(bytes, Most);
    }

    private static readonly string[] Endings = [".csv", ".xlsx", ".txt", ".tsv", ".xls", ".ods"];

    /// <summary>
    /// What administrators may have a table read as, offered for files that belong to nothing yet and end with one.
    /// </summary>
    internal static async Task<IReadOnlyList<(string Label, string Command)>> Offer(
        Visit visit, string label, string command, params string[] alsoEnding)
    {
        if (!visit.Me.Has(Role.Admin) || visit.Files.Count == 0) return [];
        var last = visit.Files[^1];
        var name = await visit.Db.Set<StoredFile>().Where(file => file.Id == last).Select(file => file.Name).FirstOrDefaultAsync() ?? "";
        return Endings.Concat(alsoEnding).Any(end => name.EndsWith(end, StringComparison.OrdinalIgnoreCase))
            ? [(visit.Phrases[label], command)] : [];
    }
}
