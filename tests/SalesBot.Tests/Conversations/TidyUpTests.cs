using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.Data;
using SalesBot.Delivery;
using SalesBot.Passes;
using SalesBot.People;
using SalesBot.Tests.Data;

namespace SalesBot.Tests.Conversations;

public sealed class TidyUpTests : StorageTest
{
    private static readonly DateTimeOffset now = new(2026, 11, 21, 9, 0, 0, TimeSpan.Zero);

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Old_rows_go_and_younger_ones_stay(StorageProvider provider)
    {
        var database = await Fresh(provider);
        await using var db = database.Open();
        db.SeenUpdates.AddRange(new SeenUpdate { Id = "old", At = now.AddDays(-15) },
            new SeenUpdate { Id = "young", At = now.AddDays(-13) });
        db.Invitations.AddRange(
            new Invitation { CodeHash = "old", ExpiresAt = now.AddDays(-31) },
            new Invitation { CodeHash = "young", ExpiresAt = now.AddDays(-29) });
        var person = new Person { Name = "Админова Вера" };
        db.Add(person);
        await db.SaveChangesAsync();
        db.PagePasses.AddRange(
            new PagePass { Page = "jobs", PersonId = person.Id, Hash = "old", ExpiresAt = now.AddSeconds(-1) },
            new PagePass { Page = "jobs", PersonId = person.Id, Hash = "young", ExpiresAt = now.AddSeconds(1) });
        await db.SaveChangesAsync();
        Assert.Equal(3, await TidyUp.Run(database, Sales.Features, now, CancellationToken.None));
        Assert.Equal("young", (await db.SeenUpdates.AsNoTracking().SingleAsync()).Id);
        Assert.Equal("young", (await db.PagePasses.AsNoTracking().SingleAsync()).Hash);
        Assert.Equal("young", (await db.Invitations.AsNoTracking().SingleAsync()).CodeHash);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task What_was_not_delivered_is_never_cleared_away(StorageProvider provider)
    {
        var database = await Fresh(provider);
        await using var db = database.Open();
        var person = new Person { Name = "Петрова Ольга" };
        db.Add(person);
        await db.SaveChangesAsync();
        var address = new Address { PersonId = person.Id, Channel = "telegram", Account = "1", Route = "1" };
        db.Add(address);
        await db.SaveChangesAsync();
        db.Outbox.AddRange(
            Message(address, OutboxState.Sent, days: 91), Message(address, OutboxState.Superseded, days: 91), Message(address,
                OutboxState.Sent, days: 89),
            Message(address, OutboxState.Undelivered, days: 91), Message(address, OutboxState.Pending, days: 91));
        await db.SaveChangesAsync();
        Assert.Equal(2, await TidyUp.Run(database, Sales.Features, now, CancellationToken.None));
        Assert.Equal([OutboxState.Sent, OutboxState.Undelivered, OutboxState.Pending],
            await db.Outbox.OrderBy(x => x.Id).Select(x => x.State).ToListAsync());
    }

    private static OutboxMessage Message(Address address, OutboxState state, int days) => new()
    {
        AddressId = address.Id,
        Screen = "{}",
        Kind = "reminder",
        State = state,
        DueAt = now.AddDays(-days),
        FinishedAt = state == OutboxState.Pending ? null : now.AddDays(-days),
    };
}
