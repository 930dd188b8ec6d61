using Microsoft.EntityFrameworkCore;
using SalesBot.Delivery;

namespace SalesBot.Data;

/// <summary>Clears away what nobody will ask for again.</summary>
public static class TidyUp
{
    // A channel repeats an update for a day at most (facts.md); two weeks are safe.
    private static readonly TimeSpan updatesKept = TimeSpan.FromDays(14);
    private static readonly TimeSpan invitationsKept = TimeSpan.FromDays(30);

    /// <summary>Removes update ids, receipts of the API and steps that could be undone after 14 days, invitations 30 days after they ran out, and delivered messages as <see cref="OutboxRetention"/> says. Returns how many rows went.</summary>
    public static async Task<int> Run(Database database, DateTimeOffset now, CancellationToken stop)
    {
        var updatesBefore = now - updatesKept;
        var invitationsBefore = now - invitationsKept;
        await using var db = database.Open();
        return await db.SeenUpdates.Where(x => x.At < updatesBefore).ExecuteDeleteAsync(stop)
            + await db.ApiReceipts.Where(x => x.At < updatesBefore).ExecuteDeleteAsync(stop)
            + await db.UndoSteps.Where(x => x.Until < updatesBefore).ExecuteDeleteAsync(stop)
            + await db.Invitations.Where(x => x.ExpiresAt < invitationsBefore).ExecuteDeleteAsync(stop)
            + await OutboxRetention.Clear(database, now, stop);
    }
}
