using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using SalesBot.Host.Channels.Telegram;

namespace SalesBot.Tests.Channels.Telegram;

/// <summary>X8: whoever takes the webhook away is noticed within a minute.</summary>
public sealed class WatchWebhookTests : IAsyncLifetime
{
    private readonly ManualClock clock = new();
    private FakeTelegram telegram = null!;

    public async Task InitializeAsync() => telegram = await FakeTelegram.Start();

    public Task DisposeAsync() => telegram.DisposeAsync().AsTask();

    [Theory] // X8
    [InlineData("", "no webhook any more")]
    [InlineData("https://other.example.net/secret-path", "led to other.example.net")]
    public async Task A_webhook_that_is_gone_or_anothers_is_set_again_and_health_says_so(string theirs, string words)
    {
        await using var bot = await Start(TelegramMode.Webhook);
        await telegram.Call("setMyShortDescription", 2);
        await telegram.Call("setWebhook");

        telegram.Webhook = theirs;
        await Minute(1);
        await telegram.Call("setWebhook", 2);

        Assert.Equal("https://bot.example.com/telegram/webhook", telegram.Webhook);
        var health = await Health(bot);
        Assert.Equal(HealthStatus.Degraded, health.Status);
        Assert.Contains(words, health.Description!, StringComparison.Ordinal);
        Assert.Contains(bot.Logs.Warnings, line => line.Contains(words, StringComparison.Ordinal));
        Assert.DoesNotContain(bot.Logs.All, line => line.Contains("secret-path", StringComparison.Ordinal));

        await Minute(2);
        await Minute(3);
        Assert.Equal(HealthStatus.Healthy, (await Health(bot)).Status);
        Assert.Equal(2, telegram.Calls("setWebhook").Count);
    }

    [Theory] // X8
    [InlineData("https://bot.example.com/telegram/webhook")]
    [InlineData("https://BOT.example.com:443/telegram/webhook")]
    public async Task One_that_is_there_is_left_alone(string ours)
    {
        await using var bot = await Start(TelegramMode.Webhook);
        await telegram.Call("setMyShortDescription", 2);
        await telegram.Call("setWebhook");

        telegram.Webhook = ours;
        await Minute(1);
        await Minute(2);

        Assert.Single(telegram.Calls("setWebhook"));
        Assert.Equal(HealthStatus.Healthy, (await Health(bot)).Status);
    }

    [Fact] // X8
    public async Task When_Telegram_cannot_bring_what_waits_health_says_why()
    {
        await using var bot = await Start(TelegramMode.Webhook);
        await telegram.Call("setMyShortDescription", 2);
        await telegram.Call("setWebhook");
        var at = (clock.GetUtcNow() + TimeSpan.FromMinutes(1)).ToUnixTimeSeconds();
        var answer = Reply.Ok(new
        {
            url = "https://bot.example.com/telegram/webhook",
            pending_update_count = 3,
            last_error_date = at,
            last_error_message = "Connection timed out",
        });
        telegram.Answers("getWebhookInfo", answer, answer);

        await Minute(1);
        await Minute(2);

        Assert.Contains("Connection timed out", (await Health(bot)).Description!, StringComparison.Ordinal);
        Assert.Single(telegram.Calls("setWebhook"));
    }

    [Fact] // X8
    public async Task Polling_that_meets_anothers_webhook_says_so_before_it_goes()
    {
        telegram.Webhook = "https://other.example.net/secret-path";
        await using var bot = await Start(TelegramMode.Polling);
        await telegram.Call("getUpdates");
        await telegram.Call("setMyShortDescription", 2);

        Assert.Equal(("", 1), (telegram.Webhook, telegram.Calls("deleteWebhook").Count));
        Assert.Contains(bot.Logs.Warnings, line => line.Contains("other.example.net", StringComparison.Ordinal));
        Assert.DoesNotContain(bot.Logs.All, line => line.Contains("secret-path", StringComparison.Ordinal));
        Assert.Contains("other.example.net", (await Health(bot)).Description!, StringComparison.Ordinal);
        clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal(HealthStatus.Healthy, (await Health(bot)).Status);
    }

    [Theory] // X8
    [InlineData("")]
    [InlineData("https://bot.example.com/telegram/webhook")]
    public async Task Polling_goes_without_a_word_when_there_was_none_or_its_own(string webhook)
    {
        telegram.Webhook = webhook;
        await using var bot = await Start(TelegramMode.Polling);
        await telegram.Call("getUpdates");
        await telegram.Call("setMyShortDescription", 2);

        Assert.Empty(bot.Logs.Warnings);
        Assert.Equal(HealthStatus.Healthy, (await Health(bot)).Status);
    }

    [Fact] // X8
    public async Task Polling_that_is_shut_out_by_a_later_webhook_is_no_healthy_channel()
    {
        telegram.Answers("getUpdates", Reply.Error(409, "Conflict: can't use getUpdates method while webhook is active"));
        await using var bot = await TelegramBot.Start(telegram.Url, TelegramMode.Polling, TelegramBot.Silent, new EagerClock());
        await telegram.Call("setMyShortDescription", 2);
        await telegram.Call("getUpdates", 2);

        Assert.Contains("webhook is active", (await Health(bot)).Description!, StringComparison.Ordinal);
    }

    // When a question comes, the answer to the one before it has been acted upon.
    private async Task Minute(int place)
    {
        clock.Advance(TimeSpan.FromMinutes(1));
        await telegram.Call("getWebhookInfo", place);
    }

    private static async Task<HealthReportEntry> Health(TelegramBot bot) =>
        (await bot.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync()).Entries["telegram"];

    private Task<TelegramBot> Start(TelegramMode mode) => TelegramBot.Start(telegram.Url, mode, TelegramBot.Silent, clock);
}
