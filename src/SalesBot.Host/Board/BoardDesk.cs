using SalesBot.Boards;
using SalesBot.Conversations;
using SalesBot.Data;
using SalesBot.Host.Hosting;

namespace SalesBot.Host.Board;

/// <summary>Lets somebody look at the board: who came through the door, in a unit of work of their own, at this moment.</summary>
internal sealed class BoardDesk(Database database, Office office, ChatLinks chats) : IDisposable
{
    // Nobody follows what a page of a million leads is made of; it is worked through for one at a time, and not without end.
    private readonly SemaphoreSlim exporting = new(1, 1);

    /// <summary>Answers with a page.</summary>
    public async Task<IResult> Show(HttpContext context, Func<BoardLook, BoardAddress, Task<BoardModel?>> read)
    {
        await using var db = database.Open();
        var look = new BoardLook(db, office, PageDoor.ReaderOf(context)!);
        var address = BoardAddress.Of(context.Request);
        if (Mistake(look, address) is { } mistake) return await Say(context, look, StatusCodes.Status400BadRequest, mistake);
        if (await read(look, address) is not { } model)
            return await Say(context, look, StatusCodes.Status404NotFound, look.Phrases["board.page.no-lead"]);
        var last = await BoardChanges.Last(database, context.RequestAborted);
        var (choices, chat) = (await BoardChoices.For(look), await chats.For(db, look.Me));
        return await BoardPages.Of(context, StatusCodes.Status200OK, new BoardFrame(look, address, choices, chat, last, model));
    }

    /// <summary>Answers with a file.</summary>
    public async Task<IResult> Give(HttpContext context, Func<BoardLook, BoardAddress, Task<IResult?>> read)
    {
        await using var db = database.Open();
        var look = new BoardLook(db, office, PageDoor.ReaderOf(context)!);
        var address = BoardAddress.Of(context.Request);
        if (Mistake(look, address) is { } mistake) return await Say(context, look, StatusCodes.Status400BadRequest, mistake);
        return await read(look, address)
            ?? await Say(context, look, StatusCodes.Status404NotFound, look.Phrases["board.page.no-file"]);
    }

    /// <summary>Makes a workbook, one at a time.</summary>
    public async Task<byte[]> Export(BoardLook look, TableQuery query, CancellationToken stop)
    {
        await exporting.WaitAsync(stop);
        try
        {
            return await ExportTable.Run(database, look, query);
        }
        finally
        {
            exporting.Release();
        }
    }

    /// <inheritdoc />
    public void Dispose() => exporting.Dispose();

    private static string? Mistake(BoardLook look, BoardAddress address) =>
        TableQuery.Read(address.Value, look.Today).Mistake is { } name ? look.Phrases.Say("board.page.mistake", ("name", name)) : null;

    private static Task<IResult> Say(HttpContext context, BoardLook look, int status, string words) => BoardPages.Of(context, status,
        new BoardFrame(look, BoardAddress.Empty, new BoardChoices([], []), ChatLink.None, 0, new BoardModel.Notice(words)));
}
