using Microsoft.Extensions.DependencyInjection.Extensions;
using SalesBot.ArrivingFiles;
using SalesBot.Delivery;
using SalesBot.Host.Channels.Telegram.Api;
using SalesBot.Host.Channels.Telegram.In;
using SalesBot.Host.Channels.Telegram.Out;
using SalesBot.Host.Hosting;
using Telegram.Bot;

namespace SalesBot.Host.Channels.Telegram;

/// <summary>Puts the channel into the process. It needs a <see cref="Conversations.Receive"/> among the services.</summary>
public static class TelegramSetup
{
    // Among the services, so that it is disposed of with them; under a name, so that nobody else gets a client of Telegram's by chance.
    private const string Wire = "telegram";

    /// <summary>The channel, for the list of them.</summary>
    internal static HostChannel Channel { get; } = new((builder, _) => builder.AddTelegram(), app => app.MapTelegram())
    {
        Settings = new ChannelSettings(
            $"{TelegramOptions.Section}:{nameof(TelegramOptions.Token)}",
            typeof(TelegramOptions),
            (configuration, mistakes) => TelegramOptions.Read(configuration, mistakes).IsOn),
    };

    /// <summary>Adds the channel if section <c>Telegram</c> has a token; the identity is there in any case.</summary>
    /// <exception cref="SettingsException">The settings cannot work; the message says which and why.</exception>
    public static WebApplicationBuilder AddTelegram(this WebApplicationBuilder builder)
    {
        var options = SettingsException.ThrowIfAny(mistakes => TelegramOptions.Read(builder.Configuration, mistakes));
        builder.Services.AddSingleton(options).AddSingleton<TelegramIdentity>();
        if (!options.IsOn)
            return builder;
        AddApi(builder.Services);
        AddIn(builder.Services, options.Mode);
        AddOut(builder.Services);
        return builder;
    }

    /// <summary>Opens the webhook's address when updates come by webhook.</summary>
    public static WebApplication MapTelegram(this WebApplication app)
    {
        var options = app.Services.GetRequiredService<TelegramOptions>();
        if (options is { IsOn: true, Mode: TelegramMode.Webhook })
            app.MapPost(TelegramWebhook.Path, (HttpContext call, TelegramWebhook webhook) => webhook.Take(call));
        return app;
    }

    private static void AddApi(IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<TelegramHealth>().AddSingleton<TelegramApi>();
        services.AddKeyedSingleton(Wire, (provider, _) => TelegramHttp.Client(provider.GetRequiredService<TelegramOptions>()));
        services.AddSingleton<ITelegramBotClient>(provider => TelegramHttp.Bot(
            provider.GetRequiredService<TelegramOptions>(), provider.GetRequiredKeyedService<HttpClient>(Wire)));
        services.AddSingleton(_ => TelegramManifest.Read(Path.Combine(AppContext.BaseDirectory, "bot-manifests", "telegram")));
        services.AddHostedService<TelegramStart>();
        services.AddHealthChecks().AddCheck<TelegramHealth>("telegram", tags: ["ready"]);
    }

    private static void AddIn(IServiceCollection services, TelegramMode mode)
    {
        services.AddSingleton<LocalFiles>().AddSingleton<FetchFiles>().AddSingleton<AnswerTaps>().AddSingleton<TakeUpdate>();
        services.AddSingleton<IFileSource>(provider => provider.GetRequiredService<FetchFiles>());
        if (mode == TelegramMode.Webhook)
            services.AddSingleton<TelegramWebhook>().AddHostedService<WatchWebhook>();
        else
            services.AddHostedService<TelegramPolling>();
    }

    private static void AddOut(IServiceCollection services) =>
        services.AddSingleton(provider => TelegramPace.Limiter(provider.GetRequiredService<TimeProvider>()))
            .AddSingleton<ShownFiles>().AddSingleton<IChannel, TelegramChannel>();
}
