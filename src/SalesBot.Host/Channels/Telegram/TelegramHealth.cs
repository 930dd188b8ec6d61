using Microsoft.Extensions.Diagnostics.HealthChecks;
using SalesBot.Host.Channels.Telegram.BotApi;

namespace SalesBot.Host.Channels.Telegram;

/// <summary>Whether Telegram answers, as the channel's own calls have it; asking costs no call. Never worse than degraded: the other channels work without it.</summary>
public sealed class TelegramHealth(TimeProvider clock) : IHealthCheck
{
    private volatile State state = new(null, null, null);

    /// <summary>When Telegram answered last; null if never.</summary>
    public DateTimeOffset? LastSuccess => state.Success;

    /// <summary>When it last did not; null if never.</summary>
    public DateTimeOffset? LastFailure => state.Failure;

    /// <summary>What was wrong then; holds no secrets.</summary>
    public string? LastError => state.Error;

    /// <summary>Whether the latest call was answered.</summary>
    public bool Answers => state is { Success: { } success } && !(state.Failure > success);

    /// <inheritdoc/>
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var data = new Dictionary<string, object>(StringComparer.Ordinal);
        if (LastSuccess is { } success)
            data["lastSuccess"] = success;
        if (LastError is { } error)
            data["lastError"] = error;
        return Task.FromResult(Answers
            ? HealthCheckResult.Healthy("Telegram answers.", data)
            : HealthCheckResult.Degraded(LastError ?? "Telegram has not answered yet.", data: data));
    }

    /// <summary>Notes how a call ended. A refusal is an answer too, unless it refuses the bot itself.</summary>
    internal void Note(ApiError? error) => state = error is { Code: ApiError.NoAnswer or 401 or 404 or >= 500 }
        ? state with { Failure = clock.GetUtcNow(), Error = error.Description }
        : state with { Success = clock.GetUtcNow() };

    private sealed record State(DateTimeOffset? Success, DateTimeOffset? Failure, string? Error);
}
