using Microsoft.Extensions.Diagnostics.HealthChecks;
using SalesBot.Host.Channels.Teams.Connector;

namespace SalesBot.Host.Channels.Teams;

/// <summary>Whether the Bot Connector answers, as the channel's own calls have it. Never worse than degraded: messages wait in the outbox, the other channels work without it.</summary>
internal sealed class TeamsHealth : IHealthCheck
{
    private volatile ConnectorError? trouble;

    /// <summary>Notes how a call ended. A refusal is an answer too, unless it refuses the bot itself.</summary>
    public void Note(ConnectorError? error) => trouble = error is { Status: ConnectorError.NoAnswer or 401 or >= 500 } ? error : null;

    /// <inheritdoc/>
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(trouble is { } error ? HealthCheckResult.Degraded(error.ToString()) : HealthCheckResult.Healthy());
}
