using SalesBot.Boards;
using SalesBot.Data;
using SalesBot.Leads;
using SalesBot.People;

namespace SalesBot.Benchmarks;

/// <summary>The board as it is opened and filtered (15.2): what is read for it, without the drawing of the page.</summary>
internal sealed class BoardQuestions(Database database, Desk desk, int admin, int managers)
{
    /// <summary>Every question by its name.</summary>
    public IEnumerable<(string Name, Func<int, Task> Ask)> All()
    {
        var today = DateOnly.FromDateTime(Scale.Now.DateTime);
        BoardFilter Registered(string period) => BoardFilter.None with { Period = ReadFilter.Period(period, today) };
        return
        [
            ("board (admin)", _ => Open(admin, BoardFilter.None)),
            ("board (manager)", run => Open((run % managers) + 1, BoardFilter.None)),
            ("board, of a person", run => Open(admin, BoardFilter.None with { PersonId = (run % managers) + 1 })),
            ("board, of a source", run => Open(admin, BoardFilter.None with { Source = run % 2 == 0 ? "site" : "ad" })),
            ("board, of a temperature", run => Open(admin, BoardFilter.None with { Heat = (Temperature)(run % 3) })),
            ("board, registered in a month", _ => Open(admin, Registered("month"))),
            ("board, registered in a year", _ => Open(admin, Registered("year"))),
            ("board, more of a column", _ => More()),
            ("board, table (admin)", run => Table(admin, run % 2 == 0 ? "waits" : "-registered", "")),
            ("board, table (manager)", run => Table((run % managers) + 1, "waits", "")),
            ("board, table searched", _ => Table(admin, "", "Иванов")),
            ("board, figures of a month (admin)", _ => Figures(admin)),
            ("board, figures of a month (manager)", run => Figures((run % managers) + 1)),
        ];
    }

    private async Task Open(int person, BoardFilter filter)
    {
        await using var db = database.Open();
        await ReadBoard.All(await Look(db, person), filter);
    }

    private async Task More()
    {
        await using var db = database.Open();
        await ReadBoard.More(await Look(db, admin), BoardFilter.None, "proposal", $"{Scale.Now.AddDays(-3).UtcTicks}.1");
    }

    private async Task Table(int person, string sort, string search)
    {
        await using var db = database.Open();
        var (query, _) = TableQuery.Read(
            name => name switch { "sort" => sort, "q" => search, _ => "" }, DateOnly.FromDateTime(Scale.Now.DateTime));
        await ReadTable.Page(await Look(db, person), query!, "");
    }

    private async Task Figures(int person)
    {
        await using var db = database.Open();
        await ReadFigures.Of(await Look(db, person), BoardFilter.None);
    }

    private async Task<BoardLook> Look(SalesBotDb db, int person) => new(db, desk.Office, (await db.People.FindAsync(person))!);
}
