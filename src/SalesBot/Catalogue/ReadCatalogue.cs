using System.Globalization;
using System.Text.RegularExpressions;
using SalesBot.Conversations.Fields;
using SalesBot.Values;

namespace SalesBot.Catalogue;

/// <summary>
/// Reads the rows of a table as a catalogue. Headings may stand in any order, in Russian or English; every mistake
/// is told, and takes nothing from the other rows. Pure.
/// </summary>
public static partial class ReadCatalogue
{
    /// <summary>Most rows of a catalogue.</summary>
    public const int MostRows = 100_000;

    /// <summary>The columns, in the order of the template; the first three are required.</summary>
    public static TableColumns Columns { get; } = new(
        "catalogue", ["name", "unit", "price", "department", "responsible", "cost", "minutes", "class", "active", "code"], Required: 3);

    private static readonly HashSet<string> NoWords = new(StringComparer.OrdinalIgnoreCase)
    {
        "нет", "no", "0", "false", "ложь", "-",
    };
    private static readonly HashSet<string> YesWords = new(StringComparer.OrdinalIgnoreCase)
    {
        "", "да", "yes", "1", "true", "истина", "+",
    };

    /// <summary>The catalogue a table holds, with the rows that are not understood beside it.</summary>
    public static TableReading<CatalogueRow> Of(IEnumerable<SheetRow> rows, IReadOnlyList<ColleagueName> colleagues, Phrases phrases) =>
        ReadTable.Of(rows, Columns, MostRows, "catalogue.empty", phrases, new Reader(colleagues, phrases).Row);

    private sealed partial class Reader(IReadOnlyList<ColleagueName> colleagues, Phrases phrases)
    {
        private readonly Dictionary<string, int> lineOf = new(StringComparer.Ordinal);
        private readonly Dictionary<string, int> known = new(StringComparer.OrdinalIgnoreCase);

        public CatalogueRow Row(TableCells cells)
        {
            var name = cells.Word("name", 400, required: true);
            if (name.Length > 0 && !lineOf.TryAdd(Item.KeyOf(name), cells.Line))
                cells.Wrong("name", phrases.Say("catalogue.name-twice", ("name", name), ("line", lineOf[Item.KeyOf(name)])));
            return new CatalogueRow(
                name,
                cells.Word("unit", Item.MaxUnit, required: true),
                Number(cells, "price", required: true),
                cells.Word("department", Item.MaxDepartment),
                Person(cells, cells["responsible"]),
                Number(cells, "cost"),
                Number(cells, "minutes"),
                cells.Word("class", Item.MaxClass),
                Flag(cells, cells["active"]))
            {
                Code = cells.Word("code", Item.MaxCode) is { Length: > 0 } code ? code : null,
            };
        }

        private decimal Number(TableCells cells, string column, bool required = false)
        {
            var cell = cells[column];
            if (cell.Length == 0)
            {
                if (required) cells.Wrong(column, phrases["catalogue.cell-empty"]);
                return 0;
            }

            var digits = string.Concat(Money().Replace(cell, "").Where(sign => !char.IsWhiteSpace(sign) && sign != '\'')).Replace(',', '.');
            if (decimal.TryParse(
                digits, NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var number)
                && number <= MoneyField.Max && decimal.Round(number, 2) == number) return number;
            cells.Wrong(column, phrases.Say("catalogue.no-number", ("text", TableCells.Short(cell))));
            return 0;
        }

        private int? Person(TableCells cells, string cell)
        {
            if (cell.Length == 0) return null;
            if (known.TryGetValue(cell, out var before)) return before;
            var found = ColleagueSearch.Find(cell, colleagues);
            if (found.Count == 1) return known[cell] = found[0].Id;
            cells.Wrong("responsible",
                phrases.Say(found.Count == 0 ? "catalogue.no-person" : "catalogue.which-person", ("text", TableCells.Short(cell))));
            return null;
        }

        private bool Flag(TableCells cells, string cell)
        {
            if (!YesWords.Contains(cell) && !NoWords.Contains(cell))
                cells.Wrong("active", phrases.Say("catalogue.no-flag", ("text", TableCells.Short(cell))));
            return !NoWords.Contains(cell);
        }

        [GeneratedRegex(@"\s*(?:₽|руб(?:лей|ля|ль)?\b\.?|р\b\.?|rub\b\.?|rur\b\.?)\s*$",
            RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
        private static partial Regex Money();
    }
}
