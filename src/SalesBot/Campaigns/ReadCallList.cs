using SalesBot.Catalogue;
using SalesBot.Conversations;
using SalesBot.Conversations.Fields;
using SalesBot.Values;

namespace SalesBot.Campaigns;

/// <summary>A line of a call list that was understood.</summary>
/// <param name="Line">Its line in the file, from 1.</param>
/// <param name="Phone">Whom to call.</param>
/// <param name="Who">Name and company; empty for neither.</param>
/// <param name="About">What is known of them; empty for nothing.</param>
/// <param name="Priority">What goes first.</param>
/// <param name="CallerId">Who is to call; null: anybody.</param>
public sealed record CallListRow(int Line, PhoneNumber Phone, string Who, string About, CallPriority Priority, int? CallerId);

/// <summary>What reading a call list gave: its rows, or everything that is wrong with it; never both.</summary>
/// <param name="Rows">Each number once, in the order of the list.</param>
/// <param name="Repeated">Lines that repeat a number.</param>
/// <param name="Mistakes">What is wrong.</param>
public sealed record CallListReading(IReadOnlyList<CallListRow> Rows, int Repeated, IReadOnlyList<CatalogueMistake> Mistakes);

/// <summary>
/// Reads the rows of a table as a list of people to call. Headings may stand in any order, in Russian or English; every mistake is told.
/// Pure.
/// </summary>
public static class ReadCallList
{
    /// <summary>Most rows of a list.</summary>
    public const int MostRows = 10_000;

    private const int MaxName = (ContactField.MaxLength - 2) / 2, MaxAbout = 400, Required = 1;

    private static readonly Dictionary<string, CallPriority> Priorities = new(StringComparer.OrdinalIgnoreCase)
    {
        ["1"] = CallPriority.High,
        ["высокий"] = CallPriority.High,
        ["high"] = CallPriority.High,
        ["2"] = CallPriority.Normal,
        ["обычный"] = CallPriority.Normal,
        ["normal"] = CallPriority.Normal,
        [""] = CallPriority.Normal,
        ["3"] = CallPriority.Low,
        ["низкий"] = CallPriority.Low,
        ["low"] = CallPriority.Low,
    };

    /// <summary>The columns, in the order of the template; the first is required.</summary>
    public static IReadOnlyList<string> Columns { get; } = ["phone", "name", "company", "about", "priority", "caller"];

    /// <summary>The heading of a column in the language of the phrases.</summary>
    public static string Heading(string column, Phrases phrases) => phrases[$"campaign.column.{column}"];

    /// <summary>Whether a table's first line has a column of phones.</summary>
    public static bool IsLike(IReadOnlyList<SheetRow> rows, Phrases phrases) =>
        rows.Count > 0 && TableHeadings.Read(rows[0], Columns, Required, Heading, phrases, []).ContainsKey("phone");

    /// <summary>The list a table holds, or all its mistakes.</summary>
    /// <param name="rows">The table.</param>
    /// <param name="callers">Who may be named to call.</param>
    /// <param name="phrases">For the mistakes.</param>
    public static CallListReading Of(IReadOnlyList<SheetRow> rows, IReadOnlyList<ColleagueName> callers, Phrases phrases)
    {
        var mistakes = new List<CatalogueMistake>();
        if (rows.Count == 0) return new CallListReading([], 0, [new CatalogueMistake(1, "", phrases["campaign.empty"])]);
        var places = TableHeadings.Read(rows[0], Columns, Required, Heading, phrases, mistakes);
        if (rows.Count - 1 > MostRows)
            mistakes.Add(new CatalogueMistake(MostRows + 2, "", phrases.Say("catalogue.too-many-rows", ("n", MostRows))));
        mistakes.AddRange(rows.Where(row => row.Broken).Select(row => new CatalogueMistake(row.Line, "", phrases["catalogue.broken"])));
        if (mistakes.Count > 0) return new CallListReading([], 0, mistakes);
        var reader = new Reader(places, callers, phrases, mistakes);
        var read = rows.Skip(1).Where(row => row.Cells.Any(cell => cell.Length > 0)).Select(reader.Row).ToList();
        if (read.Count == 0) mistakes.Add(new CatalogueMistake(rows[0].Line + 1, "", phrases["campaign.empty"]));
        if (mistakes.Count > 0) return new CallListReading([], 0, mistakes);
        List<CallListRow> once = [.. read.OfType<CallListRow>().DistinctBy(row => row.Phone.Value)];
        return new CallListReading(once, read.Count - once.Count, []);
    }

    private sealed class Reader(Dictionary<string, int> places, IReadOnlyList<ColleagueName> callers, Phrases phrases,
        List<CatalogueMistake> mistakes)
    {
        private readonly Dictionary<string, int?> known = new(StringComparer.OrdinalIgnoreCase) { [""] = null };
        private int line;

        /// <summary>The row; null when its number is none, which is among the mistakes then.</summary>
        public CallListRow? Row(SheetRow row)
        {
            line = row.Line;
            string[] who = [Word(row, "name", MaxName), Word(row, "company", MaxName)];
            var (about, priority, caller) = (Word(row, "about", MaxAbout), Priority(Cell(row, "priority")), Caller(Cell(row, "caller")));
            return Phone(Cell(row, "phone")) is { } phone
                ? new CallListRow(line, phone, string.Join(", ", who.Where(part => part.Length > 0)), about, priority, caller) : null;
        }

        private string Cell(SheetRow row, string column) => places.TryGetValue(column, out var place)
            && place < row.Cells.Count ? CleanText.OneLine(row.Cells[place], int.MaxValue).Text : "";

        private PhoneNumber? Phone(string cell)
        {
            var phone = PhoneNumber.TryParse(cell);
            if (phone is null) Wrong("phone",
                cell.Length == 0 ? phrases["catalogue.cell-empty"] : phrases.Say("campaign.no-phone", ("text", Short(cell))));
            return phone;
        }

        private string Word(SheetRow row, string column, int most)
        {
            var cell = Cell(row, column);
            if (cell.Length > most) Wrong(column, phrases.Say("field.text.long", ("length", cell.Length), ("max", most)));
            return cell;
        }

        private CallPriority Priority(string cell)
        {
            if (Priorities.TryGetValue(cell, out var priority)) return priority;
            Wrong("priority", phrases.Say("campaign.no-priority", ("text", Short(cell))));
            return CallPriority.Normal;
        }

        private int? Caller(string cell)
        {
            if (known.TryGetValue(cell, out var before)) return before;
            var found = ColleagueSearch.Find(cell, callers);
            if (found.Count == 1) return known[cell] = found[0].Id;
            Wrong("caller", phrases.Say(found.Count == 0 ? "campaign.no-caller" : "catalogue.which-person", ("text", Short(cell))));
            return null;
        }

        private void Wrong(string column, string what) => mistakes.Add(new CatalogueMistake(line, Heading(column, phrases), what));

        private static string Short(string text) => DialogScreen.Shorten(text, 40);
    }
}
