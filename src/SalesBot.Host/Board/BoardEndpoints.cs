using SalesBot.Boards;
using SalesBot.Host.Channels.Browser;
using SalesBot.Host.Hosting;
using SalesBot.Reports;

namespace SalesBot.Host.Board;

/// <summary>What can be asked of the board. All of it stands behind its door; whose a lead is, is asked with each.</summary>
internal static class BoardEndpoints
{
    private static readonly EmbeddedParts parts = new("Board/");

    public static void Map(IEndpointRouteBuilder app)
    {
        var board = app.MapGroup(BoardSetup.Path);
        board.MapGet("", (HttpContext context, BoardDesk desk) => desk.Show(context, Columns));
        board.MapGet("/column", (HttpContext context, BoardDesk desk) => desk.Show(
            context, (look, address) => Column(look, address, context.Request.Query)));
        board.MapGet("/table", (HttpContext context, BoardDesk desk) => desk.Show(
            context, (look, address) => Table(look, address, context.Request.Query["after"].ToString())));
        board.MapGet("/table.xlsx", (HttpContext context, BoardDesk desk, CancellationToken stop) => desk.Give(
            context, (look, address) => Sheet(desk, look, address, stop)));
        board.MapGet("/figures", (HttpContext context, BoardDesk desk) => desk.Show(context, Figures));
        board.MapGet("/leads/{id:long}", (long id, HttpContext context, BoardDesk desk) => desk.Show(
            context, async (look, _) => await LeadOnBoard.Read(look, id) is { } opened ? new BoardModel.Lead(opened) : null));
        board.MapGet("/leads/{id:long}/files/{file:long}", (long id, long file, HttpContext context, BoardDesk desk) => desk.Give(
            context, (look, _) => File(look, id, file)));
        board.MapGet("/events", (HttpContext context, BoardLive live, long? after) => live.Follow(context, after ?? 0));
        board.MapGet("/parts/icon.svg", () => BrowserPages.Get("icon.svg"));
        board.MapGet("/parts/{name}", (string name) => parts.Get(name));
    }

    private static async Task<BoardModel?> Columns(BoardLook look, BoardAddress address)
    {
        var (filter, _) = ReadFilter.Of(address.Value, look.Today);
        return new BoardModel.Columns(await ReadBoard.All(look, filter), filter);
    }

    private static async Task<BoardModel?> Column(BoardLook look, BoardAddress address, IQueryCollection query)
    {
        var (filter, _) = ReadFilter.Of(address.Value, look.Today);
        return await ReadBoard.More(look, filter, query["key"].ToString(), query["after"].ToString()) is { } column
            ? new BoardModel.Columns([column], filter) : null;
    }

    private static async Task<BoardModel?> Table(BoardLook look, BoardAddress address, string after)
    {
        var (query, _) = TableQuery.Read(address.Value, look.Today);
        return await ReadTable.Page(look, query!, after) is { } page ? new BoardModel.Table(query!, page) : null;
    }

    private static async Task<BoardModel?> Figures(BoardLook look, BoardAddress address) =>
        new BoardModel.Figures(await ReadFigures.Of(look, ReadFilter.Of(address.Value, look.Today).Filter));

    private static async Task<IResult?> Sheet(BoardDesk desk, BoardLook look, BoardAddress address, CancellationToken stop)
    {
        var (query, _) = TableQuery.Read(address.Value, look.Today);
        var name = look.Phrases.Say("board.sheet.file", ("day", look.Today.ToString("yyyy-MM-dd", look.Phrases.Culture))) + ".xlsx";
        return Results.Bytes(await desk.Export(look, query!, stop), Workbook.MediaType, name);
    }

    // Never shown in the browser itself: what somebody has sent is not to act on this page.
    private static async Task<IResult?> File(BoardLook look, long lead, long file) =>
        await LeadOnBoard.File(look, lead, file) is var (stored, bytes)
            ? Results.Bytes(bytes, "application/octet-stream", stored.Name) : null;
}
