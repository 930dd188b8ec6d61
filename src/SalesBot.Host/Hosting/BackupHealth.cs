using Microsoft.Extensions.Diagnostics.HealthChecks;
using SalesBot.Backups;

namespace SalesBot.Host.Hosting;

/// <summary>
/// Whether the nightly copies of the database come about, where they are asked for. The bot works without, so never worse than degraded.
/// </summary>
internal sealed class BackupHealth(DueBackups backups) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(backups.Trouble is { } trouble ? HealthCheckResult.Degraded(trouble) : HealthCheckResult.Healthy());
}
