using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using SalesBot.Host.Channels.Telegram;

namespace SalesBot.Tests.Channels.Telegram;

public sealed class StartTests : IAsyncLifetime
{
    private static readonly TelegramManifest Manifest = TelegramManifest.Read(
        Path.Combine(AppContext.BaseDirectory, "bot-manifests", "telegram"));
    private FakeTelegram telegram = null!;

    public async Task InitializeAsync() => telegram = await FakeTelegram.Start();

    public Task DisposeAsync() => telegram.DisposeAsync().AsTask();

    [Fact]
    public async Task The_bots_name_is_known_once_Telegram_has_told_it()
    {
        telegram.Answers("getMe", Reply.Error(502, "Bad Gateway"), Reply.HangUp);
        await using var bot = await Start(new EagerClock());
        await telegram.Call("setMyCommands");

        var identity = bot.Services.GetRequiredService<TelegramIdentity>();
        Assert.Equal("sales_test_bot", identity.Username);
        Assert.Equal("https://t.me/sales_test_bot?start=Ab_-9", identity.LinkFor("Ab_-9")!.ToString());
    }

    [Fact]
    public async Task Menus_and_descriptions_are_set_in_both_languages()
    {
        await using var bot = await Start(new ManualClock());
        await telegram.Call("setMyShortDescription", 2);

        var menus = telegram.Calls("setMyCommands");
        Assert.False(menus[0].Json.ContainsKey("language_code"));
        Assert.Equal("en", menus[1].Text("language_code"));
        Assert.Equal("Зарегистрировать звонок", menus[0].Json["commands"]![0]!["description"]!.GetValue<string>());
        Assert.DoesNotContain("people", menus[0].Raw, StringComparison.Ordinal);
        Assert.DoesNotContain("null", string.Concat(menus.Select(m => m.Raw)), StringComparison.Ordinal);
        Assert.Equal("en", telegram.Calls("setMyDescription")[1].Text("language_code"));
    }

    [Fact]
    public async Task What_Telegram_refuses_is_said_and_the_rest_goes_on()
    {
        telegram.Answers("setMyCommands", Reply.Error(400, "Bad Request: BOT_COMMAND_INVALID"));
        await using var bot = await Start(new EagerClock());
        await telegram.Call("setMyShortDescription", 2);

        Assert.Equal(2, telegram.Calls("setMyCommands").Count);
        Assert.Contains(bot.Logs.Warnings, w => w.Contains("BOT_COMMAND_INVALID", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Health_says_whether_Telegram_answers_and_is_never_worse_than_degraded()
    {
        var clock = new ManualClock();
        var health = new TelegramHealth(clock);
        Assert.Equal((HealthStatus.Degraded, "Telegram has not answered yet."), await Check(health));

        health.Note("sendMessage", null);
        Assert.Equal(HealthStatus.Healthy, (await Check(health)).Status);

        clock.Advance(TimeSpan.FromSeconds(1));
        health.Note("sendMessage", new(502, "Bad Gateway"));
        Assert.Equal((HealthStatus.Degraded, "Bad Gateway"), await Check(health));

        clock.Advance(TimeSpan.FromSeconds(1));
        health.Note("sendMessage", new(403, "Forbidden: bot was blocked by the user"));
        Assert.Equal(HealthStatus.Healthy, (await Check(health)).Status);
        Assert.Equal((clock.GetUtcNow(), "Bad Gateway"), (health.LastSuccess!.Value, health.LastError));
    }

    [Fact]
    public async Task Health_is_among_the_checks_of_the_process()
    {
        await using var bot = await Start(new ManualClock());
        await telegram.Call("setMyShortDescription", 2);

        var report = await bot.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync();

        Assert.Equal(HealthStatus.Healthy, report.Entries["telegram"].Status);
    }

    [Fact]
    public void The_texts_fit_what_Telegram_takes_and_both_languages_have_the_same_commands()
    {
        string[] all = ["start", "help", "call", "letter", "find", "leads", "lead", "language", "cancel", "people", "invite", "delivery"];
        foreach (var language in Manifest.Languages)
        {
            Assert.Equal(all, Manifest.Menu(all, language).Select(c => c.Command).ToArray());
            Assert.All(Manifest.Menu(all, language), c => Assert.InRange(c.Description.Length, 1, 256));
            Assert.InRange(Manifest.ProfileIn(language).Description.Length, 1, 512);
            Assert.InRange(Manifest.ProfileIn(language).ShortDescription.Length, 1, 120);
        }
        Assert.Equal("ru,en", string.Join(',', Manifest.Languages));
    }

    private static async Task<(HealthStatus Status, string? Description)> Check(TelegramHealth health)
    {
        var result = await health.CheckHealthAsync(new(), default);
        return (result.Status, result.Description);
    }

    private Task<TelegramBot> Start(TimeProvider clock) => TelegramBot.Start(telegram.Url, TelegramMode.Webhook, TelegramBot.Silent, clock);
}
