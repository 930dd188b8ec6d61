using Microsoft.Extensions.Diagnostics.HealthChecks;
using SalesBot.Host.Channels.Teams.Connector;
using SalesBot.Host.Channels.Teams.In;

namespace SalesBot.Host.Channels.Teams;

/// <summary>
/// Whether the Bot Connector answers, as the channel's own calls have it, and whether what it brought in the last hour could be read. Never
/// worse than degraded: messages wait in the outbox, the other channels work without it.
/// </summary>
internal sealed class TeamsHealth(TimeProvider clock) : IHealthCheck
{
    private volatile ConnectorError? trouble;

    /// <summary>What came and could not be read.</summary>
    public Unreadable Unreadable { get; } = new(Translate.Channel, clock);

    /// <summary>
    /// Notes how a call ended. A refusal is an answer too, unless it refuses the bot itself, or something else gives it in the Connector's
    /// place.
    /// </summary>
    public void Note(ConnectorError? error) =>
        trouble = error is { WholeChannel: true } or { Status: ConnectorError.NoAnswer or 401 or >= 500 } ? error : null;

    /// <inheritdoc/>
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        string[] problems = [.. new[] { trouble?.ToString(), Unreadable.LastHour }.OfType<string>()];
        return Task.FromResult(problems.Length == 0 ? HealthCheckResult.Healthy() : HealthCheckResult.Degraded(string.Join(' ', problems)));
    }
}
