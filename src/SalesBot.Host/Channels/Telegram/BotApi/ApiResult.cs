namespace SalesBot.Host.Channels.Telegram.BotApi;

/// <summary>What a call came to: a value, or the error that says why there is none.</summary>
internal sealed record ApiResult<T>(T? Value, ApiError? Error)
{
    /// <summary>The call has succeeded.</summary>
    public static implicit operator ApiResult<T>(T value) => new(value, null);

    /// <summary>The call has failed.</summary>
    public static implicit operator ApiResult<T>(ApiError error) => new(default, error);
}

/// <summary>Why a call failed. Holds neither the token nor an address.</summary>
/// <param name="Code">Telegram's error code or the HTTP status; <see cref="NoAnswer"/> when nothing readable came back: the call may have had its effect.</param>
/// <param name="Description">Telegram's words.</param>
/// <param name="RetryAfter">How long Telegram asks to wait.</param>
/// <param name="MigrateToChatId">The chat's new id.</param>
/// <param name="WholeChannel">Other calls would fail for the same reason: Telegram cannot be reached, or it does not know the token.</param>
internal sealed record ApiError(int Code, string Description, TimeSpan? RetryAfter = null, long? MigrateToChatId = null, bool WholeChannel = false)
{
    /// <summary>The code of a failure on the way.</summary>
    public const int NoAnswer = 0;

    /// <summary>Whether the same call may succeed later.</summary>
    public bool IsTemporary => Code is NoAnswer or 401 or 404 or 409 or 429 or >= 500;

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

/// <summary>The envelope of every answer.</summary>
internal sealed record Response<T>(bool Ok, T? Result = default, int ErrorCode = 0, string? Description = null, ResponseParameters? Parameters = null);

/// <summary>What a machine can do about an error; <paramref name="RetryAfter"/> in seconds.</summary>
internal sealed record ResponseParameters(long? MigrateToChatId = null, int? RetryAfter = null);
