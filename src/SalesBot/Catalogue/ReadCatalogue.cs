using System.Globalization;
using System.Text.RegularExpressions;
using SalesBot.Conversations.Fields;
using SalesBot.Processes;
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

    /// <summary>The columns, in the order of the template; the first three are required. Then other prices that lists have.</summary>
    public static TableColumns Columns { get; } = new(
        "catalogue",
        [
            "name", "unit", "price", "department", "responsible", "cost", "minutes", "class", "active", "code", "vat",
            .. PriceColumns.Instead,
        ],
        Required: 3)
    {
        InsteadOfLast = PriceColumns.Instead,
        Guess = PriceColumns.Guess,
        TwoRows = true,
    };

    /// <summary>The columns of the template.</summary>
    public static IReadOnlyList<string> Own { get; } = [.. Columns.Keys.Take(11)];

    private static readonly HashSet<string> NoWords = new(StringComparer.OrdinalIgnoreCase)
    {
        "нет", "no", "0", "false", "ложь", "-",
    };
    private static readonly HashSet<string> YesWords = new(StringComparer.OrdinalIgnoreCase)
    {
        "", "да", "yes", "1", "true", "истина", "+",
    };

    /// <summary>The catalogue a table holds, with the rows that are not understood beside it.</summary>
    /// <param name="rows">The table.</param>
    /// <param name="colleagues">Who may be responsible.</param>
    /// <param name="phrases">For what is said.</param>
    /// <param name="rules">How orders are counted: whether prices hold the VAT; null: they do, and there is none.</param>
    public static TableReading<CatalogueRow> Of(
        IEnumerable<SheetRow> rows, IReadOnlyList<ColleagueName> colleagues, Phrases phrases, OrderRules? rules = null)
    {
        var reader = new Reader(colleagues, rules ??= new OrderRules(0, VatIncluded: true), new PriceColumns(rules), phrases);
        var reading = ReadTable.Of(rows, Columns, MostRows, "catalogue.empty", phrases, reader.Row);
        reading = reading with { Notes = [.. reader.Notes] };
        return reading is not { IsTable: true, Rows.Count: 0, BadCount: 0 } ? reading
            : reading with { Mistakes = [new CatalogueMistake(reader.Headings.FirstLine, "", phrases["catalogue.headings-only"])] };
    }

    private sealed partial class Reader(
        IReadOnlyList<ColleagueName> colleagues, OrderRules rules, PriceColumns prices, Phrases phrases)
    {
        // An eighth of a rouble cannot be kept in kopecks; a third of a hundred, as Excel counts it, can.
        private const decimal MostLost = 0.001m;

        private IReadOnlyList<string>? about;
        private int rounded;
        private readonly Dictionary<string, int> lineOf = new(StringComparer.Ordinal);
        private readonly Dictionary<string, int> known = new(StringComparer.OrdinalIgnoreCase);

        /// <summary>Rows that head others.</summary>
        public SectionHeadings Headings { get; } = new();

        /// <summary>What is to be known of how it was read.</summary>
        public IEnumerable<string> Notes =>
        [
            .. about ?? [], .. rounded > 0 ? [phrases.Say("catalogue.rounded", ("n", rounded))] : Array.Empty<string>(),
            .. Headings.Note(phrases),
        ];

        public CatalogueRow? Row(TableCells cells)
        {
            about ??= [.. prices.Notes(cells, phrases)];
            if (Headings.Take(cells)) return null;
            var (price, vat) = (prices.Of(cells), Vat(cells, cells["vat"]));
            var name = cells.Word("name", 400, required: true);
            if (name.Length > 0 && !lineOf.TryAdd(Item.KeyOf(name), cells.Line))
                cells.Wrong("name", phrases.Say("catalogue.name-twice", ("name", name), ("line", lineOf[Item.KeyOf(name)])));
            return new CatalogueRow(
                name,
                cells.Word("unit", Item.MaxUnit, required: true),
                prices.Kept(price, Number(cells, price, required: true), vat),
                cells.Word("department", Item.MaxDepartment),
                Person(cells, cells["responsible"]),
                Number(cells, "cost"),
                Number(cells, "minutes"),
                cells.Word("class", Item.MaxClass),
                Flag(cells, cells["active"]))
            {
                Code = cells.Word("code", Item.MaxCode) is { Length: > 0 } code ? code : null,
                // The office's own rate changes with the law.
                Vat = vat == rules.VatPercent ? null : vat,
                SaysVat = cells.Has("vat"),
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

            var digits = string.Concat(Money().Replace(cell, "").Where(sign => !char.IsWhiteSpace(sign) && sign != '\''));
            digits = Thousands().Replace(digits, "").Replace(',', '.');
            if (decimal.TryParse(
                digits, NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var number)
                && number <= MoneyField.Max) return Rounded(cells, column, number);
            cells.Wrong(column, phrases.Say("catalogue.no-number", ("text", TableCells.Short(cell))));
            return 0;
        }

        private decimal Rounded(TableCells cells, string column, decimal number)
        {
            var kept = decimal.Round(number, 2, MidpointRounding.AwayFromZero);
            if (kept == number || column == "minutes") return kept;
            if (Math.Abs(kept - number) > number * MostLost)
                cells.Wrong(column, phrases.Say("catalogue.too-fine", ("text", TableCells.Short(cells[column]))));
            else rounded++;
            return kept;
        }

        private int? Vat(TableCells cells, string cell)
        {
            if (cell is "" or "-" or "–" or "—") return null;
            if (ItemVat.Read(cell) is { } percent) return percent;
            cells.Wrong("vat", phrases.Say("catalogue.no-vat", ("text", TableCells.Short(cell))));
            return null;
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

        // «1,200.50» and «1.200,50»: of two signs the first parts thousands.
        [GeneratedRegex(@"(?<=^\d{1,3}(?:,\d{3})*),(?=\d{3}(?:,\d{3})*\.\d{1,2}$)|"
            + @"(?<=^\d{1,3}(?:\.\d{3})*)\.(?=\d{3}(?:\.\d{3})*,\d{1,2}$)")]
        private static partial Regex Thousands();

        [GeneratedRegex(@"\s*(?:₽|руб(?:лей|ля|ль)?\b\.?|р\b\.?|rub\b\.?|rur\b\.?)\s*$",
            RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
        private static partial Regex Money();
    }
}
