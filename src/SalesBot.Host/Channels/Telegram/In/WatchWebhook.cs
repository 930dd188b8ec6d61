using SalesBot.Host.Channels.Telegram.Api;
using Telegram.Bot.Requests;
using Telegram.Bot.Types;

namespace SalesBot.Host.Channels.Telegram.In;

/// <summary>
/// Tells Telegram where to bring updates, and looks every minute whether it still does: a second copy of the bot with the same token
/// takes the webhook away without anybody noticing.
/// </summary>
internal sealed class WatchWebhook(
    TelegramApi api, TelegramOptions options, TelegramHealth health, TimeProvider clock, ILogger<WatchWebhook> log) : BackgroundService
{
    private const int MaxConnections = 40;
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Recent = TimeSpan.FromMinutes(5);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var minute = new PeriodicTimer(Pause, clock);
        await new Trouble(clock, log).Past(Set, stoppingToken);
        while (await minute.WaitForNextTickAsync(stoppingToken))
        {
            // Whether it is answered is health's anyway.
            if ((await api.Call(new GetWebhookInfoRequest(), stoppingToken)).Value is { } info)
                await Mend(info, stoppingToken);
        }
    }

    private async Task Mend(WebhookInfo info, CancellationToken stop)
    {
        var problem = Problem(info);
        health.SayOfUpdates(problem);
        if (problem is null || options.IsOurWebhook(info.Url))
            return;
        log.LogWarning("{Problem}", problem);
        if ((await Set(stop)).Error is { } error)
            log.LogWarning("The webhook was not set again: {Error}", error.Description);
    }

    private string? Problem(WebhookInfo info)
    {
        if (string.IsNullOrEmpty(info.Url))
            return "Telegram had no webhook any more and it was set again: does another copy of the bot run with the same token?";
        if (!options.IsOurWebhook(info.Url))
        {
            return $"Telegram's webhook led to {TelegramOptions.HostOfWebhook(info.Url)} and was set again: "
                + "does another copy of the bot run with the same token?";
        }
        var isNew = info.LastErrorDate is { } at && (clock.GetUtcNow().UtcDateTime - at).Duration() < Recent;
        return info.PendingUpdateCount > 0 && isNew ? $"Telegram could not bring updates: {info.LastErrorMessage}" : null;
    }

    private Task<ApiResult<bool>> Set(CancellationToken stop) => api.Call(
        new SetWebhookRequest
        {
            Url = options.WebhookUrl,
            SecretToken = options.WebhookSecret,
            AllowedUpdates = UpdateKinds.Asked,
            MaxConnections = MaxConnections,
        },
        stop);
}
