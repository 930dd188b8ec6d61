using Microsoft.EntityFrameworkCore;
using SalesBot.Data;
using SalesBot.Delivery;

namespace SalesBot.Benchmarks;

/// <summary>A long queue to one address: what the sender asks before every message.</summary>
internal static class Lane
{
    /// <summary>Fills one lane with waiting messages.</summary>
    public static async Task Fill(Database database, int length)
    {
        await using var db = database.Open();
        await Clear(database);
        db.Outbox.AddRange(Enumerable.Range(0, length).Select(_ => new OutboxMessage
        {
            AddressId = 1,
            Screen = "{}",
            Kind = "broadcast",
            Priority = Priority.Bulk,
            CreatedAt = Scale.Now,
            DueAt = Scale.Now,
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
        await Waiting.Addresses(db, "telegram", "me", Scale.Now).ToListAsync();
        await Waiting.For(db, 1, [Priority.Interactive, Priority.Notice, Priority.Bulk], Scale.Now).Take(2).ToListAsync();
        await Waiting.Next(db, Scale.Now, CancellationToken.None);
    }
}
