using Microsoft.EntityFrameworkCore;
using SalesBot.Data;
using SalesBot.Delivery;
using SalesBot.People;

namespace SalesBot.Tests.Delivery;

[Trait("Storage", "Every")]
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
        var other = NewSender(new Database(Sales.Features, Database.Provider, Database.ConnectionString + ";Pooling=False"));
        while (await Do(db => db.Outbox.AnyAsync(m => m.State == OutboxState.Pending)))
        {
            await Task.WhenAll(Task.Run(SendDue), Task.Run(() => other.SendDue(CancellationToken.None)));
        }
        Assert.Equal(addresses * each, Telegram.Tried.Count);
        Assert.All(
            Telegram.Delivered.GroupBy(o => o.Account, StringComparer.Ordinal),
            sent => Assert.Equal(Enumerable.Range(0, each).Select(n => $"{n}"), sent.Select(o => o.Screen.PlainText()),
                StringComparer.Ordinal));
    }

    [Fact] // X7
    public async Task What_a_living_sender_works_on_is_left_alone_however_long_it_takes()
    {
        var anna = await Join("Анна");
        await Put(anna, "a long file");
        var other = NewSender();
        await other.Beat();
        Assert.True(await Do(db => Lease.Take(db, anna.Id, other.Name)));
        for (var passed = TimeSpan.Zero; passed < TimeSpan.FromMinutes(3); passed += Heartbeat.Pace)
        {
            await other.Beat();
            Assert.False(await Sender.Beat());
            await SendDueAfter(Heartbeat.Pace);
        }
        Assert.False(await Do(db => Lease.Take(db, anna.Id, "second")));
        Assert.Empty(Telegram.Tried);
    }

    [Fact] // X7
    public async Task What_a_process_that_ended_on_this_machine_worked_on_is_free_with_the_next_beat()
    {
        // Beside the file of SQLite: on a server only the silence of a heart tells.
        if (Database.File is null) return;
        var anna = await Join("Анна");
        await Put(anna, "one");
        var living = NewSender();
        await living.Beat();
        await File.WriteAllTextAsync($"{Database.File}.alive-ended", "");
        await Do(async db =>
        {
            db.Hearts.AddRange(new Heart { Id = "ended", Beats = 7 }, new Heart { Id = "elsewhere", Beats = 7 });
            return await db.SaveChangesAsync();
        });
        Assert.True(await Do(db => Lease.Take(db, anna.Id, "ended")));
        Assert.True(await Sender.Beat());
        Assert.Equal(
            new[] { "elsewhere", living.Name, Sender.Name }.Order(StringComparer.Ordinal),
            (await Do(db => db.Hearts.Select(heart => heart.Id).ToListAsync())).Order(StringComparer.Ordinal));
        Assert.False(File.Exists($"{Database.File}.alive-ended"));
        await SendDue();
        Assert.Single(Telegram.Delivered);
    }

    [Fact] // X7
    public async Task What_a_dead_sender_worked_on_is_taken_over_within_ten_seconds()
    {
        var anna = await Join("Анна");
        await Put(anna, "one");
        var died = NewSender();
        await died.Beat();
        Assert.True(await Do(db => Lease.Take(db, anna.Id, died.Name)));
        var beats = 0;
        do
        {
            await SendDue();
            beats++;
        }
        while (!await Sender.Beat());
        Assert.Empty(Telegram.Tried);
        await SendDue();
        Assert.Equal(["one"], Telegram.Texts);
        Assert.InRange(Heartbeat.Pace * (beats + 1), TimeSpan.FromSeconds(4), TimeSpan.FromSeconds(9));
    }

    [Fact] // X7
    public async Task A_sender_that_was_only_asleep_is_one_of_the_living_again()
    {
        var asleep = NewSender();
        await asleep.Beat();
        while (!await Sender.Beat()) { }
        var anna = await Join("Анна");
        await Put(anna, "one");
        await asleep.SendDue(CancellationToken.None);
        await asleep.Beat();
        Assert.Equal(["one"], Telegram.Texts);
        Assert.True(await Do(db => Lease.Take(db, anna.Id, asleep.Name)));
        Assert.False(await Do(db => Lease.Take(db, anna.Id, Sender.Name)));
    }

    [Fact] // X7
    public async Task A_database_that_lets_nobody_write_stops_nobodys_heart()
    {
        var failing = new FailWrites();
        var other = NewSender();
        await other.Beat();
        var cannotWrite = NewSender(new Database(Sales.Features, Database.Provider, Database.ConnectionString, failing));
        failing.On = true;
        for (var i = 0; i < 10; i++) await Assert.ThrowsAsync<DbUpdateException>(cannotWrite.Beat);
        failing.On = false;
        Assert.False(await cannotWrite.Beat());
    }

    [Fact] // X7
    public async Task A_sender_that_stops_leaves_nothing_to_wait_for()
    {
        using var stop = new CancellationTokenSource();
        var running = Sender.Run(stop.Token);
        while (!await Do(db => db.Hearts.AnyAsync(heart => heart.Id == Sender.Name))) await Task.Yield();
        await stop.CancelAsync();
        await running;
        Assert.Empty(await Do(db => db.Hearts.ToListAsync()));
    }

    [Fact]
    public async Task A_sender_whose_lease_was_taken_over_sends_nothing_more()
    {
        var anna = await Join("Анна");
        await Put(anna, "one");
        await Put(anna, "two");
        var other = NewSender();
        await other.Beat();
        Telegram.Answer = async _ =>
        {
            await Do(db => db.Addresses.ExecuteUpdateAsync(s => s.SetProperty(a => a.LeasedBy, other.Name)));
            return null;
        };
        await SendDue();
        Assert.Equal(["one"], Telegram.Texts);
        Assert.Equal(other.Name, (await Row(anna)).LeasedBy);
    }

    [Fact]
    public async Task An_address_is_free_again_as_soon_as_nothing_is_left()
    {
        var anna = await Join("Анна");
        await Put(anna, "one");
        await SendDue();
        Assert.Null((await Row(anna)).LeasedBy);
    }

    [Fact] // X7: on a server the end of a process is not seen at once, and nothing is kept
    public async Task Who_is_alone_keeps_an_address_and_gives_it_back_when_another_has_come()
    {
        var anna = await Join("Анна");
        await Sender.Beat();
        await Put(anna, "one");
        await SendDue();
        Assert.Equal(Database.File is null ? null : Sender.Name, (await Row(anna)).LeasedBy);
        await Put(anna, "two");
        await SendDue();
        var other = NewSender();
        await other.Beat();
        await Sender.Beat();
        await SendDue();
        Assert.Null((await Row(anna)).LeasedBy);
        await Put(anna, "three");
        await other.SendDue(CancellationToken.None);
        await Put(anna, "four");
        await SendDue();
        Assert.Equal(["one", "two", "three", "four"], Telegram.Texts);
        Assert.Null((await Row(anna)).LeasedBy);
    }

    [Fact] // X7
    public async Task A_send_under_way_when_another_comes_gives_its_address_back_though_it_may_have_been_told_that_it_is_alone()
    {
        var (anna, boris) = (await Join("Анна"), await Join("Борис"));
        await Sender.Beat();
        await Put(anna, "one");
        await Put(boris, "one");
        await SendDue();
        await Put(anna, "two");
        var other = NewSender();
        Telegram.Answer = async _ =>
        {
            await other.Beat();
            await Sender.Beat();
            return null;
        };
        await SendDue();
        await SendDue();
        Assert.Null((await Row(anna)).LeasedBy);
        Assert.Null((await Row(boris)).LeasedBy);
    }

    [Fact] // X7
    public async Task A_sender_at_work_gives_back_what_it_keeps_with_the_next_beat_after_another_has_come()
    {
        if (Database.File is null) return;
        var anna = await Join("Анна");
        await Put(anna, "one");
        using var stop = new CancellationTokenSource();
        var running = Sender.Run(stop.Token);
        while ((await Row(anna)).LeasedBy is null || Telegram.Texts.Count == 0) await Task.Yield();
        var other = NewSender();
        await other.Beat();
        while ((await Row(anna)).LeasedBy is not null)
        {
            Clock.Advance(Heartbeat.Pace);
            await Task.Yield();
        }

        await stop.CancelAsync();
        await running;
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
        Assert.Null((await Row(anna)).LeasedBy);
    }

    [Fact]
    public async Task What_was_sent_while_the_database_could_not_note_it_is_noted_later_and_not_sent_again()
    {
        var failing = new FailWrites();
        var sender = NewSender(new Database(Sales.Features, Database.Provider, Database.ConnectionString, failing));
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
        Clock.Advance(TimeSpan.FromSeconds(2));
        await sender.SendDue(CancellationToken.None);
        Assert.Equal((OutboxState.Sent, "m1"), ((await Row(id)).State, (await Row(id)).MessageId));
        Assert.Single(Telegram.Tried);
        Assert.Equal("m1", Assert.Single(await Cards()).MessageId);
    }

    [Fact]
    public async Task A_process_that_died_before_noting_leaves_a_message_that_is_sent_again()
    {
        var failing = new FailWrites();
        var died = NewSender(new Database(Sales.Features, Database.Provider, Database.ConnectionString, failing));
        await Put(await Join("Анна"), "one");
        Telegram.Answer = _ =>
        {
            failing.On = true;
            return Task.FromResult<SendResult?>(null);
        };
        await died.SendDue(CancellationToken.None);
        while (!await Sender.Beat()) { }
        await SendDue();
        Assert.Equal(["one", "one"], Telegram.Texts);
    }
}
