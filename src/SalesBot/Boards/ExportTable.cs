using Microsoft.EntityFrameworkCore;
using SalesBot.Clients;
using SalesBot.Data;
using SalesBot.Leads;
using SalesBot.Reports;

namespace SalesBot.Boards;

/// <summary>The table as a workbook.</summary>
public static class ExportTable
{
    /// <summary>How many rows it has at most: a program that opens tables is no database.</summary>
    public const int Most = 10_000;

    private const int Part = 500;

    private static readonly string[] columns =
        ["number", "registered", "client", "contact", "reach", "topic", "stage", "heat", "responsible", "waiting", "ended", "sum"];

    /// <summary>The file; that somebody takes it is written into the record first.</summary>
    public static async Task<byte[]> Run(Database database, BoardLook look, TableQuery query)
    {
        var leads = await query.Order.Sort(await ReadTable.Leads(look, query)).Take(Most).ToListAsync();
        List<IReadOnlyList<WorkbookCell>> rows =
            [[.. columns.Select(column => new WorkbookCell.Head(look.Phrases[$"board.sheet.{column}"]))]];
        foreach (var part in leads.Chunk(Part)) rows.AddRange(await Rows(look, part));
        await Database.Again(() => Record(database, look, leads.Count));
        return Workbook.Write([new WorkbookSheet(look.Phrases["board.sheet"], rows)]);
    }

    private static async Task Record(Database database, BoardLook look, int leads)
    {
        await using var db = database.Open();
        await using var write = await database.BeginWrite(db);
        var record = new BoardLook(db, look.Office, look.Me);
        record.Record("board.exported", details: new { leads });
        await record.Save();
        await write.Commit();
    }

    private static async Task<IEnumerable<IReadOnlyList<WorkbookCell>>> Rows(BoardLook look, Lead[] leads)
    {
        var cards = await ReadCards.Of(look, leads);
        var contacts = leads.Select(lead => lead.ContactId).Distinct().ToList();
        var reach = (await look.Db.ContactPoints.AsNoTracking().Where(point => contacts.Contains(point.ContactId))
            .OrderBy(point => point.Id).Select(point => new { point.ContactId, point.Value }).ToListAsync())
            .ToLookup(point => point.ContactId, point => point.Value);
        return leads.Select(lead => Row(look, cards[lead.Id], string.Join(", ", reach[lead.ContactId])));
    }

    private static IReadOnlyList<WorkbookCell> Row(BoardLook look, BoardCard card, string reach) =>
    [
        new WorkbookCell.Text(card.Lead.Number), At(look, card.Lead.CreatedAt), new WorkbookCell.Text(card.Company),
        new WorkbookCell.Text(card.Who), new WorkbookCell.Text(reach), new WorkbookCell.Text(card.Lead.Topic),
        new WorkbookCell.Text(card.Stage), new WorkbookCell.Text(card.Heat ?? ""), new WorkbookCell.Text(card.Responsible),
        card.Lead.State == LeadState.Open ? At(look, card.Lead.WaitingSince) : new WorkbookCell.Text(""),
        card.Lead.ClosedAt is { } closed ? At(look, closed) : new WorkbookCell.Text(""), new WorkbookCell.Number(card.Sum),
    ];

    private static WorkbookCell.Moment At(BoardLook look, DateTimeOffset at) => new(look.Office.Calendar.ToLocal(at).DateTime);
}
