using Microsoft.EntityFrameworkCore;
using SalesBot.Data;
using SalesBot.Host.Api.Doors;
using SalesBot.Leads;
using SalesBot.Orders;
using SalesBot.Records;

namespace SalesBot.Host.Api;

/// <summary>
/// <c>GET /api/leads</c> and <c>GET /api/orders</c>: what has changed since a cursor, as it stands now. The cursor is a place in the
/// record of who did what, which has no gaps and grows with every change, so that a reader who goes on from it misses nothing; of as many
/// records as <c>limit</c> says.
/// </summary>
internal sealed class ReadChanges(Database database)
{
    private const int Most = 500;

    /// <summary>Leads that changed after <c>cursor</c> (0 unless given).</summary>
    public Task<IResult> Leads(HttpContext call) =>
        Changes(call, (db, ids) => ApiItems.Leads(db, db.Leads.Where(lead => ids.Contains(lead.Id)), call.RequestAborted));

    /// <summary>Orders of leads that changed after <c>cursor</c> (0 unless given), with their lines.</summary>
    public Task<IResult> Orders(HttpContext call) =>
        Changes(call, (db, ids) => ApiItems.Orders(db, db.Orders.Where(order => ids.Contains(order.LeadId)), call.RequestAborted));

    private async Task<IResult> Changes(HttpContext call, Func<SalesBotDb, List<long>, Task<IEnumerable<object>>> items)
    {
        var said = new SaidText();
        var cursor = ChangeCursor.Read(call.Request.Query["cursor"].ToString());
        if (cursor is null) said.Wrong("cursor", "Not a cursor: give the «next» of the former answer, or none to begin.");
        if (Page.LimitOf(call.Request.Query, said, Most) is not { } limit || cursor is null) return said.Refusal!;
        var life = await DatabaseLife.Of(database, call.RequestAborted);
        await using var db = database.Open();
        var last = await db.Audit.OrderByDescending(record => record.Sequence).Select(record => record.Sequence)
            .FirstOrDefaultAsync(call.RequestAborted);
        if (!cursor.IsOf(life, last)) return OfAnotherLife();
        var changes = await db.Audit.AsNoTracking().Where(record => record.Sequence > cursor.Sequence).OrderBy(record => record.Sequence)
            .Take(limit)
            .Select(record => new { record.Sequence, record.LeadId }).ToListAsync(call.RequestAborted);
        var ids = changes.Select(change => change.LeadId).OfType<long>().Distinct().ToList();
        return Results.Json(new
        {
            Items = await items(db, ids),
            Next = new ChangeCursor(life, changes is [.., var read] ? read.Sequence : cursor.Sequence).ToString(),
            More = changes.Count == limit,
        });
    }

    private static IResult OfAnotherLife() => Results.Problem(
        "This cursor is of a database in whose place a backup was put. Begin anew, without a cursor: everything is given as it stands now, "
        + "and known by its number.",
        statusCode: StatusCodes.Status410Gone, title: "A cursor of another life");
}
