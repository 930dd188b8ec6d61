using System.Collections.Concurrent;
using SalesBot.Conversations;
using SalesBot.Host.Channels.Telegram;

namespace SalesBot.Tests.Channels.Telegram;

public sealed class PollingTests : IAsyncLifetime
{
    private readonly EagerClock clock = new();
    private readonly ConcurrentQueue<string> received = new();
    private FakeTelegram telegram = null!;

    public async Task InitializeAsync() => telegram = await FakeTelegram.Start();

    public Task DisposeAsync() => telegram.DisposeAsync().AsTask();

    [Fact]
    public async Task The_webhook_goes_before_the_first_question()
    {
        telegram.Answers("deleteWebhook", Reply.Error(500, "Internal Server Error"));
        await using var bot = await Start(TelegramBot.Silent);

        var question = await telegram.Call("getUpdates");

        Assert.Equal(2, telegram.Calls("deleteWebhook").Count);
        Assert.Equal((50, 100, false), (question.Number("timeout"), question.Number("limit"), question.Json.ContainsKey("offset")));
        Assert.Equal(
            """["message","edited_message","callback_query","my_chat_member"]""", question.Json["allowed_updates"]!.ToJsonString());
    }

    [Fact]
    public async Task One_chat_keeps_its_order_and_does_not_hold_up_another()
    {
        var gate = new TaskCompletionSource();
        await using var bot = await Start(async (incoming, _) =>
        {
            if (incoming.Text == "раз")
                await gate.Task;
            return Note(incoming);
        });

        telegram.Push(Updates.Text(1, 41, "раз"), Updates.Text(2, 41, "два"), Updates.Text(3, 42, "другой"));
        await telegram.Until(() => received.Count == 1);
        telegram.Push(Updates.Text(4, 43, "третий"));
        await telegram.Until(() => received.Count == 2);
        gate.SetResult();
        await telegram.Until(() => received.Count == 4);

        Assert.Equal("другой,третий,раз,два", string.Join(',', received));
    }

    [Fact]
    public async Task Only_what_is_saved_is_confirmed()
    {
        var gate = new TaskCompletionSource();
        await using var bot = await Start(async (incoming, _) =>
        {
            if (incoming.UpdateId == "2")
                await gate.Task;
            return Note(incoming);
        });

        telegram.Push(Updates.Text(1, 41, "a"), Updates.Text(2, 42, "b"), Updates.Text(3, 43, "c"));
        await telegram.Until(() => received.Count == 2 && Offsets().Contains(2));
        Assert.All(Offsets(), o => Assert.InRange(o, 0, 2));
        gate.SetResult();
        await telegram.Until(() => Offsets().Contains(4));

        Assert.Equal(3, received.Count);
    }

    [Fact]
    public async Task What_the_inbox_could_not_save_is_tried_again_later_and_not_lost()
    {
        var tries = 0;
        await using var bot = await Start((incoming, _) =>
            ++tries < 4 ? throw new InvalidOperationException("the database is away") : Task.FromResult(Note(incoming)));

        telegram.Push(Updates.Text(1, 41, "важно"));
        await telegram.Until(() => Offsets().Contains(2));

        Assert.Equal("важно", Assert.Single(received));
        Assert.Equal([1, 2, 4], Seconds());
    }

    [Fact]
    public async Task Nothing_is_given_up_while_nothing_can_be_saved()
    {
        var tries = 0;
        await using var bot = await Start((_, _) =>
        {
            tries++;
            telegram.Changed();
            throw new InvalidOperationException("the database is away");
        });

        telegram.Push(Updates.Text(1, 41, "a"), Updates.Text(2, 42, "b"));
        await telegram.Until(() => Volatile.Read(ref tries) > 60);

        Assert.All(Offsets(), o => Assert.InRange(o, 0, 1));
    }

    [Fact]
    public async Task One_update_that_never_can_be_saved_does_not_stop_the_bot_for_ever()
    {
        var next = 1L;
        await using var bot = await Start((incoming, _) =>
        {
            if (incoming.Text != "яд")
                return Task.FromResult(Note(incoming));
            var id = Interlocked.Increment(ref next);
            telegram.Push(Updates.Text(id, 1000 + id, "после"));
            throw new InvalidOperationException("a mistake of ours");
        });

        telegram.Push(Updates.Text(1, 41, "яд"));
        await telegram.Until(() => Offsets().Any(o => o > 1));

        Assert.Contains(bot.Logs.Warnings, w => w.Contains("Update 1 is given up", StringComparison.Ordinal));
        Assert.True(bot.Logs.Warnings.Count(w => w.Contains("Update 1 was not saved", StringComparison.Ordinal)) >= 12);
    }

