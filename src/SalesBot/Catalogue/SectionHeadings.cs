namespace SalesBot.Catalogue;

/// <summary>
/// Rows of a price list that head those under them, «Кровля», «Фасад»: a name, or a text alone wherever it stands, and neither a unit nor
/// a price nor anything else that is said of an item. A code may stand beside it, as 1C prints its groups. The catalogue has no groups, so
/// they are only counted, and named, for a price that was forgotten looks the same.
/// </summary>
internal sealed class SectionHeadings
{
    private const int MostNamed = 5;

    private static readonly string[] OfAnItem = [.. ReadCatalogue.Columns.Keys.Except(["name", "code"])];

    private readonly List<string> first = [];
    private int count;

    /// <summary>The line of the first.</summary>
    public int FirstLine { get; private set; }

    /// <summary>Whether the row is one, which is counted then.</summary>
    public bool Take(TableCells cells)
    {
        if (cells.Mistakes.Count > 0 || OfAnItem.Any(column => cells[column].Length > 0)) return false;
        var text = cells["name"] is { Length: > 0 } name ? name : cells.Only;
        if (!text.Any(char.IsLetter)) return false;
        if (count++ == 0) FirstLine = cells.Line;
        if (first.Count < MostNamed) first.Add($"«{TableCells.Short(text)}»");
        return true;
    }

    /// <summary>How many there are, and the first of them; nothing for none.</summary>
    public IEnumerable<string> Note(Phrases phrases)
    {
        if (count == 0) yield break;
        var names = string.Join(", ", first) + (count > first.Count ? ", …" : "");
        yield return phrases.Say("catalogue.headings", ("n", count), ("names", names));
    }
}
