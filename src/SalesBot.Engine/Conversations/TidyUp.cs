using Microsoft.EntityFrameworkCore;
using SalesBot.Data;

namespace SalesBot.Conversations;

/// <summary>Clears away what nobody will ask for again.</summary>
public static class TidyUp
{
    /// <summary>For how long a channel or a program may repeat what it has said: a day at most (facts.md); two weeks are safe.</summary>
    public static TimeSpan Repeated { get; } = TimeSpan.FromDays(14);

    /// <summary>
    /// Removes receipts of the API after <see cref="Repeated"/>, and what each feature no longer needs. Returns how many rows went.
    /// </summary>
    public static async Task<int> Run(Database database, Features features, DateTimeOffset now, CancellationToken stop)
    {
        var before = now - Repeated;
        await using var db = database.Open();
        var gone = await db.ApiReceipts.Where(x => x.At < before).ExecuteDeleteAsync(stop);
        foreach (var feature in features.All) gone += await feature.Tidy(database, now, stop);
        return gone;
    }
}
