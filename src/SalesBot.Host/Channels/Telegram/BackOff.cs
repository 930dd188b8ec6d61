namespace SalesBot.Host.Channels.Telegram;

/// <summary>How long to wait after a failure: 1, 2, 4, 8, 16, then 30 seconds.</summary>
internal static class BackOff
{
    /// <summary>The wait after the <paramref name="attempt"/>-th failure, counted from one.</summary>
    public static TimeSpan After(int attempt) => TimeSpan.FromSeconds(attempt > 5 ? 30 : 1 << Math.Max(0, attempt - 1));
}
