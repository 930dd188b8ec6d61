using System.Net;
using SalesBot.Conversations;
using SalesBot.Host.Channels.Telegram;

namespace SalesBot.Tests.Channels.Telegram;

public sealed class TapTests : IAsyncLifetime
{
    private FakeTelegram telegram = null!;

    public async Task InitializeAsync() => telegram = await FakeTelegram.Start();

    public Task DisposeAsync() => telegram.DisposeAsync().AsTask();

    [Fact]
    public async Task A_tap_gets_the_inboxs_short_answer()
    {
        await using var bot = await Start((_, _) => Task.FromResult(new Receipt("Согласовано")), new ManualClock());

        await bot.Post(Tap());

        Assert.Equal("""{"callback_query_id":"q1","text":"Согласовано"}""", (await telegram.Call("answerCallbackQuery")).Raw);
    }

    [Fact]
    public async Task Without_a_short_answer_the_button_just_stops_spinning()
    {
        await using var bot = await Start((_, _) => Task.FromResult(new Receipt()), new ManualClock());

        await bot.Post(Tap());

        Assert.Equal("""{"callback_query_id":"q1"}""", (await telegram.Call("answerCallbackQuery")).Raw);
    }

    [Fact]
    public async Task A_long_answer_is_cut_to_what_Telegram_takes()
    {
        await using var bot = await Start((_, _) => Task.FromResult(new Receipt(new string('я', 300))), new ManualClock());

        await bot.Post(Tap());

        Assert.Equal(new string('я', 199) + "…", (await telegram.Call("answerCallbackQuery")).Text("text"));
    }

    [Fact]
    public async Task A_tap_is_answered_while_the_inbox_is_still_at_work()
    {
        var gate = new TaskCompletionSource();
        var clock = new EagerClock();
        await using var bot = await Start(async (_, _) =>
        {
            await gate.Task;
            return new("поздно");
        }, clock);

        var post = bot.Post(Tap());
        var answer = await telegram.Call("answerCallbackQuery");

        Assert.Equal("""{"callback_query_id":"q1"}""", answer.Raw);
        Assert.Contains(TimeSpan.FromMilliseconds(800), clock.Waits);
        Assert.False(post.IsCompleted);
        gate.SetResult();
        Assert.Equal(HttpStatusCode.OK, (await post).StatusCode);
        Assert.Single(telegram.Calls("answerCallbackQuery"));
    }

    [Fact]
    public async Task A_tap_is_answered_also_when_the_inbox_holds_its_thread()
    {
        using var gate = new ManualResetEventSlim();
        await using var bot = await Start((_, stop) =>
        {
            gate.Wait(stop);
            return Task.FromResult(new Receipt());
        }, new EagerClock());

        var post = bot.Post(Tap());
        await telegram.Call("answerCallbackQuery");
        gate.Set();

        Assert.Equal(HttpStatusCode.OK, (await post).StatusCode);
    }

    [Theory]
    [InlineData("ru", "Не записалось")]
    [InlineData("en-GB", "Not saved yet")]
    [InlineData("de", "Не записалось")]
    public async Task When_the_work_fails_the_tap_says_so(string language, string words)
    {
        await using var bot = await Start((_, _) => throw new TimeoutException("the database is locked"), new ManualClock());

        var post = await bot.Post(Updates.Json(Updates.Tap(1, 42, "/ok", language: language)));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, post.StatusCode);
        Assert.StartsWith(words, (await telegram.Call("answerCallbackQuery")).Text("text"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_tap_that_means_nothing_is_answered_too()
    {
        await using var bot = await Start(TelegramBot.Silent, new ManualClock());

        await bot.Post(
            """{"update_id":1,"callback_query":{"id":"q5","from":{"id":42,"is_bot":false,"first_name":"A"},"game_short_name":"g"}}""");

        Assert.Equal("q5", (await telegram.Call("answerCallbackQuery")).Text("callback_query_id"));
    }

    [Fact]
    public async Task Answering_holds_up_neither_the_webhook_nor_the_next_update()
    {
        var never = new TaskCompletionSource();
        telegram.Answers("answerCallbackQuery", Reply.Ok(true) with { After = never.Task });
        await using var bot = await Start(TelegramBot.Silent, new ManualClock());

        Assert.Equal(HttpStatusCode.OK, (await bot.Post(Tap())).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await bot.Post(Updates.Json(Updates.Text(2, 42, "дальше")))).StatusCode);
        never.SetResult();
    }

    [Fact]
    public async Task Trouble_while_answering_is_overcome()
    {
        telegram.Answers("answerCallbackQuery", Reply.HangUp, Reply.Error(502, "Bad Gateway"));
        await using var bot = await Start((_, _) => Task.FromResult(new Receipt("Принято")), new ManualClock());

        await bot.Post(Tap());

        Assert.Equal("Принято", (await telegram.Call("answerCallbackQuery", 3)).Text("text"));
    }

    [Fact]
    public async Task A_query_that_is_too_old_is_no_news()
    {
        telegram.Answers("answerCallbackQuery",
            Reply.Error(400, "Bad Request: query is too old and response timeout expired or query ID is invalid"));
        await using var bot = await Start(TelegramBot.Silent, new ManualClock());

        await bot.Post(Tap());
        await bot.Post(Updates.Json(Updates.Tap(2, 42, "/ok", "q2")));
        await telegram.Call("answerCallbackQuery", 2);

        Assert.Empty(bot.Logs.Warnings);
    }

    private static string Tap() => Updates.Json(Updates.Tap(1, 42, "/ok"));

    private Task<TelegramBot> Start(Receive receive, TimeProvider clock) =>
        TelegramBot.Start(telegram.Url, TelegramMode.Webhook, receive, clock);
}
