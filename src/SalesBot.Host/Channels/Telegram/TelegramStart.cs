using SalesBot.Host.Channels.Telegram.Api;
using Telegram.Bot.Requests;
using Telegram.Bot.Requests.Abstractions;

namespace SalesBot.Host.Channels.Telegram;

/// <summary>
/// Introduces the bot to Telegram in the background: who it is, its menus and descriptions. The process is ready without.
/// </summary>
internal sealed class TelegramStart(
    TelegramApi api, TelegramOptions options, TelegramManifest manifest, TelegramIdentity identity, TimeProvider clock,
    ILogger<TelegramStart> log) : BackgroundService
{
    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var me = await new Trouble(clock, log).Past(stop => api.Call(new GetMeRequest(), stop), stoppingToken);
        identity.Username = me.Username;
        log.LogInformation("Telegram knows the bot as @{Username}", me.Username);
        foreach (var language in manifest.Languages)
            await Introduce(language, stoppingToken);
    }

    // The main language is the one without a code: what people see whose own language is not there.
    private async Task Introduce(string language, CancellationToken stop)
    {
        var code = language == TelegramManifest.MainLanguage ? null : language;
        await Try(new SetMyCommandsRequest { Commands = manifest.MenuOfEverybody(language), LanguageCode = code }, stop);
        if (!options.Descriptions)
            return;
        var profile = manifest.ProfileIn(language);
        await Try(new SetMyDescriptionRequest { Description = profile.Description, LanguageCode = code }, stop);
        await Try(new SetMyShortDescriptionRequest { ShortDescription = profile.ShortDescription, LanguageCode = code }, stop);
    }

    // Without a menu or a description the bot works: what Telegram refuses is said and left.
    private async Task Try(IRequest<bool> request, CancellationToken stop)
    {
        var trouble = new Trouble(clock, log);
        while (true)
        {
            var result = await api.Call(request, stop);
            if (result.Error is { IsTemporary: false } refused)
                log.LogWarning("Telegram does not take the bot's menu or description: {Error}", refused.Description);
            else if (await trouble.Met(result, stop))
                continue;
            return;
        }
    }
}
