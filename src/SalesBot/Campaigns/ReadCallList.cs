using SalesBot.Catalogue;
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

/// <summary>
/// Reads the rows of a table as a list of people to call. Headings may stand in any order, in Russian or English; every mistake is told,
/// and takes nothing from the other rows. Pure.
/// </summary>
public static class ReadCallList
{
    /// <summary>Most rows of a list.</summary>
    public const int MostRows = 100_000;

    private const int MaxName = (ContactField.MaxLength - 2) / 2, MaxAbout = 400;

    private static readonly Dictionary<string, CallPriority> Priorities = new(StringComparer.OrdinalIgnoreCase)
    {
        ["1"] = CallPriority.High,
        ["высокий"] = CallPriority.High,
        ["high"] = CallPriority.High,
        ["высокая"] = CallPriority.High,
        ["срочно"] = CallPriority.High,
        ["срочный"] = CallPriority.High,
        ["срочная"] = CallPriority.High,
        ["важно"] = CallPriority.High,
        ["urgent"] = CallPriority.High,
        ["2"] = CallPriority.Normal,
        ["обычный"] = CallPriority.Normal,
        ["обычная"] = CallPriority.Normal,
        ["средний"] = CallPriority.Normal,
        ["средняя"] = CallPriority.Normal,
        ["нормальный"] = CallPriority.Normal,
        ["normal"] = CallPriority.Normal,
        ["medium"] = CallPriority.Normal,
        [""] = CallPriority.Normal,
        ["3"] = CallPriority.Low,
        ["низкий"] = CallPriority.Low,
        ["низкая"] = CallPriority.Low,
        ["не срочно"] = CallPriority.Low,
        ["несрочно"] = CallPriority.Low,
        ["low"] = CallPriority.Low,
    };

    /// <summary>The columns of the template.</summary>
    public static IReadOnlyList<string> Own { get; } = ["phone", "name", "company", "about", "priority", "caller"];

    /// <summary>The same, then those that only other programs have; the first is required.</summary>
    public static TableColumns Columns { get; } = new("campaign", [.. Own, "surname", "patronymic"], Required: 1) { Many = ["phone"] };

    /// <summary>Whether one of a table's first lines is the head of such a list.</summary>
    public static bool IsLike(IEnumerable<SheetRow> rows, Phrases phrases) =>
        rows.Take(TableHeadings.LinesLooked).Any(row => TableHeadings.IsHead(row, Columns, phrases));

    /// <summary>The list a table holds, with the rows that are not understood beside it.</summary>
    /// <param name="rows">The table.</param>
    /// <param name="callers">Who may be named to call.</param>
    /// <param name="phrases">For the mistakes.</param>
    public static TableReading<CallListRow> Of(IEnumerable<SheetRow> rows, IReadOnlyList<ColleagueName> callers, Phrases phrases) =>
        ReadTable.Of(rows, Columns, MostRows, "campaign.empty", phrases, new Reader(callers, phrases).Row);

    private sealed class Reader(IReadOnlyList<ColleagueName> callers, Phrases phrases)
    {
        private readonly Dictionary<string, int?> known = new(StringComparer.OrdinalIgnoreCase) { [""] = null };

        /// <summary>The row; null when its number is none, which is among the mistakes then.</summary>
        public CallListRow? Row(TableCells cells)
        {
            string[] who = [Name(cells), cells.Word("company", MaxName)];
            var (priority, caller) = (Priority(cells, cells["priority"]), Caller(cells, cells["caller"]));
            var about = cells.Word("about", MaxAbout);
            if (Phone(cells) is not { } phone) return null;
            // A second number is what is known of them: it is dialled when the first is silent.
            about = string.Join(", ", new[] { about, phone.Rest }.Where(part => part.Length > 0));
            if (about.Length > MaxAbout) about = about[..MaxAbout];
            return new CallListRow(
                cells.Line, phone.Number, string.Join(", ", who.Where(part => part.Length > 0)), about, priority, caller);
        }

        /// <summary>The surname first, as contacts are kept.</summary>
        private static string Name(TableCells cells)
        {
            var (name, surname) = (cells.Word("name", MaxName), cells.Word("surname", MaxName));
            if (surname.Length == 0 || name.Contains(surname, StringComparison.OrdinalIgnoreCase)) return name;
            var whole = string.Join(' ', new[] { surname, name, cells.Word("patronymic", MaxName) }.Where(part => part.Length > 0));
            return whole.Length <= MaxName ? whole : whole[..MaxName];
        }

        /// <summary>The first number of all columns that have one; what else stands there is kept beside it.</summary>
        private FoundPhone? Phone(TableCells cells)
        {
            var all = cells.All("phone").ToList();
            var found = all.Select((cell, at) => (Phone: TablePhones.First(cell), At: at)).FirstOrDefault(one => one.Phone is not null);
            if (found.Phone is null)
            {
                cells.Wrong("phone", all.Count == 0 ? phrases["catalogue.cell-empty"]
                    : phrases.Say("campaign.no-phone", ("text", TableCells.Short(all[0]))));
                return null;
            }

            var others = all.Where((_, at) => at != found.At).Prepend(found.Phone.Rest).Where(text => text.Length > 0);
            return found.Phone with { Rest = string.Join(", ", others) };
        }

        private CallPriority Priority(TableCells cells, string cell)
        {
            if (Priorities.TryGetValue(cell, out var priority)) return priority;
            cells.Wrong("priority", phrases.Say("campaign.no-priority", ("text", TableCells.Short(cell))));
            return CallPriority.Normal;
        }

        private int? Caller(TableCells cells, string cell)
        {
            if (known.TryGetValue(cell, out var before)) return before;
            var found = ColleagueSearch.Find(cell, callers);
            if (found.Count == 1) return known[cell] = found[0].Id;
            cells.Wrong("caller",
                phrases.Say(found.Count == 0 ? "campaign.no-caller" : "catalogue.which-person", ("text", TableCells.Short(cell))));
            return null;
        }
    }
}
