using Microsoft.EntityFrameworkCore;
using SalesBot.Boards;
using SalesBot.Conversations;
using SalesBot.Data;
using SalesBot.Host.Board;

namespace SalesBot.Host.Channels.Browser;

/// <summary>The way from the demo to the board: a click in somebody's chat opens it as them, with no link to be asked for.</summary>
internal static class DemoBoard
{
    /// <summary>Begins their session and leads there; nothing for who may not open it.</summary>
    public static async Task<IResult> Open(HttpContext context, string? person, CancellationToken stop)
    {
        var (database, office) = (
            context.RequestServices.GetRequiredService<Database>(), context.RequestServices.GetRequiredService<Office>());
        if (await Give(database, office, person ?? "", stop) is not { } code
            || !await BoardSetup.Door(context.RequestServices).Begin(context, code, stop)) return Problems.NoPerson(context);
        return Results.LocalRedirect("~" + BoardSetup.Path);
    }

    // As /board does, in the chat's place.
    private static Task<string?> Give(Database database, Office office, string account, CancellationToken stop) =>
        Database.Again(async () =>
        {
            await using var db = database.Open();
            await using var write = await database.BeginWrite(db, stop);
            var reader = await BoardAccess.Of(db).FirstOrDefaultAsync(
                one => db.Set<People.Address>().Any(address => address.PersonId == one.Id
                    && address.Channel == BrowserChannel.ChannelName && address.Account == account), stop);
            if (reader is null) return null;
            var look = new BoardLook(db, office, reader);
            var code = await BoardAccess.Page.Give(look, reader);
            await look.Save();
            await write.Commit(stop);
            return code;
        });
}
