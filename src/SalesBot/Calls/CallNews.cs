namespace SalesBot.Calls;

/// <summary>What an exchange tells of a call: any of its stages, in any order, again and again.</summary>
/// <param name="Key">The exchange's id of the call, the same in all it tells of it.</param>
/// <param name="Stage">How far the call has come.</param>
public sealed record CallNews(string Key, CallStage Stage)
{
    /// <summary>The client; null when this does not say.</summary>
    public CallParty? Client { get; init; }

    /// <summary>What the exchange knows of the client; empty for nothing.</summary>
    public string Who { get; init; } = "";

    /// <summary>When the call began; null when this does not say.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>Which colleague it is for: a name, an extension or a number; null when this does not say.</summary>
    public string? To { get; init; }

    /// <summary>Which number of ours the client dialled; null when this does not say.</summary>
    public string? Dialled { get; init; }

    /// <summary>Whether we call the client; null when this does not say.</summary>
    public bool? Outgoing { get; init; }

    /// <summary>Whether the two have spoken; null when this does not say.</summary>
    public bool? Answered { get; init; }

    /// <summary>How long it rang or was spoken, in seconds; null when this does not say.</summary>
    public double? Seconds { get; init; }
}
