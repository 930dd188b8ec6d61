using SalesBot.Values;

namespace SalesBot.Catalogue;

/// <summary>The cells of one row by their columns, and what is wrong with them.</summary>
internal sealed class TableCells(IReadOnlyDictionary<string, int> places, TableColumns columns, SheetRow head, Phrases phrases)
{
    private readonly List<CatalogueMistake> mistakes = [];
    private SheetRow row = new(0, []);

    /// <summary>Its line in the file.</summary>
    public int Line => row.Line;

    /// <summary>What is wrong so far.</summary>
    public IReadOnlyList<CatalogueMistake> Mistakes => mistakes;

    /// <summary>The same in one line.</summary>
    public string Why => string.Join("; ",
        mistakes.Select(mistake => mistake.Column.Length == 0 ? mistake.What : $"«{mistake.Column}»: {mistake.What}"));

    /// <summary>Goes on to a row.</summary>
    public void Begin(SheetRow next)
    {
        row = next;
        mistakes.Clear();
    }

    /// <summary>A cell on one line; empty when it is not there.</summary>
    public string this[string column] => places.TryGetValue(column, out var place) && place < row.Cells.Count
        ? Filled(Plain(CleanText.OneLine(row.Cells[place], int.MaxValue).Text)) : "";

    /// <summary>The text of a row that has no other, in whichever column it stands; empty where there are more.</summary>
    public string Only => row.Cells.Where(cell => !string.IsNullOrWhiteSpace(cell)).Take(2).ToList() is [var only]
        ? Plain(CleanText.OneLine(only, int.MaxValue).Text) : "";

    /// <summary>Whether the table has this column.</summary>
    public bool Has(string column) => places.ContainsKey(column);

    /// <summary>What stands over a column in the file.</summary>
    public string HeadOf(string column) => CleanText.OneLine(head.Cells[places[column]], 100).Text;

    /// <summary>The filled cells of a column that may stand several times.</summary>
    public IEnumerable<string> All(string column)
    {
        for (var n = 0; Has(TableHeadings.Further(column, n)); n++)
            if (this[TableHeadings.Further(column, n)] is { Length: > 0 } cell) yield return cell;
    }

    /// <summary>A cell of words, no longer than allowed.</summary>
    public string Word(string column, int most, bool required = false)
    {
        var cell = this[column];
        if (required && cell.Length == 0) Wrong(column, phrases["catalogue.cell-empty"]);
        if (cell.Length > most) Wrong(column, phrases.Say("field.text.long", ("length", cell.Length), ("max", most)));
        return cell;
    }

    /// <summary>Says what is wrong with a column; with the whole row when there is none.</summary>
    public void Wrong(string column, string what) =>
        mistakes.Add(new CatalogueMistake(row.Line, column.Length == 0 ? "" : columns.Heading(column, phrases), what));

    /// <summary>A text shortened for a sentence.</summary>
    public static string Short(string text) => text.Length <= 40 ? text : string.Concat(text.AsSpan(0, 39), "…");

    private string Filled(string cell) => columns.Nothing.Contains(cell.ToLowerInvariant()) ? "" : cell;

    /// <summary>
    /// What programs put around a number so that Excel leaves it alone, ="8912…" and '+7912…, and what Excel makes of +7912….
    /// </summary>
    private static string Plain(string cell)
    {
        if (cell is ['=', '"', .. var quoted, '"']) return quoted.Replace("\"\"", "\"", StringComparison.Ordinal).Trim();
        if (cell is ['=', '+', ..]) return cell[1..];
        return cell is ['\'', _, ..] && !cell.EndsWith('\'') ? cell[1..].Trim() : cell;
    }
}
