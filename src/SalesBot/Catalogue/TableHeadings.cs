using System.Globalization;

namespace SalesBot.Catalogue;

/// <summary>Which columns a kind of table has.</summary>
/// <param name="Texts">What their texts begin with: «catalogue» for «catalogue.column.name», and «catalogue.also.name» for other
/// names.</param>
/// <param name="Keys">Their keys, in the order of the template.</param>
/// <param name="Required">How many of them, from the first, must be there.</param>
public sealed record TableColumns(string Texts, IReadOnlyList<string> Keys, int Required)
{
    /// <summary>Those that may stand several times: a work phone, a mobile phone.</summary>
    public IReadOnlyList<string> Many { get; init; } = [];

    /// <summary>How many of ours a line must have to be the head, besides those that must be there.</summary>
    public int Fewest { get; init; }

    /// <summary>What may stand where a column must be: «Цена с НДС» for «Цена».</summary>
    public IReadOnlyList<string> InsteadOfLast { get; init; } = [];

    /// <summary>Which column a heading is that nobody has listed, by its letters and figures in lower case; null for none.</summary>
    public Func<string, string?> Guess { get; init; } = _ => null;

    /// <summary>What people write into a cell of it that there is nothing for, «нет», in lower case.</summary>
    public IReadOnlyList<string> Nothing { get; init; } = [];

    /// <summary>Whether its head may take two rows, «Цена» over «без НДС» and «с НДС».</summary>
    public bool TwoRows { get; init; }

    /// <summary>The columns that must be there and are not.</summary>
    internal IEnumerable<string> Missing(IReadOnlyDictionary<string, int> places) => Keys.Take(Required).Where((column, at) =>
        !places.ContainsKey(column) && !(at == Required - 1 && InsteadOfLast.Any(places.ContainsKey)));

    /// <summary>The heading of a column in the language of the phrases.</summary>
    public string Heading(string column, Phrases phrases) => phrases[$"{Texts}.column.{column}"];

    /// <summary>What else people call it, parted by semicolons.</summary>
    internal IEnumerable<string> Also(string column, Phrases phrases) => phrases[$"{Texts}.also.{column}"].Split(';');
}

/// <summary>
/// The head of a table: which column is what. Headings may stand in any order, in any of the bot's languages, and under the names that
/// other programs give them; a title may stand above them. Pure.
/// </summary>
/// <param name="Places">The places of the columns that are there, from 0.</param>
/// <param name="Ignored">Headings that are none of ours: their columns are left alone.</param>
internal sealed record TableHeadings(IReadOnlyDictionary<string, int> Places, IReadOnlyList<string> Ignored)
{
    /// <summary>Looked through from the top for the head: a title, who made it and when may stand above.</summary>
    public const int LinesLooked = 30;

    /// <summary>Whether a line is the head: all columns that must be there are, and enough of ours.</summary>
    public static bool IsHead(SheetRow row, TableColumns columns, Phrases phrases)
    {
        var places = Read(row, columns, phrases, []).Places;
        return places.Count >= columns.Fewest && !columns.Missing(places).Any();
    }

    /// <summary>The place under which a further column of one kind is kept.</summary>
    public static string Further(string column, int n) => n == 0 ? column : string.Create(CultureInfo.InvariantCulture, $"{column}#{n}");

    /// <summary>Reads the head; what is missing or there twice is added to the mistakes.</summary>
    public static TableHeadings Read(SheetRow head, TableColumns columns, Phrases phrases, List<CatalogueMistake> mistakes)
    {
        var (places, ignored) = (new Dictionary<string, int>(StringComparer.Ordinal), new List<string>());
        var cells = head.Cells.Select((text, place) => (Text: CleanHeading(text), Place: place)).Where(cell =>
            cell.Text.Length > 0).ToList();
        foreach (var (text, place) in cells)
            if (columns.Keys.FirstOrDefault(key => Names(key, columns, phrases).Contains(Plain(text))) is { } own
                && !Put(places, own, place, columns))
                mistakes.Add(new CatalogueMistake(head.Line, text, phrases["catalogue.column-twice"]));
        foreach (var (text, place) in cells.Where(cell => !places.ContainsValue(cell.Place)))
        {
            var other = columns.Keys.FirstOrDefault(key => columns.Also(key, phrases).Any() && OtherNames(key, columns, phrases)
                .Contains(Plain(text)));
            other ??= columns.Guess(Plain(text));
            if (other is null || !Put(places, other, place, columns)) ignored.Add(text);
        }

        if (places.Count == 0 && columns.Required == 0)
            mistakes.Add(new CatalogueMistake(head.Line, "", phrases["catalogue.no-columns"]));
        foreach (var missing in columns.Missing(places))
            mistakes.Add(new CatalogueMistake(head.Line, columns.Heading(missing, phrases), phrases["catalogue.no-column"]));
        return new TableHeadings(places, ignored);
    }

    private static bool Put(Dictionary<string, int> places, string column, int place, TableColumns columns)
    {
        var n = 0;
        while (columns.Many.Contains(column) && places.ContainsKey(Further(column, n))) n++;
        return places.TryAdd(Further(column, n), place);
    }

    private static HashSet<string> Names(string key, TableColumns columns, Phrases phrases) =>
        [.. phrases.InEveryLanguage.Select(language => Plain(columns.Heading(key, language)))];

    private static HashSet<string> OtherNames(string key, TableColumns columns, Phrases phrases) =>
        [.. phrases.InEveryLanguage.SelectMany(language => columns.Also(key, language)).Select(Plain)];

    private static string CleanHeading(string text) => Values.CleanText.OneLine(text, 100).Text.Trim('*', ':', ' ');

    // As they stand in narrow columns: «Моб. тел.», «Раб. тел.», «Конт. лицо».
    private static readonly Dictionary<string, string> whole = new(StringComparer.Ordinal)
    {
        ["тел"] = "телефон",
        ["моб"] = "мобильный",
        ["раб"] = "рабочий",
        ["конт"] = "контактный",
        ["сот"] = "сотовый",
        ["доп"] = "дополнительный",
        ["наим"] = "наименование",
        ["комм"] = "комментарий",
        ["прим"] = "примечание",
        ["орг"] = "организации",
    };

    /// <summary>«Ед. изм.» and «ед изм» are one heading, «Цена, руб.» is «Цена».</summary>
    private static string Plain(string text)
    {
        var words = text.ToLowerInvariant().Replace('ё', 'е').Split([' ', '.', ',', '(', ')', ':', '/'],
            StringSplitOptions.RemoveEmptyEntries);
        var letters = string.Concat(string.Concat(words.Select(word => whole.GetValueOrDefault(word, word))).Where(char.IsLetterOrDigit));
        foreach (var money in new[] { "вруб", "руб", "rub" })
            if (letters.Length > money.Length && letters.EndsWith(money, StringComparison.Ordinal)) return letters[..^money.Length];
        return letters;
    }
}
