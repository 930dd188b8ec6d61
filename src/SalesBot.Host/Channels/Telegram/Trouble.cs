using SalesBot.Host.Channels.Telegram.BotApi;

namespace SalesBot.Host.Channels.Telegram;

/// <summary>Waits longer and longer while calls fail, and says so once, not with every call.</summary>
internal sealed class Trouble(TimeProvider clock, ILogger log)
{
    private int failures;
    private string? said;

    /// <summary>Whether the call has failed; comes back only after the wait that is then due, 30 seconds at most unless Telegram asks for more.</summary>
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
        await Task.Delay(error.RetryAfter ?? BackOff.After(failures), clock, stop);
        return true;
    }

    private void Over()
    {
        if (failures > 0)
            log.LogInformation("Telegram answers again after {Failures} failures", failures);
        (failures, said) = (0, null);
    }
}
