namespace SalesBot.Delivery;

/// <summary>A message in a chat of the browser channel. That channel has no server behind it, so the history is kept here.</summary>
public sealed class BrowserMessage
{
    /// <summary>Key; the channel's message id, and the order in the chat.</summary>
    public long Id { get; set; }

    /// <summary>Whose chat it stands in: <see cref="SalesBot.People.Address.Account"/>.</summary>
    public required string Account { get; set; }

    /// <summary>True when the bot sent it, false when the person did.</summary>
    public bool FromBot { get; set; }

    /// <summary>What the person wrote; null in a message of the bot.</summary>
    public string? Text { get; set; }

    /// <summary>The bot's card as JSON (<see cref="Screen"/>); null in a message of the person.</summary>
    public string? Screen { get; set; }

    /// <summary>The files that go with it: a JSON array of id, name, media type and size in bytes.</summary>
    public string Files { get; set; } = "[]";

    /// <summary>
    /// The person's update that brought it; unique with <see cref="Account"/>, so that a retried request shows one message.
    /// </summary>
    public string? UpdateId { get; set; }

    /// <summary>When it was sent.</summary>
    public DateTimeOffset SentAt { get; set; }

    /// <summary>When the bot last edited it; null when it never did.</summary>
    public DateTimeOffset? EditedAt { get; set; }

    /// <summary>True once it has disappeared. The row stays empty behind, so that a page that was away learns of it.</summary>
    public bool Removed { get; set; }

    /// <summary>
    /// Number of its last change, counted over all messages together: a page asks for what came after the last one it saw.
    /// </summary>
    public long Change { get; set; }
}

/// <summary>How far the demo clock was moved ahead of the real one. One row.</summary>
public sealed class DemoOffset
{
    /// <summary>The key of the only row.</summary>
    public const int OnlyId = 1;

    /// <summary>Key, always <see cref="OnlyId"/>.</summary>
    public int Id { get; set; } = OnlyId;

    /// <summary>Ticks of 100 ns ahead of the real clock; never negative.</summary>
    public long Ticks { get; set; }
}
