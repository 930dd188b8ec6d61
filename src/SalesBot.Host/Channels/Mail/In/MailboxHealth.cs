using Microsoft.Extensions.Diagnostics.HealthChecks;
using SalesBot.Data;
using SalesBot.Mailboxes;

namespace SalesBot.Host.Channels.Mail.In;

/// <summary>
/// Whether the mailbox can be read, by whichever process does. Letters wait on the server, so never worse than degraded.
/// </summary>
internal sealed class MailboxHealth(MailboxDesk desk, TimeProvider clock) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            return await desk.Trouble(cancellationToken) is { } trouble
                ? HealthCheckResult.Degraded($"the mailbox cannot be read, for {Minutes(trouble.Since):0} min: {trouble.Error}")
                : HealthCheckResult.Healthy();
        }
        catch (Exception failure) when (StorageTroubles.Of(failure) is not null)
        {
            return HealthCheckResult.Degraded("not known while the database cannot be read");
        }
    }

    private double Minutes(DateTimeOffset since) => Math.Floor((clock.GetUtcNow() - since).TotalMinutes);
}
