namespace SalesBot.Delivery;

/// <summary>How long the sender waits between tries, and when it gives up.</summary>
internal static class Backoff
{
    private const int ShortestMilliseconds = 500;
    private const int LongestMilliseconds = 60_000;
    private const int FewestAttempts = 10;
    private static readonly TimeSpan Patience = TimeSpan.FromHours(24);

    /// <summary>
    /// The wait after the given try: 0.5 s, 1 s, 2 s … 60 s, spread by a fifth each way so that many do not come back at once.
    /// </summary>
    /// <param name="attempts">How often it was tried, from 1.</param>
    /// <param name="roll">A random number from 0 to 1.</param>
    public static TimeSpan After(int attempts, double roll)
    {
        var doubled = ShortestMilliseconds * Math.Pow(2, Math.Clamp(attempts - 1, 0, 7));
        return TimeSpan.FromMilliseconds(Math.Min(doubled, LongestMilliseconds) * (0.8 + (0.4 * roll)));
    }

    /// <summary>
    /// Whether a message has failed for a day. A few tries belong to it: after a weekend without power nothing may be given up at the
    /// first.
    /// </summary>
    public static bool IsHopeless(OutboxMessage message, DateTimeOffset now) =>
        message.Attempts >= FewestAttempts && now - message.CreatedAt >= Patience;
}
