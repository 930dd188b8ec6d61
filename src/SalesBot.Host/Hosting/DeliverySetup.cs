using SalesBot.Delivery;

namespace SalesBot.Host.Hosting;

/// <summary>
/// The sender. Registered before the channels, so that it stops after they have: what their last turns say still goes out.
/// </summary>
internal static class DeliverySetup
{
    public static void AddDelivery(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<OutboxSender>();
        builder.Services.AddHostedService<Sending>();
    }

    private sealed class Sending(OutboxSender sender) : BackgroundService
    {
        protected override Task ExecuteAsync(CancellationToken stoppingToken) => sender.Run(stoppingToken);
    }
}
