using Microsoft.EntityFrameworkCore;
using SalesBot.Delivery;

namespace SalesBot.Data;

/// <summary>Clears away what nobody will ask for again.</summary>
public static class TidyUp
{
    // A channel repeats an update for a day at most (facts.md); two weeks are safe.
    private static readonly TimeSpan updatesKept = TimeSpan.FromDays(14);
    private static readonly TimeSpan invitationsKept = TimeSpan.FromDays(30);
    private static readonly TimeSpan deliveriesKept = TimeSpan.FromDays(90);

    /// <summary>Removes update ids after 14 days, invitations 30 days after they ran out, and delivered messages after 90. What was not delivered stays. Returns how many rows went.</summary>
    public static async Task<int> Run(Database database, DateTimeOffset now, CancellationToken stop)
    {
        var updatesBefore = now - updatesKept;
        var invitationsBefore = now - invitationsKept;
        var deliveriesBefore = now - deliveriesKept;
        await using var db = database.Open();
        return await db.SeenUpdates.Where(x => x.At < updatesBefore).ExecuteDeleteAsync(stop)
            + await db.Invitations.Where(x => x.ExpiresAt < invitationsBefore).ExecuteDeleteAsync(stop)
            + await db.Outbox
                .Where(x => (x.State == OutboxState.Sent || x.State == OutboxState.Superseded) && x.DueAt < deliveriesBefore && x.FinishedAt < deliveriesBefore)
                .ExecuteDeleteAsync(stop);
    }
}
