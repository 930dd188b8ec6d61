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

    /// <summary>Rows that are hidden in the file and were left out.</summary>
    public int Hidden { get; init; }
}

/// <summary>A row of a table that was not understood.</summary>
/// <param name="Cells">As they came.</param>
/// <param name="Why">What is wrong.</param>
public sealed record BadRow(IReadOnlyList<string> Cells, string Why);

/// <summary>Reads a table row by row: a mistake in one takes nothing from the others. Pure.</summary>
internal static class ReadTable
{
    // Mistakes that are shown or given back; a file with more of them is another kind of file.
    private const int MostBad = 5_000, MostCells = 500, MostMistakes = 1_000;

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
        using var left = rows.GetEnumerator();
        if (Head(left, columns, phrases) is not { } head) return None<T>([new CatalogueMistake(1, "", phrases[empty])]);
        var mistakes = new List<CatalogueMistake>();
        var headings = TableHeadings.Read(head, columns, phrases, mistakes);
        if (mistakes.Count > 0) return None<T>(mistakes);
        var (good, bad, badCount, hidden, count) = (new List<T>(), new List<BadRow>(), 0, 0, 0);
        var cells = new TableCells(headings.Places, columns, phrases);
        while (left.MoveNext())
        {
            var row = left.Current;
            if (row.Hidden) hidden++;
            if (row.Hidden || !row.Cells.Any(cell => !string.IsNullOrWhiteSpace(cell))) continue;
            if (++count > most)
                return None<T>([new CatalogueMistake(row.Line, "", phrases.Say("catalogue.too-many-rows", ("n", most)))]);
            cells.Begin(row);
            if (row.Broken) cells.Wrong("", phrases["catalogue.broken"]);
            if (read(cells) is { } understood && cells.Mistakes.Count == 0) good.Add(understood);
            if (cells.Mistakes.Count == 0) continue;
            badCount++;
            if (bad.Count < MostBad) bad.Add(new BadRow([.. row.Cells.Select(Shortened)], cells.Why));
            if (mistakes.Count < MostMistakes) mistakes.AddRange(cells.Mistakes);
        }

        if (count == 0) return None<T>([new CatalogueMistake(head.Line + 1, "", phrases[empty])]) with { Hidden = hidden };
        return new TableReading<T>(good, bad, badCount, mistakes, IsTable: true)
        {
            Head = head.Cells,
            Ignored = headings.Ignored,
            Hidden = hidden,
        };
    }

    /// <summary>The first of the first lines that has all columns that must be there; when none has, the first line.</summary>
    private static SheetRow? Head(IEnumerator<SheetRow> rows, TableColumns columns, Phrases phrases)
    {
        SheetRow? first = null;
        for (var looked = 0; looked < TableHeadings.LinesLooked && rows.MoveNext(); looked++)
        {
            if (rows.Current.Hidden) continue;
            first ??= rows.Current;
            if (TableHeadings.IsHead(rows.Current, columns, phrases)) return rows.Current;
        }

        return first;
    }

    private static TableReading<T> None<T>(List<CatalogueMistake> mistakes) => new([], [], 0, mistakes, IsTable: false);

    private static string Shortened(string cell) => cell.Length <= MostCells ? cell : cell[..MostCells];
}
