using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using SalesBot.Delivery;
using SalesBot.Host.Channels.Telegram;
using SalesBot.Screens;

namespace SalesBot.Tests.Channels.Telegram;

/// <summary>The token stands in the address of every call (facts.md): it must be seen nowhere else.</summary>
public sealed class SecretTests : IAsyncLifetime, IDisposable
{
    private readonly ConcurrentQueue<string> traces = new();
    private readonly ActivityListener listener;
    private FakeTelegram telegram = null!;

    public SecretTests()
    {
        listener = new()
        {
            ShouldListenTo = source => source.Name == "System.Net.Http",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = a => traces.Enqueue($"{a.OperationName} {a.DisplayName} {string.Join(' ', a.TagObjects)}"),
        };
        ActivitySource.AddActivityListener(listener);
    }

    public async Task InitializeAsync() => telegram = await FakeTelegram.Start();

    public Task DisposeAsync() => telegram.DisposeAsync().AsTask();

    public void Dispose() => listener.Dispose();

    [Theory]
    [InlineData("http://127.0.0.1:1")]
    [InlineData("http://no-such-host.invalid")]
    [InlineData("https://127.0.0.1:1/proxy")]
    public async Task When_Telegram_cannot_be_reached_nothing_tells_the_token(string url)
    {
        await using var bot = await TelegramBot.Start(url, TelegramMode.Webhook, TelegramBot.Silent, new ManualClock());

        var result = await Send(bot);

        Assert.DoesNotContain(FakeTelegram.Secret, Assert.IsType<SendResult.Later>(result).Reason, StringComparison.Ordinal);
        AssertSilent(bot);
    }

    [Fact]
    public async Task Words_that_repeat_the_token_are_scrubbed()
    {
        var words = $"Not Found: /bot{FakeTelegram.Token}/sendMessage or /bot{Uri.EscapeDataString(FakeTelegram.Token)}/";
        telegram.Answers("getMe", Reply.Error(404, words));
        telegram.Answers("sendMessage", Reply.Error(400, $"Bad Request: {words}"));
        await using var bot = await TelegramBot.Start(telegram.Url, TelegramMode.Polling, TelegramBot.Silent, new ManualClock());

        var refused = Assert.IsType<SendResult.Refused>(await Send(bot));

        Assert.Equal("400 Bad Request: Not Found: /bot123456:<token>/sendMessage or /bot123456%3A<token>/", refused.Reason);
        AssertSilent(bot);
    }

    [Fact]
    public async Task Calls_are_not_traced_while_others_are()
    {
        await using var bot = await TelegramBot.Start(telegram.Url, TelegramMode.Webhook, TelegramBot.Silent, new ManualClock());
        await telegram.Call("setMyShortDescription", 2);
        await Send(bot);
        AssertSilent(bot);

        // The same call by an ordinary client is what a trace would show.
        using var ordinary = new HttpClient();
        await ordinary.PostAsync(new Uri($"{telegram.Url}/bot{FakeTelegram.Token}/getMe"), null);
        Assert.Contains(traces, t => t.Contains(FakeTelegram.Secret, StringComparison.Ordinal));
    }

    private static Task<SendResult> Send(TelegramBot bot) =>
        bot.Services.GetRequiredService<IChannel>().Send(new("42", "42", new Screen { Lines = ["x"] }, null, null, null, "ru"), default);

    private void AssertSilent(TelegramBot bot)
    {
        Assert.NotEmpty(bot.Logs.All);
        Assert.DoesNotContain(bot.Logs.All, l => l.Contains(FakeTelegram.Secret, StringComparison.Ordinal));
        Assert.DoesNotContain(traces, t => t.Contains(FakeTelegram.Secret, StringComparison.Ordinal));
        Assert.DoesNotContain(FakeTelegram.Secret, bot.Services.GetRequiredService<TelegramHealth>().LastError ?? "",
            StringComparison.Ordinal);
    }
}
