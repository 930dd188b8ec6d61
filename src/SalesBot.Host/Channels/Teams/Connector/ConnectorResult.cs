namespace SalesBot.Host.Channels.Teams.Connector;

/// <summary>What a call came to: a value, or the error that says why there is none.</summary>
internal sealed record ConnectorResult<T>(T? Value, ConnectorError? Error)
{
    /// <summary>The call has succeeded.</summary>
    public static implicit operator ConnectorResult<T>(T value) => new(value, null);

    /// <summary>The call has failed.</summary>
    public static implicit operator ConnectorResult<T>(ConnectorError error) => new(default, error);
}

/// <summary>Why a call failed. Holds no token.</summary>
/// <param name="Status">The HTTP status; <see cref="NoAnswer"/> when nothing readable came back: the call may have had its effect.</param>
/// <param name="Code">The Connector's word for it, such as <c>ConversationNotFound</c>; empty when the answer is not the
/// Connector's.</param>
/// <param name="Description">Its sentence.</param>
/// <param name="RetryAfter">How long it asks to wait.</param>
/// <param name="WholeChannel">Other calls would fail for the same reason: the Connector cannot be reached, gives no token, or something
/// else answers in its place.</param>
internal sealed record ConnectorError(int Status, string Code, string Description, TimeSpan? RetryAfter = null, bool WholeChannel = false)
{
    /// <summary>The status of a failure on the way.</summary>
    public const int NoAnswer = 0;

    /// <summary>The status of a call that the bot itself does not make, now or ever.</summary>
    public const int NotCalled = -1;

    /// <summary>
    /// Whether the same call may succeed later, as far as the status says: throttled, out of order, or the bot itself not let in at
    /// present.
    /// </summary>
    public bool IsTemporary => Status is NoAnswer or 401 or 408 or 412 or 429 or >= 500;

    /// <inheritdoc/>
    public override string ToString() =>
        string.Join(' ', new[] { Status is NoAnswer or NotCalled ? "" : $"{Status}", Code, Description }.Where(word => word.Length > 0));
}
