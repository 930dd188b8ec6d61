namespace SalesBot.Catalogue;

/// <summary>A table in whatever kind of file it came, read row by row.</summary>
public static class Tables
{
    // A title, the head, all rows there may be, and one more, so that too many are noticed.
    private const int Most = ReadCatalogue.MostRows + 12;

    /// <summary>Columns that are read; other programs write some seventy for a contact.</summary>
    internal const int MostColumns = 200;

    /// <summary>Its rows.</summary>
    /// <exception cref="CatalogueFileException">It is no table; said where the rows are read.</exception>
    public static IEnumerable<SheetRow> Rows(byte[] bytes) => XlsxTable.IsZip(bytes) ? XlsxTable.Read(bytes, Most) : CsvTable.Read(bytes,
        Most);
}
