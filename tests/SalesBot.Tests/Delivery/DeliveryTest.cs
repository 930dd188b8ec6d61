using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using SalesBot.Data;
using SalesBot.Delivery;
using SalesBot.People;
using SalesBot.Screens;
using SalesBot.Tests.Data;

namespace SalesBot.Tests.Delivery;

/// <summary>An outbox on a database of its own, a sender, two channels that do as told, and a clock.</summary>
public abstract class DeliveryTest : StorageTest, IAsyncLifetime
{
    private protected ManualClock Clock { get; } = new();

    private protected FakeChannel Telegram { get; } = new("telegram");

    private protected FakeChannel Teams { get; } = new("teams");

    private protected Database Database { get; private set; } = null!;

    private protected OutboxSender Sender { get; private set; } = null!;

    async Task IAsyncLifetime.InitializeAsync()
    {
        Database = await Fresh(Usual);
        Sender = NewSender(Database);
    }

    /// <summary>Another process on the same file; by its own clock when that is another.</summary>
    private protected OutboxSender NewSender(Database? database = null, TimeProvider? clock = null) =>
        new(database ?? Database, [Telegram, Teams], Sales.Features.Texts, clock ?? Clock, NullLogger<OutboxSender>.Instance);

    private protected Task SendDue() => Sender.SendDue(CancellationToken.None);

    private protected async Task SendDueAfter(TimeSpan wait)
    {
        Clock.Advance(wait);
        await SendDue();
    }

    /// <summary>A new person with one address; returns the address.</summary>
    private protected Task<Address> Join(string name, string channel = "telegram", Role roles = Role.Manager) => Do(async db =>
    {
        var person = new Person { Name = name, Roles = roles };
        db.People.Add(person);
        await db.SaveChangesAsync();
        return AddAddress(db, person.Id, name, channel);
    });

    /// <summary>One more address of the same person.</summary>
    private protected Task<Address> JoinAlso(Address other, string channel) =>
        Do(db => Task.FromResult(AddAddress(db, other.PersonId, other.Account, channel)));

    /// <summary>Puts a message that shows <paramref name="text"/> and commits.</summary>
    private protected Task<long> Put(Address to, string text, Func<OutboxEntry, OutboxEntry>? with = null, TimeProvider? clock = null) =>
        Do(async db =>
        {
            var entry = new OutboxEntry(to.Id, new Screen { Lines = [text] }, "reply");
            var message = Outbox.Put(db, with is null ? entry : with(entry), (clock ?? Clock).GetUtcNow());
            await db.SaveChangesAsync();
            return message.Id;
        });

    private protected Task<OutboxMessage> Row(long id) => Do(db => db.Outbox.SingleAsync(m => m.Id == id));

    private protected Task<Address> Row(Address address) => Do(db => db.Addresses.SingleAsync(a => a.Id == address.Id));

    private protected Task<List<Card>> Cards() => Do(db => db.Cards.OrderBy(c => c.Id).ToListAsync());

    private protected async Task<T> Do<T>(Func<SalesBotDb, Task<T>> work)
    {
        await using var db = Database.Open();
        var result = await work(db);
        await db.SaveChangesAsync();
        return result;
    }

    private Address AddAddress(SalesBotDb db, int personId, string account, string channel)
    {
        var address = new Address
        {
            PersonId = personId,
            Channel = channel,
            Account = account,
            Route = $"to {account}",
            LastSeenAt = Clock.GetUtcNow(),
        };
        db.Addresses.Add(address);
        return address;
    }
}
