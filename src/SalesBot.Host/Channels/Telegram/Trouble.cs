using SalesBot.Host.Channels.Telegram.Api;

namespace SalesBot.Host.Channels.Telegram;

/// <summary>Waits longer and longer while calls fail, and says so once, not with every call.</summary>
internal sealed class Trouble(TimeProvider clock, ILogger log)
{
    // A «retry after» of hours would make the bot deaf for hours: it asks again, and is told again if it must.
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    private int failures;
    private string? said;

    /// <summary>Whether the call has failed; comes back only after the wait that is then due, 30 seconds at most.</summary>
    public async Task<bool> Met<T>(ApiResult<T> result, CancellationToken stop)
    {
        if (result.Error is not { } error)
        {
            Over();
            return false;
        }
        failures++;
        if (said != error.Description)
        {
            said = error.Description;
            log.LogWarning("Telegram: {Code} {Error}; trying again", error.Code, error.Description);
        }
        var wait = error.RetryAfter ?? BackOff.After(failures);
        await Task.Delay(wait < Longest ? wait : Longest, clock, stop);
        return true;
    }

    /// <summary>Asks until there is an answer.</summary>
    public async Task<T> Past<T>(Func<CancellationToken, Task<ApiResult<T>>> call, CancellationToken stop)
    {
        while (true)
        {
            var result = await call(stop);
            if (!await Met(result, stop))
                return result.Value!;
        }
    }

    private void Over()
    {
        if (failures > 0)
            log.LogInformation("Telegram answers again after {Failures} failures", failures);
        (failures, said) = (0, null);
    }
}
