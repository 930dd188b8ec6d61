using Microsoft.EntityFrameworkCore;
using SalesBot.Data;
using SalesBot.Delivery;

namespace SalesBot.ClientLists;

/// <summary>The imports that are under way, as one process takes them and gives them back, as it does with long requests.</summary>
/// <param name="database">Where they are.</param>
/// <param name="name">The name of this process's heart.</param>
internal sealed class ImportDesk(Database database, string name)
{
    /// <summary>What may be taken now: the first there is, unless a living process is at it.</summary>
    public IQueryable<ClientImport> Free(SalesBotDb db) => db.ClientImports.Where(import => import.State == ClientImportState.Running
        && (import.TakenBy == null || import.TakenBy == name || !db.Set<Heart>().Any(heart => heart.Id == import.TakenBy))
        && !db.Set<ClientImport>().Any(earlier => earlier.State == ClientImportState.Running && earlier.Id < import.Id))
        .OrderBy(import => import.Id);

    /// <summary>Takes the first that is free and counts the try; null when there is none, or another process was faster.</summary>
    public async Task<ClientImport?> Take(CancellationToken stop)
    {
        await using var db = database.Open();
        using var turn = await database.WriteTurn(stop);
        if (await Free(db).AsNoTracking().FirstOrDefaultAsync(stop) is not { } import) return null;
        var (id, revision) = (import.Id, import.Revision);
        (import.TakenBy, import.Tries, import.Revision) = (name, import.Tries + 1, revision + 1);
        return await db.ClientImports.Where(one => one.Id == id && one.Revision == revision).ExecuteUpdateAsync(set => set
            .SetProperty(one => one.TakenBy, name).SetProperty(one => one.Tries, one => one.Tries + 1)
            .SetProperty(one => one.Revision, revision + 1), stop) == 1 ? import : null;
    }

    /// <summary>The import, when this process still has it and it is still to be done; null when it was stopped, or taken over.</summary>
    public async Task<ClientImport?> Held(SalesBotDb db, long id) => await db.ClientImports.FirstOrDefaultAsync(import => import.Id == id
        && import.State == ClientImportState.Running && import.TakenBy == name);

    /// <summary>Gives it back, to be taken again at once and as if not begun.</summary>
    public async Task GiveBack(long id)
    {
        await using var db = database.Open();
        using var turn = await database.WriteTurn();
        await db.ClientImports.Where(import => import.Id == id && import.TakenBy == name).ExecuteUpdateAsync(set => set
            .SetProperty(import => import.TakenBy, (string?)null).SetProperty(import => import.Tries, import => import.Tries - 1)
            .SetProperty(import => import.Revision, import => import.Revision + 1));
    }
}
