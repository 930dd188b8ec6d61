namespace SalesBot.Catalogue;

/// <summary>
/// What reading a table gave: rows that were understood and rows that were not, side by side; or why nothing of it can be taken.
/// </summary>
/// <param name="Rows">What was understood.</param>
/// <param name="Bad">Rows with a mistake, as they came, each with what is wrong with it; of a great many the first.</param>
/// <param name="BadCount">How many have one.</param>
/// <param name="Mistakes">What is wrong with the table, or the first mistakes of its rows.</param>
/// <param name="IsTable">Whether its rows could be read at all.</param>
public sealed record TableReading<T>(IReadOnlyList<T> Rows, IReadOnlyList<BadRow> Bad, int BadCount,
    IReadOnlyList<CatalogueMistake> Mistakes, bool IsTable)
{
    /// <summary>Its head, as it came.</summary>
    public IReadOnlyList<string> Head { get; init; } = [];

    /// <summary>Headings of columns that were left alone.</summary>
    public IReadOnlyList<string> Ignored { get; init; } = [];

    /// <summary>Names of further sheets with such a table, which were not read.</summary>
    public IReadOnlyList<string> OtherSheets { get; init; } = [];

    /// <summary>What is to be known of how it was read, in sentences.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>Rows that are hidden in the file and were left out.</summary>
    public int Hidden { get; init; }
}

/// <summary>A row of a table that was not understood.</summary>
/// <param name="Cells">As they came.</param>
/// <param name="Why">What is wrong.</param>
public sealed record BadRow(IReadOnlyList<string> Cells, string Why);

/// <summary>Reads a whole table; see <see cref="TableWalk{T}"/>. Pure.</summary>
internal static class ReadTable
{
    /// <summary>Reads one row; what is wrong with it goes to <see cref="TableCells.Wrong"/>.</summary>
    public delegate T? ReadRow<out T>(TableCells cells) where T : class;

    /// <summary>The table.</summary>
    /// <param name="rows">Its rows, read one at a time.</param>
    /// <param name="columns">Which columns it may have.</param>
    /// <param name="most">How many rows it may have.</param>
    /// <param name="empty">What is said of one without a row.</param>
    /// <param name="phrases">For what is said.</param>
    /// <param name="read">Reads a row.</param>
    public static TableReading<T> Of<T>(IEnumerable<SheetRow> rows, TableColumns columns, int most, string empty, Phrases phrases,
        ReadRow<T> read) where T : class
    {
        var walk = new TableWalk<T>(columns, most, empty, phrases, read);
        List<T> good = [.. walk.Rows(rows)];
        return walk.Reading(good);
    }
}
