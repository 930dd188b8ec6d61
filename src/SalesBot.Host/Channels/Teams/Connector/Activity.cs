using System.Text.Json;

namespace SalesBot.Host.Channels.Teams.Connector;

/// <summary>What the Connector brings, as it names it; only what the bot looks at. Whatever may be missing or of any shape is looked at as it is.</summary>
internal sealed record Activity
{
    /// <summary><c>message</c>, <c>invoke</c>, <c>conversationUpdate</c> …</summary>
    public string? Type { get; init; }

    /// <summary>Unique within its conversation; the same when it is brought again.</summary>
    public string? Id { get; init; }

    /// <summary><c>msteams</c>.</summary>
    public string? ChannelId { get; init; }

    /// <summary>Where it is answered to.</summary>
    public string? ServiceUrl { get; init; }

    /// <summary>Of an invoke: what is asked.</summary>
    public string? Name { get; init; }

    /// <summary>What was written.</summary>
    public string? Text { get; init; }

    /// <summary>The client's language.</summary>
    public string? Locale { get; init; }

    /// <summary>The message whose card was acted on.</summary>
    public string? ReplyToId { get; init; }

    /// <summary>Who did it.</summary>
    public ChannelAccount? From { get; init; }

    /// <summary>The bot.</summary>
    public ChannelAccount? Recipient { get; init; }

    /// <summary>Where.</summary>
    public ConversationAccount? Conversation { get; init; }

    /// <summary>What a card's button sent.</summary>
    public JsonElement Value { get; init; }

    /// <summary>What Teams adds: the tenant among it.</summary>
    public JsonElement ChannelData { get; init; }

    /// <summary>Files and other things that came with a message.</summary>
    public JsonElement Attachments { get; init; }

    /// <summary>Who came into the conversation.</summary>
    public JsonElement MembersAdded { get; init; }
}

/// <summary>A person or the bot.</summary>
internal sealed record ChannelAccount(string? Id = null, string? Name = null);

/// <summary>A conversation; <paramref name="ConversationType"/> is <c>personal</c> between one person and the bot.</summary>
internal sealed record ConversationAccount(string? Id = null, string? ConversationType = null, string? TenantId = null);