    [Fact]
    public async Task A_second_poller_is_reported_once_and_waited_for()
    {
        var conflict = Reply.Error(409,
            "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running");
        telegram.Answers("getUpdates", conflict, conflict, conflict);
        await using var bot = await Start(TelegramBot.Silent);

        await telegram.Call("getUpdates", 4);

        Assert.Single(bot.Logs.Warnings, w => w.Contains("Conflict", StringComparison.Ordinal));
        Assert.Equal([1, 2, 4], Seconds());
    }

    [Fact]
    public async Task Trouble_on_the_way_is_waited_out_up_to_half_a_minute_and_overcome()
    {
        telegram.Answers("getUpdates", [.. Enumerable.Repeat(Reply.HangUp, 7)]);
        await using var bot = await Start((incoming, _) => Task.FromResult(Note(incoming)));

        telegram.Push(Updates.Text(1, 41, "дошло"));
        await telegram.Until(() => Offsets().Contains(2));

        Assert.Equal([1, 2, 4, 8, 16, 30, 30], Seconds());
        Assert.Equal("дошло", Assert.Single(received));
        Assert.Contains(bot.Logs.All, l => l.Contains("answers again after 7 failures", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_cannot_be_read_is_passed_over_and_the_rest_is_taken()
    {
        telegram.Answers("getUpdates", Reply.Ok(new object[] { 7, new { update_id = 1, message = "?" }, Updates.Text(2, 41, "после") }));
        await using var bot = await Start((incoming, _) => Task.FromResult(Note(incoming)));

        await telegram.Until(() => Offsets().Contains(3));

        Assert.Equal("после", Assert.Single(received));
    }

    [Fact] // K9, K5
    public async Task However_long_Telegram_asks_to_wait_it_is_asked_again_in_half_a_minute()
    {
        telegram.Answers("getUpdates", Reply.Error(429, "Too Many Requests: retry after 35000", new { retry_after = 35000 }));
        await using var bot = await Start((incoming, _) => Task.FromResult(Note(incoming)));

        telegram.Push(Updates.Text(1, 41, "дошло"));
        await telegram.Until(() => Offsets().Contains(2));

        Assert.Equal([30], Seconds());
    }

    [Fact] // facts.md: after a quiet week the ids begin anywhere
    public async Task Once_everything_is_confirmed_the_next_id_may_be_any()
    {
        telegram.Answers("getUpdates", Reply.Ok(new[] { Updates.Text(900, 41, "до") }));
        telegram.QuietFrom = 901;
        await using var bot = await Start((incoming, _) => Task.FromResult(Note(incoming)));

        await telegram.Until(() =>
            telegram.Calls("getUpdates").SkipWhile(c => !c.Json.ContainsKey("offset")).Any(c => !c.Json.ContainsKey("offset")));
        telegram.Push(Updates.Text(5, 41, "после"));
        await telegram.Until(() => Offsets().Contains(6));

        Assert.Equal("до,после", string.Join(',', received));
    }

    [Fact]
    public async Task A_tap_is_answered_in_time_even_behind_a_message_that_takes_long()
    {
        var gate = new TaskCompletionSource();
        await using var bot = await Start(async (incoming, _) =>
        {
            await gate.Task;
            return Note(incoming);
        });

        telegram.Push(Updates.Text(1, 41, "долго"), Updates.Tap(2, 41, "/ok", "q7"));
        var answer = await telegram.Call("answerCallbackQuery");

        Assert.Equal("""{"callback_query_id":"q7"}""", answer.Raw);
        Assert.Empty(received);
        gate.SetResult();
    }

    private Task<TelegramBot> Start(Receive receive) => TelegramBot.Start(telegram.Url, TelegramMode.Polling, receive, clock);

    private Receipt Note(Incoming incoming)
    {
        received.Enqueue(incoming.Text ?? incoming.Tap!.Value);
        telegram.Changed();
        return new();
    }

    private long[] Offsets() => [.. telegram.Calls("getUpdates").Select(c => c.Json["offset"]?.GetValue<long>() ?? 0)];

    // Without the breath between two questions and the minute of the watch over Telegram.
    private int[] Seconds() =>
        [.. clock.Waits.Where(w => w >= TimeSpan.FromSeconds(1) && w < TimeSpan.FromMinutes(1)).Select(w => (int)w.TotalSeconds)];
}
