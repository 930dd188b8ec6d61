using SalesBot.Host.Channels.Telegram.BotApi;
using SalesBot.Host.Channels.Telegram.In;

namespace SalesBot.Host.Channels.Telegram;

/// <summary>Introduces the bot to Telegram in the background: who it is, its webhook, its menus and descriptions. The process is ready without it.</summary>
internal sealed class TelegramStart(
    TelegramApi api, TelegramOptions options, TelegramManifest manifest, TelegramIdentity identity, TelegramHealth health,
    TimeProvider clock, ILogger<TelegramStart> log) : BackgroundService
{
    private const int MaxConnections = 40;
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var me = await Until(api.GetMe, stoppingToken);
        identity.Username = me.Username;
        log.LogInformation("Telegram knows the bot as @{Username}", me.Username);
        if (options.Mode == TelegramMode.Webhook)
            await Until(stop => api.SetWebhook(new(options.WebhookUrl, options.WebhookSecret, TelegramPolling.AllowedUpdates, MaxConnections), stop), stoppingToken);
        foreach (var language in manifest.Languages)
            await Introduce(language, stoppingToken);
        await WatchOver(stoppingToken);
    }

    // The main language is the one without a code: what people see whose own language is not there.
    private async Task Introduce(string language, CancellationToken stop)
    {
        var code = language == TelegramManifest.MainLanguage ? null : language;
        await Try(s => api.SetMyCommands(new(manifest.MenuOfEverybody(language), Scope: null, code), s), stop);
        if (!options.Descriptions)
            return;
        var profile = manifest.ProfileIn(language);
        await Try(s => api.SetMyDescription(new(profile.Description, code), s), stop);
        await Try(s => api.SetMyShortDescription(new(profile.ShortDescription, code), s), stop);
    }

    // With a webhook and nothing to send, no call would ever find out that Telegram is back.
    private async Task WatchOver(CancellationToken stop)
    {
        using var minute = new PeriodicTimer(Pause, clock);
        while (await minute.WaitForNextTickAsync(stop))
        {
            if (!health.Answers)
                await api.GetMe(stop);
        }
    }

    private async Task<T> Until<T>(Func<CancellationToken, Task<ApiResult<T>>> call, CancellationToken stop)
    {
        var trouble = new Trouble(clock, log);
        while (true)
        {
            var result = await call(stop);
            if (!await trouble.Met(result, stop))
                return result.Value!;
        }
    }

    // Without a menu or a description the bot works: what Telegram refuses is said and left.
    private async Task Try(Func<CancellationToken, Task<ApiResult<bool>>> call, CancellationToken stop)
    {
        var trouble = new Trouble(clock, log);
        while (true)
        {
            var result = await call(stop);
            if (result.Error is { IsTemporary: false } refused)
                log.LogWarning("Telegram does not take the bot's menu or description: {Error}", refused.Description);
            else if (await trouble.Met(result, stop))
                continue;
            return;
        }
    }
}
