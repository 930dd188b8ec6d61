using Microsoft.EntityFrameworkCore;
using SalesBot.Data;
using SalesBot.Delivery;

namespace SalesBot.Benchmarks;

/// <summary>A long queue to one address: what the sender asks before every message.</summary>
internal static class Lane
{
    /// <summary>Fills one lane with waiting messages; the first waits for another try when it is blocked.</summary>
    public static async Task Fill(Database database, int length, bool blocked)
    {
        await using var db = database.Open();
        await Clear(database);
        db.Outbox.AddRange(Enumerable.Range(0, length).Select(at => new OutboxMessage
        {
            AddressId = 1,
            Screen = "{}",
            Kind = "broadcast",
            Priority = Priority.Bulk,
            CreatedAt = Scale.Now,
            DueAt = blocked && at == 0 ? Scale.Now.AddMinutes(1) : Scale.Now,
            Attempts = blocked && at == 0 ? 1 : 0,
        }));
        await db.SaveChangesAsync();
    }

    /// <summary>Takes the waiting messages away.</summary>
    public static async Task Clear(Database database)
    {
        await using var db = database.Open();
        await db.Outbox.Where(message => message.State == OutboxState.Pending).ExecuteDeleteAsync();
    }

    /// <summary>The three questions of a sender.</summary>
    public static async Task Ask(Database database)
    {
        await using var db = database.Open();
        await Waiting.Addresses(db, "telegram", Priority.Bulk, Scale.Now).Take(64).ToListAsync();
        await Waiting.For(db, 1, Scale.Now).Take(2).ToListAsync();
        await Waiting.Next(db, "telegram", Scale.Now, CancellationToken.None);
    }
}
