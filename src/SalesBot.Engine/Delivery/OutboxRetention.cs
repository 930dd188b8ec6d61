using Microsoft.EntityFrameworkCore;
using SalesBot.Data;

namespace SalesBot.Delivery;

/// <summary>Clears the ledger of what nobody asks for any more. What was not delivered stays.</summary>
public static class OutboxRetention
{
    /// <summary>How long a message that went out, or was superseded, is kept.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(90);

    private static readonly OutboxState[] Done = [OutboxState.Sent, OutboxState.Superseded];

    /// <summary>
    /// Deletes in batches, each a commit of its own, so that nobody else waits long for the database. Returns how many went.
    /// </summary>
    public static async Task<int> Clear(Database database, DateTimeOffset now, CancellationToken stop, int batch = 1000)
    {
        var before = now - Kept;
        await using var db = database.Open();
        var total = 0;
        int deleted;
        do
        {
            // By DueAt as well: the index is on it, and it is never much later than FinishedAt.
            var old = db.Outbox.Where(m => Done.Contains(m.State) && m.DueAt < before && m.FinishedAt < before)
                .OrderBy(m => m.DueAt).Select(m => m.Id).Take(batch);
            deleted = await db.Outbox.Where(m => old.Contains(m.Id)).ExecuteDeleteAsync(stop);
            total += deleted;
        }
        while (deleted == batch);
        return total;
    }
}
