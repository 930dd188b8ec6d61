using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.Delivery;
using SalesBot.Jobs;
using SalesBot.People;
using SalesBot.Undoing;

namespace SalesBot.Data;

/// <summary>Clears away what nobody will ask for again.</summary>
public static class TidyUp
{
    // A channel repeats an update for a day at most (facts.md); two weeks are safe.
    private static readonly TimeSpan updatesKept = TimeSpan.FromDays(14);
    private static readonly TimeSpan invitationsKept = TimeSpan.FromDays(30);
    private static readonly TimeSpan decisionsKept = TimeSpan.FromDays(7);

    /// <summary>
    /// Removes update ids, receipts of the API and steps that could be undone after 14 days, invitations 30 days after they ran out,
    /// requests for access a week after they were decided and 30 days after they were made, ways to the dashboard of jobs that have run
    /// out, and delivered messages as <see cref="OutboxRetention"/> says. Returns how many rows went.
    /// </summary>
    public static async Task<int> Run(Database database, DateTimeOffset now, CancellationToken stop)
    {
        var updatesBefore = now - updatesKept;
        var invitationsBefore = now - invitationsKept;
        var decisionsBefore = now - decisionsKept;
        await using var db = database.Open();
        return await db.SeenUpdates.Where(x => x.At < updatesBefore).ExecuteDeleteAsync(stop)
            + await db.ApiReceipts.Where(x => x.At < updatesBefore).ExecuteDeleteAsync(stop)
            + await db.UndoSteps.Where(x => x.Until < updatesBefore).ExecuteDeleteAsync(stop)
            + await db.AccessRequests.Where(x => x.DecidedAt < decisionsBefore || x.AskedAt < invitationsBefore).ExecuteDeleteAsync(stop)
            + await db.Invitations.Where(x => x.ExpiresAt < invitationsBefore).ExecuteDeleteAsync(stop)
            + await db.JobsPasses.Where(x => x.ExpiresAt < now).ExecuteDeleteAsync(stop)
            + await OutboxRetention.Clear(database, now, stop);
    }
}
