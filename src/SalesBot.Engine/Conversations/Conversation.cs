namespace SalesBot.Conversations;

/// <summary>
/// What the bot remembers of one address: the dialog and the search that are under way. Its revision is the concurrency token of a turn.
/// </summary>
public sealed class Conversation
{
    /// <summary>The address; key.</summary>
    public int AddressId { get; set; }

    /// <summary>The dialog under way as JSON; null when none is.</summary>
    public string? Dialog { get; set; }

    /// <summary>How many dialogs this address has had; numbers the next one.</summary>
    public int DialogCount { get; set; }

    /// <summary>The search whose pages are being turned: at most 100 characters, as typed; null when there is none (B8).</summary>
    public string? Search { get; set; }

    /// <summary>Which search of this address that is: a button of an older one says so.</summary>
    public int SearchCount { get; set; }

    /// <summary>What was sent lately as several messages (<see cref="Bundle"/>), as JSON; null for nothing.</summary>
    public string? Bundles { get; set; }

    /// <summary>Grows with every change; concurrency token.</summary>
    public int Revision { get; set; }
}

/// <summary>An update that was taken: a second one with the same id has no effect.</summary>
public sealed class SeenUpdate
{
    /// <summary>Channel and the channel's update id, as <c>telegram:123</c>; key.</summary>
    public required string Id { get; set; }

    /// <summary>When it was taken; old ones are cleared away.</summary>
    public DateTimeOffset At { get; set; }
}
