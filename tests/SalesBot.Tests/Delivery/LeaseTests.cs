using Microsoft.EntityFrameworkCore;
using SalesBot.Data;
using SalesBot.Delivery;

namespace SalesBot.Tests.Delivery;

public sealed class LeaseTests : DeliveryTest
{
    [Fact]
    public async Task Two_processes_send_each_message_once_and_in_order()
    {
        const int addresses = 10, each = 20;
        for (var a = 0; a < addresses; a++)
        {
            var address = await Join($"{a}");
            for (var n = 0; n < each; n++)
            {
                await Put(address, $"{n}");
            }
        }
        var other = NewSender(new Database(StorageProvider.Sqlite, Database.ConnectionString + ";Pooling=False"));
        while (await Do(db => db.Outbox.AnyAsync(m => m.State == OutboxState.Pending)))
        {
            await Task.WhenAll(Task.Run(SendDue), Task.Run(() => other.SendDue(CancellationToken.None)));
        }
        Assert.Equal(addresses * each, Telegram.Tried.Count);
        Assert.All(
            Telegram.Delivered.GroupBy(o => o.Account, StringComparer.Ordinal),
            sent => Assert.Equal(Enumerable.Range(0, each).Select(n => $"{n}"), sent.Select(o => o.Screen.PlainText()), StringComparer.Ordinal));
    }

    [Fact]
    public async Task What_another_sender_works_on_is_left_alone_until_its_lease_runs_out()
    {
        var anna = await Join("Анна");
        await Put(anna, "one");
        Assert.True(await Do(db => Lease.Take(db, anna.Id, "died", Clock.GetUtcNow())));
        Assert.False(await Do(db => Lease.Take(db, anna.Id, "second", Clock.GetUtcNow())));
        await SendDueAfter(Lease.Length - TimeSpan.FromTicks(1));
        Assert.Empty(Telegram.Tried);
        await SendDueAfter(TimeSpan.FromTicks(1));
        Assert.Equal(["one"], Telegram.Texts);
    }

    [Fact]
    public async Task A_sender_whose_lease_was_taken_over_sends_nothing_more()
    {
        var anna = await Join("Анна");
        await Put(anna, "one");
        await Put(anna, "two");
        Telegram.Answer = async _ =>
        {
            await Do(db => db.Addresses.ExecuteUpdateAsync(s =>
                s.SetProperty(a => a.LeasedBy, "other").SetProperty(a => a.LeasedUntil, Clock.GetUtcNow() + Lease.Length)));
            return null;
        };
        await SendDue();
        Assert.Equal(["one"], Telegram.Texts);
        Assert.Equal("other", (await Row(anna)).LeasedBy);
    }

    [Fact]
    public async Task An_address_is_free_again_as_soon_as_nothing_is_left()
    {
        var anna = await Join("Анна");
        await Put(anna, "one");
        await SendDue();
        Assert.True((await Row(anna)).LeasedUntil <= Clock.GetUtcNow());
    }

    [Fact]
    public async Task A_stop_lets_the_send_under_way_end_and_gives_the_address_back()
    {
        var anna = await Join("Анна");
        var one = await Put(anna, "one");
        await Put(anna, "two");
        using var stop = new CancellationTokenSource();
        Telegram.Answer = async _ =>
        {
            await stop.CancelAsync();
            return null;
        };
        await Sender.SendDue(stop.Token);
        Assert.Equal(["one"], Telegram.Texts);
        Assert.Equal(OutboxState.Sent, (await Row(one)).State);
        Assert.True((await Row(anna)).LeasedUntil <= Clock.GetUtcNow());
    }

    [Fact]
    public async Task What_was_sent_while_the_database_could_not_note_it_is_noted_later_and_not_sent_again()
    {
        var failing = new FailWrites();
        var sender = NewSender(new Database(StorageProvider.Sqlite, Database.ConnectionString, failing));
        var anna = await Join("Анна");
        var id = await Put(anna, "one", e => e with { CardKey = "lead:17" });
        Telegram.Answer = _ =>
        {
            failing.On = true;
            return Task.FromResult<SendResult?>(null);
        };
        await sender.SendDue(CancellationToken.None);
        Assert.Equal(OutboxState.Pending, (await Row(id)).State);
        failing.On = false;
        Clock.Advance(Lease.Length);
        await sender.SendDue(CancellationToken.None);
        Assert.Equal((OutboxState.Sent, "m1"), ((await Row(id)).State, (await Row(id)).MessageId));
        Assert.Single(Telegram.Tried);
        Assert.Equal("m1", Assert.Single(await Cards()).MessageId);
    }

    [Fact]
    public async Task A_process_that_died_before_noting_leaves_a_message_that_is_sent_again()
    {
        var failing = new FailWrites();
        var died = NewSender(new Database(StorageProvider.Sqlite, Database.ConnectionString, failing));
        await Put(await Join("Анна"), "one");
        Telegram.Answer = _ =>
        {
            failing.On = true;
            return Task.FromResult<SendResult?>(null);
        };
        await died.SendDue(CancellationToken.None);
        await SendDueAfter(Lease.Length);
        Assert.Equal(["one", "one"], Telegram.Texts);
    }
}
