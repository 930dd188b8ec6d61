using System.Collections.Concurrent;
using System.Net;
using SalesBot.Conversations;
using SalesBot.Host.Channels.Telegram;

namespace SalesBot.Tests.Channels.Telegram;

public sealed class WebhookTests : IAsyncLifetime
{
    private readonly ConcurrentQueue<Incoming> received = new();
    private FakeTelegram telegram = null!;
    private TelegramBot bot = null!;
    private Receive receive = null!;

    public async Task InitializeAsync()
    {
        receive = (_, _) => Task.FromResult(new Receipt());
        telegram = await FakeTelegram.Start();
        bot = await TelegramBot.Start(telegram.Url, TelegramMode.Webhook, Receive, new ManualClock());
    }

    public async Task DisposeAsync()
    {
        await bot.DisposeAsync();
        await telegram.DisposeAsync();
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("webhook-secret_0123456789-abcde")]
    [InlineData("webhook-secret_0123456789-abcdeff")]
    [InlineData("WEBHOOK-SECRET_0123456789-ABCDEF")]
    public async Task Without_the_secret_nothing_is_taken_and_the_body_is_not_looked_at(string? secret)
    {
        Assert.Equal(HttpStatusCode.Unauthorized, (await bot.Post(Updates.Json(Updates.Text(1, 42, "x")), secret)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await bot.Post("{", secret)).StatusCode);
        Assert.Empty(received);
    }

    [Fact]
    public async Task The_answer_comes_only_after_the_update_is_saved()
    {
        var (entered, gate) = (new TaskCompletionSource(), new TaskCompletionSource());
        receive = async (_, _) =>
        {
            entered.SetResult();
            await gate.Task;
            return new();
        };

        var post = bot.Post(Updates.Json(Updates.Text(1, 42, "x")));
        await entered.Task;
        Assert.False(post.IsCompleted);
        gate.SetResult();

        Assert.Equal(HttpStatusCode.OK, (await post).StatusCode);
    }

    [Fact]
    public async Task What_could_not_be_saved_is_to_come_again()
    {
        receive = (_, _) => throw new InvalidOperationException("the database is away");

        var answer = await bot.Post(Updates.Json(Updates.Text(1, 42, "x")));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(2), answer.Headers.RetryAfter!.Delta);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{"update_id":"1"}""")]
    [InlineData("\uFEFF\u0000\u0001")]
    [InlineData("""{"message":{"text":"it breaks off before it has an id""")]
    public async Task What_is_no_update_is_refused_without_noise(string body)
    {
        Assert.Equal(HttpStatusCode.BadRequest, (await bot.Post(body)).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await bot.Post(new string('[', 100_000))).StatusCode);
        Assert.Empty(received);
        Assert.Empty(bot.Logs.Warnings);
    }

    [Fact]
    public async Task A_body_over_a_megabyte_is_refused_without_noise()
    {
        // Asked first, the server refuses before the body is under way: else it may hang up in the middle of it.
        bot.Http.DefaultRequestHeaders.ExpectContinue = true;
        var huge = Updates.Json(Updates.Text(1, 42, new string('x', 1024 * 1024)));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await bot.Post(huge)).StatusCode);
        Assert.Empty(received);
        Assert.Empty(bot.Logs.Warnings);
    }

    [Fact]
    public async Task An_update_of_unknown_kind_or_shape_is_taken_and_passed_over()
    {
        Assert.Equal(HttpStatusCode.OK, (await bot.Post("""{"update_id":1,"something_new":{}}""")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await bot.Post("""{"update_id":2,"message":{"message_id":{}}}""")).StatusCode);
        Assert.Empty(received);
    }

    [Fact]
    public async Task A_group_is_left_without_a_word()
    {
        var answer = await bot.Post(
            """{"update_id":1,"message":{"message_id":1,"date":1,"chat":{"id":-7,"type":"group"},"text":"/call","from":"""
            + """{"id":2,"is_bot":false,"first_name":"B"}}}""");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(-7, telegram.Calls("leaveChat").Single().Number("chat_id"));
        Assert.Empty(received);
        Assert.Empty(telegram.Calls("sendMessage"));
    }

    [Fact]
    public async Task Telegram_is_told_the_address_and_the_secret()
    {
        var call = await telegram.Call("setWebhook");

        Assert.Equal(("https://bot.example.com/telegram/webhook", TelegramBot.WebhookSecret, 40L),
            (call.Text("url"), call.Text("secret_token"), call.Number("max_connections")));
        Assert.Equal("""["message","edited_message","callback_query","my_chat_member"]""", call.Json["allowed_updates"]!.ToJsonString());
        Assert.Empty(telegram.Calls("getUpdates"));
    }

    [Fact]
    public async Task While_polling_there_is_no_webhook()
    {
        await using var polling = await TelegramBot.Start(telegram.Url, TelegramMode.Polling, Receive);

        Assert.Equal(HttpStatusCode.NotFound, (await polling.Post(Updates.Json(Updates.Text(1, 42, "x")))).StatusCode);
    }

    private Task<Receipt> Receive(Incoming incoming, CancellationToken stop)
    {
        received.Enqueue(incoming);
        return receive(incoming, stop);
    }
}
