namespace SalesBot.Host.Channels.Telegram.Api;

/// <summary>What a call came to: a value, or the error that says why there is none.</summary>
internal sealed record ApiResult<T>(T? Value, ApiError? Error)
{
    /// <summary>The call has succeeded.</summary>
    public static implicit operator ApiResult<T>(T value) => new(value, null);

    /// <summary>The call has failed.</summary>
    public static implicit operator ApiResult<T>(ApiError error) => new(default, error);
}

/// <summary>Why a call failed. Holds neither the token nor an address.</summary>
/// <param name="Code">
/// Telegram's own error code; <see cref="NoAnswer"/> when nothing came back that is Telegram's: the call may have had its effect.
/// </param>
/// <param name="Description">Telegram's words, or what happened instead of an answer.</param>
/// <param name="RetryAfter">How long Telegram asks to wait.</param>
/// <param name="MigrateToChatId">The chat's new id.</param>
/// <param name="WholeChannel">Other calls would fail for the same reason: Telegram cannot be reached, or does not know the token.</param>
/// <param name="IsOwnPace">Nobody was asked: the bot itself keeps below what Telegram allows.</param>
internal sealed record ApiError(
    int Code, string Description, TimeSpan? RetryAfter = null, long? MigrateToChatId = null, bool WholeChannel = false,
    bool IsOwnPace = false)
{
    /// <summary>The code of a failure on the way, and of an answer that somebody else gave (a proxy's page, an empty body).</summary>
    public const int NoAnswer = 0;

    // The words of the open Bot API server (facts.md) for a person who is not there, or does not want to be.
    private static readonly string[] NobodyThere =
    [
        "bot was blocked", "user is deactivated", "can't initiate conversation", "chat not found", "user not found", "bot was kicked",
        "can't send messages to bots", "PEER_ID_INVALID", "USER_IS_BLOCKED", "INPUT_USER_DEACTIVATED",
    ];

    /// <summary>Telegram says that nobody is there: known words only, since a status alone may come from anybody on the way.</summary>
    public bool IsGone => Code is 400 or 403 && Says(NobodyThere);

    /// <summary>Whether the same call may succeed later: always, unless Telegram itself has refused it for good.</summary>
    public bool IsTemporary => !IsGone && !(Code == 400 && Says("Bad Request")) && !(Code == 413 && Says("Too Large"));

    /// <summary>Whether it shows that the bot is cut off, and is no answer to this one call only.</summary>
    public bool IsTrouble => Code is NoAnswer or 401 or 404 or 409 or >= 500;

    /// <summary>Whether Telegram's words contain one of these.</summary>
    public bool Says(params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (Description.Contains(word, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }
}
