using SalesBot.Conversations;
using SalesBot.Data;
using SalesBot.Delivery;
using SalesBot.Host.Channels;
using SalesBot.Host.Hosting;

namespace SalesBot.Host.Api.Webhooks;

/// <summary>Events for the programs outside that are configured.</summary>
internal static class WebhooksSetup
{
    private static readonly TimeSpan patience = TimeSpan.FromSeconds(10);

    /// <summary>Adds the due work.</summary>
    public static void AddWebhooks(this WebApplicationBuilder builder)
    {
        foreach (var listener in SettingsException.ThrowIfAny(mistakes => Listener.ReadAll(builder.Configuration, mistakes)))
        {
            // Each in a loop of its own: one that is silent keeps nothing from the others.
            builder.Services.AddSingleton(provider => new DueWork($"webhooks {listener.Name}".Trim(), Teller(provider, listener).Send)
            {
                Apart = true,
            });
        }
    }

    private static DueWebhooks Teller(IServiceProvider provider, Listener listener) => new(
        provider.GetRequiredService<Database>(),
        provider.GetRequiredService<Office>(),
        listener,
        new WebhookSender(Http(), listener, TimeProvider.System).Send,
        provider.GetRequiredService<ILogger<DueWebhooks>>(),
        provider.GetRequiredService<OutboxSender>().Wake);

    internal static HttpClient Http() => new(Outbound.Handler()) { Timeout = patience };
}
