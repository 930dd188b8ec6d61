namespace SalesBot.Catalogue;

/// <summary>
/// Reads a table row by row: a mistake in one takes nothing from the others. A row is read when it is asked for, and none is held but
/// those that are not understood. Pure.
/// </summary>
/// <param name="columns">Which columns it may have.</param>
/// <param name="most">How many rows it may have.</param>
/// <param name="empty">What is said of one without a row.</param>
/// <param name="phrases">For what is said.</param>
/// <param name="read">Reads a row.</param>
internal sealed class TableWalk<T>(TableColumns columns, int most, string empty, Phrases phrases, ReadTable.ReadRow<T> read)
    where T : class
{
    // Mistakes that are shown or given back; a file with more of them is another kind of file.
    private const int MostBad = 5_000, MostCells = 500, MostMistakes = 1_000;

    private readonly List<CatalogueMistake> mistakes = [];
    private readonly List<BadRow> bad = [];
    private SheetRow head = new(0, []);
    private SheetRow? waiting;
    private TableHeadings headings = new(new Dictionary<string, int>(StringComparer.Ordinal), []);
    private int badCount, hidden, count;
    private bool isTable;

    /// <summary>The rows that are understood.</summary>
    public IEnumerable<T> Rows(IEnumerable<SheetRow> rows)
    {
        using var left = rows.GetEnumerator();
        if (!Begin(left)) yield break;
        var cells = new TableCells(headings.Places, columns, head, phrases);
        if (isTable && waiting is { } next && Take(next, cells) is { } first) yield return first;
        while (isTable && left.MoveNext())
            if (Take(left.Current, cells) is { } good) yield return good;
        if (count == 0) Refuse(new CatalogueMistake(head.Line + 1, "", phrases[empty]));
    }

    /// <summary>What the table is, once its rows were asked for.</summary>
    public TableReading<T> Reading(IReadOnlyList<T> rows) => !isTable
        ? new TableReading<T>([], [], 0, mistakes, IsTable: false) { Hidden = hidden }
        : new TableReading<T>(rows, bad, badCount, mistakes, IsTable: true)
        {
            Head = head.Cells,
            Ignored = headings.Ignored,
            Hidden = hidden,
        };

    private bool Begin(IEnumerator<SheetRow> rows)
    {
        if (new TableHead(columns, phrases).Find(rows) is not { } found)
        {
            mistakes.Add(new CatalogueMistake(1, "", phrases[empty]));
            return false;
        }

        (head, waiting) = (found.Row, found.Waiting);
        headings = TableHeadings.Read(head, columns, phrases, mistakes);
        return isTable = mistakes.Count == 0;
    }

    private T? Take(SheetRow row, TableCells cells)
    {
        if (count == 0 && columns.TwoRows && TwoRowHead.IsNumbers(row)) return null;
        if (row.Hidden) hidden++;
        if (row.Hidden || !row.Cells.Any(cell => !string.IsNullOrWhiteSpace(cell))) return null;
        if (++count > most)
        {
            Refuse(new CatalogueMistake(row.Line, "", phrases.Say("catalogue.too-many-rows", ("n", most))));
            return null;
        }

        cells.Begin(row);
        if (row.Broken) cells.Wrong("", phrases["catalogue.broken"]);
        var understood = read(cells);
        if (cells.Mistakes.Count == 0) return understood;
        badCount++;
        if (bad.Count < MostBad) bad.Add(new BadRow([.. row.Cells.Select(Shortened)], cells.Why));
        if (mistakes.Count < MostMistakes) mistakes.AddRange(cells.Mistakes);
        return null;
    }

    private void Refuse(CatalogueMistake why)
    {
        mistakes.Clear();
        mistakes.Add(why);
        isTable = false;
    }

    private static string Shortened(string cell) => cell.Length <= MostCells ? cell : cell[..MostCells];
}
