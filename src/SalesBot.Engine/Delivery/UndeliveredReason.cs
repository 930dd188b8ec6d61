namespace SalesBot.Delivery;

/// <summary>
/// The bot's own reasons in <see cref="OutboxMessage.Error"/>; the text is <c>delivery.reason.WORD</c>. Anything else there is what the
/// channel said.
/// </summary>
public static class UndeliveredReason
{
    /// <summary>The person was dismissed before it went out.</summary>
    public const string Dismissed = "dismissed";

    /// <summary>The file that goes with it is no longer stored.</summary>
    public const string FileMissing = "file-missing";

    /// <summary>The stored screen cannot be read.</summary>
    public const string Unreadable = "unreadable";

    /// <summary>The channel did not answer in time.</summary>
    public const string NoAnswer = "no-answer";

    /// <summary>All of them.</summary>
    internal static readonly IReadOnlyList<string> All = [Dismissed, FileMissing, Unreadable, NoAnswer];
}
