using SalesBot.Conversations;
using SalesBot.Data;
using SalesBot.Delivery;
using SalesBot.Host.Channels;
using SalesBot.Host.Hosting;

namespace SalesBot.Host.Api.Webhooks;

/// <summary>Events for a program outside, where one is configured.</summary>
internal static class WebhooksSetup
{
    private static readonly TimeSpan patience = TimeSpan.FromSeconds(10);

    /// <summary>Adds the due work.</summary>
    public static void AddWebhooks(this WebApplicationBuilder builder)
    {
        var options = SettingsException.ThrowIfAny(mistakes => WebhookOptions.Read(builder.Configuration, mistakes));
        if (options.Url is null) return;
        builder.Services.AddSingleton(provider => new DueWebhooks(
            provider.GetRequiredService<Database>(),
            provider.GetRequiredService<Office>(),
            new WebhookSender(Http(), options, TimeProvider.System).Send,
            provider.GetRequiredService<ILogger<DueWebhooks>>(),
            provider.GetRequiredService<OutboxSender>().Wake));
        builder.Services.AddSingleton(
            provider => new DueWork("webhooks", provider.GetRequiredService<DueWebhooks>().Send) { Apart = true });
    }

    internal static HttpClient Http() => new(Outbound.Handler()) { Timeout = patience };
}
