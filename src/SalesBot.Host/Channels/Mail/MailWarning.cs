using SalesBot.Host.Hosting;
using SalesBot.OfficeSettings;

namespace SalesBot.Host.Channels.Mail;

/// <summary>Says at the start what letters to clients lack; nothing is sent with a hole in its place (D13).</summary>
internal sealed class MailWarning(HostSettings settings, GivenSettings given, ILogger<MailWarning> log) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(given.Now["seller.phone"] ?? settings.Seller.Phone))
            log.LogWarning("Seller:Phone is not set: letters to clients whom nobody reached wait until somebody gives a number");
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
