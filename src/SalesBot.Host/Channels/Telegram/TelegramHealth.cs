using System.Collections.Concurrent;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using SalesBot.Host.Channels.Telegram.Api;

namespace SalesBot.Host.Channels.Telegram;

/// <summary>
/// Whether Telegram answers, as the channel's own calls have it, and whether all that comes can be read; asking costs no call.
/// Never worse than degraded: the other channels work without it.
/// </summary>
public sealed class TelegramHealth(TimeProvider clock) : IHealthCheck
{
    // One method may be cut off while another is answered all the time, as when a proxy lets only getUpdates through.
    private static readonly TimeSpan Remembered = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<string, Said> failures = new(StringComparer.Ordinal);
    private volatile State state = new(null, null, Answers: false);
    private volatile Said? route;

    /// <summary>When Telegram answered last; null if never.</summary>
    public DateTimeOffset? LastSuccess => state.Success;

    /// <summary>What was wrong when it last did not, null if it always did; holds no secrets.</summary>
    public string? LastError => state.Error;

    /// <summary>What came and could not be read.</summary>
    internal Unreadable Unreadable { get; } = new(In.Translate.Channel, clock);

    /// <inheritdoc/>
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var data = new Dictionary<string, object>(StringComparer.Ordinal);
        if (LastSuccess is { } success)
            data["lastSuccess"] = success;
        if (LastError is { } error)
            data["lastError"] = error;
        var problems = string.Join("; ", new[] { Failing, Valid(route), Unreadable.LastHour }.OfType<string>());
        return Task.FromResult(problems.Length == 0
            ? HealthCheckResult.Healthy("Telegram answers.", data)
            : HealthCheckResult.Degraded(problems, data: data));
    }

    /// <summary>Notes how a call of a method ended. A refusal is an answer too, unless it refuses the bot itself.</summary>
    internal void Note(string method, ApiError? error)
    {
        if (error is { IsTrouble: true })
        {
            failures[method] = new(error.Description, clock.GetTimestamp(), Remembered);
            state = state with { Error = error.Description, Answers = false };
        }
        else
        {
            failures.TryRemove(method, out _);
            state = state with { Success = clock.GetUtcNow(), Answers = true };
        }
    }

    /// <summary>Says what is wrong with how updates come, null when it is right again; forgotten after <paramref name="span"/>.</summary>
    internal void SayOfUpdates(string? problem, TimeSpan? span = null) =>
        route = problem is null ? null : new(problem, clock.GetTimestamp(), span ?? TimeSpan.MaxValue);

    // By the order of the calls and by spans, never by the time of day: a clock that was ahead would leave a failure in the future.
    private string? Failing => state switch
    {
        { Success: null, Error: null } => "Telegram has not answered yet.",
        { Answers: false } => state.Error,
        _ => failures.Values.Select(Valid).OfType<string>().FirstOrDefault(),
    };

    private string? Valid(Said? said) => said is not null && clock.GetElapsedTime(said.At) < said.For ? said.Text : null;

    private sealed record Said(string Text, long At, TimeSpan For);

    private sealed record State(DateTimeOffset? Success, string? Error, bool Answers);
}
