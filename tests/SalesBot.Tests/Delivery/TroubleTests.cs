using SalesBot.Delivery;
using SalesBot.People;

namespace SalesBot.Tests.Delivery;

/// <summary>A channel that as a whole takes nothing, and one that is asked to wait in some chats only.</summary>
public sealed class TroubleTests : DeliveryTest
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);
    private static readonly SendResult Page = new SendResult.Later("403, no answer of the channel: <html>", WholeChannel: true);

    [Fact] // K2
    public async Task A_page_in_place_of_an_answer_kills_no_address_and_loses_nothing_however_long_it_lasts()
    {
        var people = await Everybody(10);
        Telegram.Answer = _ => Task.FromResult<SendResult?>(Page);
        foreach (var address in people) await Put(address, "notice", e => e with { Priority = Priority.Notice });
        for (var passed = TimeSpan.Zero; passed < TimeSpan.FromMinutes(10); passed += Second) await SendDueAfter(Second);
        var trouble = Assert.Single(Sender.Troubles());
        Assert.Equal(("telegram", "403, no answer of the channel: <html>"), (trouble.Channel, trouble.Reason));
        Assert.InRange(trouble.For, TimeSpan.FromMinutes(9), TimeSpan.FromMinutes(10));
        Telegram.AnswerOnce();
        for (var i = 0; i < 6; i++) await SendDueAfter(Second);
        Assert.Equal(10, Telegram.Delivered.Count);
        Assert.Empty(Sender.Troubles());
        foreach (var address in people) Assert.Null((await Row(address)).DeadReason);
    }

    [Theory] // K9
    [InlineData(false)]
    [InlineData(true)]
    public void A_pause_that_ends_just_after_who_looked_is_told_of_once(bool wholeChannel)
    {
        var pauses = new Pauses(Clock);
        WaitingAddress[] waiting = [new(1, IsMine: false, IsFree: true, Answer: 1, Notice: null, Bulk: null)];
        pauses.Note(1, Priority.Interactive, new SendResult.Later("pace", Second, wholeChannel) { IsOwnPace = true }, attempts: 0);
        Assert.Equal(Second, pauses.UntilNext());
        Assert.Empty(pauses.Choose(waiting));
        Clock.Advance(Second);
        Assert.Equal(TimeSpan.Zero, pauses.UntilNext());
        Assert.Single(pauses.Choose(waiting));
        Assert.Null(pauses.UntilNext());
    }

    [Fact] // K9
    public async Task Two_chats_that_must_wait_long_keep_nobody_else_waiting()
    {
        var (anna, boris, admin) = (await Join("Анна"), await Join("Борис"), await Join("Админ"));
        Telegram.Answer = o => Task.FromResult<SendResult?>(o.Account == "Админ" ? null : new SendResult.Later("429", 35_000 * Second));
        await Put(anna, "one");
        await Put(boris, "two");
        await SendDue();
        await Put(admin, "answer");
        await SendDue();
        Assert.Equal(["answer"], Telegram.Texts);
        Assert.Empty(Sender.Troubles());
    }

    [Fact] // K9
    public async Task The_whole_channel_rests_for_half_a_minute_at_most_and_then_one_call_is_made()
    {
        foreach (var address in await Everybody(5)) await Put(address, "notice");
        Telegram.Answer = _ => Task.FromResult<SendResult?>(new SendResult.Later("429", 600 * Second, WholeChannel: true));
        await SendDue();
        var tried = Telegram.Tried.Count;
        await SendDueAfter(29.9 * Second);
        Assert.Equal(tried, Telegram.Tried.Count);
        await SendDueAfter(0.1 * Second);
        Assert.Equal(tried + 1, Telegram.Tried.Count);
        Telegram.AnswerOnce();
        await SendDueAfter(30 * Second);
        Assert.Equal(5, Telegram.Delivered.Count);
    }

    [Fact] // X18
    public async Task When_the_channel_is_back_all_that_waits_goes_at_once_and_in_order()
    {
        var people = await Everybody(30);
        Telegram.Answer = _ => Task.FromResult<SendResult?>(Page);
        for (var n = 0; n < 2; n++)
        {
            foreach (var address in people) await Put(address, $"{n}", e => e with { Priority = Priority.Notice });
        }
        for (var passed = 0; passed < 120; passed++) await SendDueAfter(Second);
        Telegram.AnswerOnce();
        var waited = 0;
        for (; Telegram.Delivered.Count == 0; waited++) await SendDueAfter(Second);
        Assert.InRange(waited, 1, 6);
        Assert.Equal(60, Telegram.Delivered.Count);
        Assert.All(Telegram.Delivered.GroupBy(o => o.Account, StringComparer.Ordinal),
            sent => Assert.Equal(["0", "1"], sent.Select(o => o.Screen.PlainText())));
    }

    [Fact] // X18
    public async Task One_person_alone_does_not_wait_longer()
    {
        await Put(await Join("Анна"), "notice");
        Telegram.Answer = _ => Task.FromResult<SendResult?>(Page);
        for (var passed = 0; passed < 300; passed++) await SendDueAfter(Second);
        Telegram.AnswerOnce();
        for (var passed = 0; passed < 6; passed++) await SendDueAfter(Second);
        Assert.Equal(["notice"], Telegram.Texts);
    }

    [Fact] // K2
    public async Task A_message_that_alone_brings_the_page_holds_up_nobody_else()
    {
        var (anna, boris) = (await Join("Анна"), await Join("Борис"));
        Telegram.Answer = o => Task.FromResult<SendResult?>(o.Account == "Анна" ? Page : null);
        await Put(anna, "poison");
        for (var n = 0; n < 20; n++) await Put(boris, $"{n}");
        for (var passed = 0; passed < 60; passed++) await SendDueAfter(Second);
        Assert.Equal(20, Telegram.Delivered.Count);
        // Alone it cannot be told from a channel that is away, which is asked every five seconds.
        Assert.InRange(Telegram.Tried.Count(o => o.Account == "Анна"), 3, 20);
    }

    [Fact] // K5
    public async Task A_channel_is_not_asked_in_a_loop_while_it_is_away()
    {
        foreach (var address in await Everybody(20)) await Put(address, "notice");
        Telegram.Answer = _ => Task.FromResult<SendResult?>(Page);
        for (var passed = 0; passed < 60; passed++) await SendDueAfter(Second);
        Assert.InRange(Telegram.Tried.Count, 10, 40);
    }

    [Theory] // X12
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_the_bots_own_pace_holds_back_holds_back_no_answer_and_counts_as_no_try(bool wholeChannel)
    {
        var anna = await Join("Анна");
        Telegram.Answer = o => Task.FromResult<SendResult?>(
            o.Priority == Priority.Interactive ? null : new SendResult.Later("own limit", 3 * Second, wholeChannel) { IsOwnPace = true });
        var bulk = await Put(anna, "bulk", e => e with { Priority = Priority.Bulk });
        await SendDue();
        await Put(anna, "answer");
        await SendDue();
        Assert.Equal(["answer"], Telegram.Texts);
        Assert.Equal(0, (await Row(bulk)).Attempts);
        Assert.Empty(Sender.Troubles());
        Telegram.AnswerOnce();
        await SendDueAfter(3 * Second);
        Assert.Equal(["answer", "bulk"], Telegram.Texts);
    }

    [Fact] // X12
    public async Task Answers_have_places_of_their_own_however_slow_the_bulk_is()
    {
        var slow = new TaskCompletionSource<SendResult?>();
        var answered = new SemaphoreSlim(0);
        Telegram.Answer = o =>
        {
            if (o.Priority != Priority.Interactive) return slow.Task;
            answered.Release();
            return Task.FromResult<SendResult?>(null);
        };
        var people = await Everybody(20);
        foreach (var address in people) await Put(address, "bulk", e => e with { Priority = Priority.Bulk });
        using var stop = new CancellationTokenSource();
        var running = Sender.Run(stop.Token);
        while (Telegram.Tried.Count < 8) await Task.Yield();
        // More than there are places for answers: none of them goes on with the bulk of its person.
        foreach (var address in people[8..])
        {
            await Put(address, "answer");
            Sender.Wake();
            await answered.WaitAsync();
        }
        Assert.Equal(8, Telegram.Tried.Count(o => o.Priority == Priority.Bulk));
        slow.SetResult(null);
        await stop.CancelAsync();
        await running;
    }

    private async Task<Address[]> Everybody(int count)
    {
        var people = new Address[count];
        for (var i = 0; i < count; i++) people[i] = await Join($"{i}");
        return people;
    }
}
