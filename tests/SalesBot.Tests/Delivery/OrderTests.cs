using Microsoft.EntityFrameworkCore;
using SalesBot.Delivery;
using SalesBot.People;

namespace SalesBot.Tests.Delivery;

public sealed class OrderTests : DeliveryTest
{
    [Fact]
    public async Task Messages_go_in_the_order_in_which_they_were_written()
    {
        var anna = await Join("Анна");
        await Put(anna, "one");
        await Put(anna, "two");
        await Put(anna, "three");
        await SendDue();
        Assert.Equal(["one", "two", "three"], Telegram.Texts);
    }

    [Fact]
    public async Task An_answer_goes_ahead_of_notices_and_those_ahead_of_bulk()
    {
        var anna = await Join("Анна");
        await Put(anna, "digest", e => e with { Priority = Priority.Bulk });
        await Put(anna, "reminder", e => e with { Priority = Priority.Notice });
        await Put(anna, "answer");
        await SendDue();
        Assert.Equal(["answer", "reminder", "digest"], Telegram.Texts);
    }

    [Fact]
    public async Task An_answer_written_while_a_broadcast_goes_out_does_not_wait_for_its_end()
    {
        var anna = await Join("Анна");
        await Put(anna, "bulk 1", e => e with { Priority = Priority.Bulk });
        await Put(anna, "bulk 2", e => e with { Priority = Priority.Bulk });
        var first = true;
        Telegram.Answer = async _ =>
        {
            if (first)
            {
                first = false;
                await Put(anna, "answer");
            }
            return null;
        };
        await SendDue();
        Assert.Equal(["bulk 1", "answer", "bulk 2"], Telegram.Texts);
    }

    [Fact]
    public async Task A_long_backlog_of_one_person_hides_nobody()
    {
        var (anna, boris, vera) = (await Join("Анна"), await Join("Борис"), await Join("Вера"));
        await Put(boris, "notice", e => e with { Priority = Priority.Notice });
        for (var i = 0; i < 100; i++) await Put(anna, $"answer {i}");
        await Put(vera, "answer");
        var waiting = await Do(db => Waiting.Addresses(db, "telegram", Sender.Name, Clock.GetUtcNow()).ToListAsync());
        Assert.Equal([anna.Id, vera.Id, boris.Id], new Pauses(Clock).Choose(waiting).Select(chosen => chosen.Address));
    }

    [Fact]
    public async Task What_is_held_back_waits_for_its_moment_and_holds_up_nobody()
    {
        var anna = await Join("Анна");
        await Put(anna, "later", e => e with { Delay = TimeSpan.FromSeconds(30) });
        await Put(anna, "now");
        await SendDue();
        Assert.Equal(["now"], Telegram.Texts);
        await SendDueAfter(TimeSpan.FromSeconds(30));
        Assert.Equal(["now", "later"], Telegram.Texts);
    }

    [Fact]
    public async Task Different_addresses_do_not_wait_for_each_other()
    {
        var anna = await Join("Анна");
        var boris = await Join("Борис");
        await Put(anna, "to Anna");
        await Put(boris, "to Boris");
        var both = new TaskCompletionSource();
        var arrived = 0;
        Telegram.Answer = async _ =>
        {
            if (Interlocked.Increment(ref arrived) == 2)
            {
                both.SetResult();
            }
            await both.Task;
            return null;
        };
        await SendDue();
        Assert.Equal(2, Telegram.Delivered.Count);
    }

    [Fact]
    public async Task A_channel_that_does_not_answer_holds_up_no_other()
    {
        var stuck = new TaskCompletionSource<SendResult?>();
        Telegram.Answer = _ => stuck.Task;
        var teamsSent = new TaskCompletionSource();
        Teams.Answer = _ =>
        {
            teamsSent.SetResult();
            return Task.FromResult<SendResult?>(null);
        };
        await Put(await Join("Анна"), "stuck");
        await Put(await Join("Борис", "teams"), "free");
        var pass = SendDue();
        await teamsSent.Task;
        Assert.Empty(Telegram.Delivered);
        stuck.SetResult(null);
        await pass;
        Assert.Single(Telegram.Delivered);
    }

    [Fact]
    public async Task The_running_sender_is_woken_by_a_commit_and_by_the_clock()
    {
        var anna = await Join("Анна");
        using var stop = new CancellationTokenSource();
        var sent = new SemaphoreSlim(0);
        Telegram.Answer = _ =>
        {
            sent.Release();
            return Task.FromResult<SendResult?>(null);
        };
        var running = Sender.Run(stop.Token);
        await Put(anna, "now");
        Sender.Wake();
        await sent.WaitAsync(CancellationToken.None);
        await Put(anna, "in a second", e => e with { Delay = TimeSpan.FromSeconds(1) });
        while (!await sent.WaitAsync(TimeSpan.FromMilliseconds(20))) Clock.Advance(TimeSpan.FromMilliseconds(100));
        await stop.CancelAsync();
        await running;
        Assert.Equal(["now", "in a second"], Telegram.Texts);
    }

    [Fact]
    public async Task What_a_courier_of_answers_leaves_behind_goes_at_once_too()
    {
        // Eight carry all there is; the ninth answers alone.
        var people = new List<Address>();
        for (var n = 0; n < 9; n++) people.Add(await Join($"Анна {n}"));
        foreach (var address in people) await Put(address, "answer");
        await Put(people[^1], "notice", e => e with { Priority = Priority.Notice });
        using var stop = new CancellationTokenSource();
        var sent = new SemaphoreSlim(0);
        Telegram.Answer = _ =>
        {
            sent.Release();
            return Task.FromResult<SendResult?>(null);
        };
        var running = Sender.Run(stop.Token);
        Sender.Wake();
        var all = true;
        for (var n = 0; n < 10 && all; n++) all = await sent.WaitAsync(TimeSpan.FromSeconds(20));
        await stop.CancelAsync();
        await running;
        Assert.Equal("notice", Telegram.Texts[^1]);
    }

    [Fact]
    public async Task The_sender_knows_when_to_look_next()
    {
        var anna = await Join("Анна");
        var now = Clock.GetUtcNow();
        Assert.Null(await Do(db => Waiting.Next(db, now, CancellationToken.None)));
        await Put(anna, "in a minute", e => e with { Delay = TimeSpan.FromMinutes(1) });
        await Put(anna, "in ten seconds", e => e with { Delay = TimeSpan.FromSeconds(10) });
        Assert.Equal(now.AddSeconds(10), await Do(db => Waiting.Next(db, now, CancellationToken.None)));
    }
}
