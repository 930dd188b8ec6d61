namespace SalesBot.Host.Channels.Telegram.Out;

/// <summary>How fast Telegram is sent to, a little below what it allows (facts.md: 30 a second overall, short bursts in a chat).</summary>
internal static class TelegramPace
{
    private static readonly Allowance Overall = new(28, TimeSpan.FromSeconds(1));
    private static readonly Allowance PerChat = new(4, TimeSpan.FromSeconds(3));

    /// <summary>A limiter by chat id.</summary>
    public static SendLimiter<long> Limiter(TimeProvider clock) => new(clock, [PerChat], Overall);
}
