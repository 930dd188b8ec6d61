using System.Globalization;
using SalesBot.Conversations.Fields;
using SalesBot.Values;

namespace SalesBot.Catalogue;

/// <summary>
/// Reads the rows of a table as a catalogue. Headings may stand in any order, in Russian or English; every mistake is told. Pure.
/// </summary>
public static class ReadCatalogue
{
    /// <summary>Most rows of a catalogue.</summary>
    public const int MostRows = 50_000;

    /// <summary>The columns, in the order of the template; the first three are required.</summary>
    public static IReadOnlyList<string> Columns { get; } =
    [
        "name", "unit", "price", "department", "responsible", "cost", "minutes", "class", "active",
    ];

    private const int Required = 3;
    private static readonly HashSet<string> NoWords = new(StringComparer.OrdinalIgnoreCase) { "нет", "no", "0", "false", "-" };
    private static readonly HashSet<string> YesWords = new(StringComparer.OrdinalIgnoreCase) { "", "да", "yes", "1", "true", "+" };

    /// <summary>The heading of a column in the language of the phrases.</summary>
    public static string Heading(string column, Phrases phrases) => phrases[$"catalogue.column.{column}"];

    /// <summary>The catalogue a table holds, or all its mistakes.</summary>
    public static CatalogueReading Of(IReadOnlyList<SheetRow> rows, IReadOnlyList<ColleagueName> colleagues, Phrases phrases)
    {
        var mistakes = new List<CatalogueMistake>();
        if (rows.Count == 0) return new CatalogueReading([], [new CatalogueMistake(1, "", phrases["catalogue.empty"])]);
        var places = TableHeadings.Read(rows[0], Columns, Required, Heading, phrases, mistakes);
        if (rows.Count - 1 > MostRows)
            mistakes.Add(new CatalogueMistake(MostRows + 2, "", phrases.Say("catalogue.too-many-rows", ("n", MostRows))));
        mistakes.AddRange(rows.Where(row => row.Broken).Select(row => new CatalogueMistake(row.Line, "", phrases["catalogue.broken"])));
        if (mistakes.Count > 0) return new CatalogueReading([], mistakes);
        var reader = new Reader(places, colleagues, phrases, mistakes);
        var read = rows.Skip(1).Where(row => row.Cells.Any(cell => cell.Length > 0)).Select(reader.Row).ToList();
        if (read.Count == 0) mistakes.Add(new CatalogueMistake(rows[0].Line + 1, "", phrases["catalogue.empty"]));
        return mistakes.Count > 0 ? new CatalogueReading([], mistakes) : new CatalogueReading(read, []);
    }

    private sealed class Reader(Dictionary<string, int> places, IReadOnlyList<ColleagueName> colleagues, Phrases phrases,
        List<CatalogueMistake> mistakes)
    {
        private readonly Dictionary<string, int> lineOf = new(StringComparer.Ordinal);
        private readonly Dictionary<string, int?> known = new(StringComparer.OrdinalIgnoreCase);
        private int line;

        public CatalogueRow Row(SheetRow row)
        {
            line = row.Line;
            var name = Word(row, "name", 400, required: true);
            if (name.Length > 0 && !lineOf.TryAdd(Item.KeyOf(name), line))
                Wrong("name", phrases.Say("catalogue.name-twice", ("name", name), ("line", lineOf[Item.KeyOf(name)])));
            return new CatalogueRow(
                name,
                Word(row, "unit", Item.MaxUnit, required: true),
                Number(row, "price", required: true),
                Word(row, "department", Item.MaxDepartment),
                Person(Cell(row, "responsible")),
                Number(row, "cost"),
                Number(row, "minutes"),
                Word(row, "class", Item.MaxClass),
                Flag(Cell(row, "active")));
        }

        private static string Clean(string cell) => CleanText.OneLine(cell, int.MaxValue).Text;

        private string Cell(SheetRow row, string column) =>
            places.TryGetValue(column, out var place) && place < row.Cells.Count ? Clean(row.Cells[place]) : "";

        private string Word(SheetRow row, string column, int most, bool required = false)
        {
            var cell = Cell(row, column);
            if (required && cell.Length == 0) Wrong(column, phrases["catalogue.cell-empty"]);
            if (cell.Length > most) Wrong(column, phrases.Say("field.text.long", ("length", cell.Length), ("max", most)));
            return cell;
        }

        private decimal Number(SheetRow row, string column, bool required = false)
        {
            var cell = Cell(row, column);
            if (cell.Length == 0)
            {
                if (required) Wrong(column, phrases["catalogue.cell-empty"]);
                return 0;
            }

            var digits = string.Concat(cell.Where(sign => !char.IsWhiteSpace(sign) && sign != '₽')).Replace(',', '.');
            if (decimal.TryParse(
                digits, NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var number)
                && number <= MoneyField.Max && decimal.Round(number, 2) == number) return number;
            Wrong(column, phrases.Say("catalogue.no-number", ("text", Short(cell))));
            return 0;
        }

        private int? Person(string cell)
        {
            if (cell.Length == 0) return null;
            if (known.TryGetValue(cell, out var before) && before is not null) return before;
            var found = ColleagueSearch.Find(cell, colleagues);
            if (found.Count != 1) Wrong("responsible",
                phrases.Say(found.Count == 0 ? "catalogue.no-person" : "catalogue.which-person", ("text", Short(cell))));
            return known[cell] = found.Count == 1 ? found[0].Id : null;
        }

        private bool Flag(string cell)
        {
            if (!YesWords.Contains(cell) && !NoWords.Contains(cell))
                Wrong("active", phrases.Say("catalogue.no-flag", ("text", Short(cell))));
            return !NoWords.Contains(cell);
        }

        private void Wrong(string column, string what) => mistakes.Add(new CatalogueMistake(line, Heading(column, phrases), what));

        private static string Short(string text) => text.Length <= 40 ? text : string.Concat(text.AsSpan(0, 39), "…");
    }
}
