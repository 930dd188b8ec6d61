using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.Data;

namespace SalesBot.Erasing;

/// <summary>
/// After an erasure overwrites what the database's file still holds: a row that was removed stays in its pages until something else is
/// written there. Tried again until it has succeeded; twice does no harm.
/// </summary>
public sealed class DueOverwriting(Database database, Office office)
{
    /// <summary>Whether there is anything to overwrite.</summary>
    public async Task<bool> Wait(CancellationToken stop)
    {
        await using var db = database.Open();
        return await db.ErasureActs.AnyAsync(act => act.OverwrittenAt == null, stop);
    }

    /// <summary>Does it, and notes that it is done.</summary>
    public async Task Run(CancellationToken stop)
    {
        await using var db = database.Open();
        var waiting = await db.ErasureActs.Where(act => act.OverwrittenAt == null).Select(act => act.Id).ToListAsync(stop);
        if (waiting.Count == 0 || !await database.Overwrite(stop)) return;
        var now = office.Clock.GetUtcNow();
        using var turn = await database.WriteTurn(stop);
        await db.ErasureActs.Where(act => waiting.Contains(act.Id))
            .ExecuteUpdateAsync(set => set.SetProperty(act => act.OverwrittenAt, now), stop);
    }
}
