using Microsoft.EntityFrameworkCore;
using SalesBot.Catalogue;
using SalesBot.Data;

namespace SalesBot.Host.Api.Doors;

/// <summary><c>GET /api/items</c>: the catalogue, page by page, or what has a <c>code</c>.</summary>
internal static class ShowItems
{
    /// <summary>A page.</summary>
    public static async Task<IResult> Do(HttpContext call, Database database)
    {
        var said = new SaidText();
        if (Page.Read(call.Request.Query, said) is not { } page) return said.Refusal!;
        var (after, code) = (page.After, call.Request.Query["code"].ToString());
        await using var db = database.Open();
        var items = await db.Set<Item>().AsNoTracking().Where(item => item.Id > after && (code == "" || item.Code == code))
            .OrderBy(item => item.Id).Take(page.Limit).ToListAsync(call.RequestAborted);
        return page.Of(items, item => item.Id, items.Select(Json));
    }

    private static object Json(Item item) => new
    {
        item.Id,
        item.Code,
        item.Name,
        item.Unit,
        item.Price,
        Vat = item.VatPercent,
        item.Department,
        item.ResponsibleId,
        item.PlannedCost,
        item.PlannedMinutes,
        item.AccountingClass,
        item.Active,
    };
}
