using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.Files;

namespace SalesBot.ClientLists;

/// <summary>[Загрузить], [Остановить], [Продолжить] and [Не загружать] of an import; whoever presses late sees how it stands.</summary>
internal static class SteerImport
{
    public static async Task Do(Visit visit, string verb, long id)
    {
        if (await visit.Db.ClientImports.FirstOrDefaultAsync(one => one.Id == id) is not { } import)
        {
            await visit.Reply(ClientListActions.Problem(visit, [visit.Phrases["client-list.gone"]]));
            return;
        }

        switch (verb)
        {
            case "go" when import.Waits: await Go(visit, import); break;
            case "stop" when import.State == ClientImportState.Running: Stop(visit, import); break;
            case "drop" when import.Waits: Drop(visit, import); break;
            case "show": break;
            default: visit.Toast = visit.Phrases["client-list.changed"]; break;
        }

        await visit.Db.SaveChangesAsync();
        await visit.ReplyOn(ImportCard.Key(id), ImportCard.Draw(import, visit.Phrases));
    }

    /// <summary>It begins, or goes on where it was.</summary>
    private static async Task Go(Visit visit, ClientImport import)
    {
        var file = import.FileId;
        if (await visit.Db.Files.AnyAsync(sent => sent.Id == file && sent.State == FileState.Here))
            (import.State, import.Tries, import.TakenBy) = (ClientImportState.Running, 0, null);
        else
        {
            import.State = ClientImportState.Dropped;
            visit.Toast = visit.Phrases["catalogue.gone"];
        }
    }

    /// <summary>What was taken stays.</summary>
    private static void Stop(Visit visit, ClientImport import)
    {
        (import.State, import.TakenBy) = (ClientImportState.Stopped, null);
        visit.Record("clients.stopped", details: ImportCounts.Of(import));
    }

    private static void Drop(Visit visit, ClientImport import)
    {
        if (import.State == ClientImportState.Shown) visit.Record("clients.dropped", details: new { name = import.Name });
        import.State = ClientImportState.Dropped;
    }
}
