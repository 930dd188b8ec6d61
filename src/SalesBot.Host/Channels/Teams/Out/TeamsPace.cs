namespace SalesBot.Host.Channels.Teams.Out;

/// <summary>
/// How fast Teams is sent to, a little below what it allows (facts.md: 7 in 1 s, 8 in 2 s, 60 in 30 s and 1,800 in an hour in a
/// conversation, 50 a second of the app in a tenant).
/// </summary>
internal static class TeamsPace
{
    private static readonly Allowance Overall = new(45, TimeSpan.FromSeconds(1));

    private static readonly Allowance[] PerConversation =
    [
        new(6, TimeSpan.FromSeconds(1)),
        new(7, TimeSpan.FromSeconds(2)),
        new(55, TimeSpan.FromSeconds(30)),
        new(1700, TimeSpan.FromHours(1)),
    ];

    /// <summary>A limiter by conversation id.</summary>
    public static SendLimiter<string> Limiter(TimeProvider clock) => new(clock, PerConversation, Overall);
}
