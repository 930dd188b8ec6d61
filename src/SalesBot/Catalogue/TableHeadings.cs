namespace SalesBot.Catalogue;

/// <summary>
/// The first line of a table: which column is what. Headings may stand in any order and in any of the bot's languages. Pure.
/// </summary>
internal static class TableHeadings
{
    /// <summary>
    /// The places of the columns that are there, from 0; what is unknown, missing or there twice is added to the mistakes.
    /// </summary>
    /// <param name="head">The line.</param>
    /// <param name="columns">Keys of the columns there may be.</param>
    /// <param name="required">How many of them, from the first, must be there.</param>
    /// <param name="heading">The heading of a column in a language.</param>
    /// <param name="phrases">For the mistakes.</param>
    /// <param name="mistakes">Where they go.</param>
    public static Dictionary<string, int> Read(SheetRow head, IReadOnlyList<string> columns, int required, Func<string, Phrases,
        string> heading, Phrases phrases, List<CatalogueMistake> mistakes)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < head.Cells.Count; i++)
        {
            var cell = head.Cells[i];
            if (cell.Length == 0) continue;
            var column = columns.FirstOrDefault(column => phrases.InEveryLanguage.Any(language =>
                string.Equals(heading(column, language), cell, StringComparison.OrdinalIgnoreCase)));
            if (column is null) mistakes.Add(new CatalogueMistake(
                head.Line,
                cell,
                phrases.Say("catalogue.unknown-column", ("columns", string.Join(", ", columns.Select(known => heading(known, phrases)))))));
            else if (!places.TryAdd(column, i)) mistakes.Add(new CatalogueMistake(head.Line, cell, phrases["catalogue.column-twice"]));
        }

        foreach (var missing in columns.Take(required).Where(column => !places.ContainsKey(column)))
            mistakes.Add(new CatalogueMistake(head.Line, heading(missing, phrases), phrases["catalogue.no-column"]));
        return places;
    }
}
