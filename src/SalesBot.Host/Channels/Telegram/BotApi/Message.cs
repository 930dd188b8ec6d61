using System.Text.Json;
using System.Text.Json.Serialization;

namespace SalesBot.Host.Channels.Telegram.BotApi;

/// <summary>A message in a chat: what the bot reads of it.</summary>
internal sealed record Message(
    long MessageId,
    Chat Chat,
    User? From = null,
    string? Text = null,
    string? Caption = null,
    Contact? Contact = null,
    MessageOrigin? ForwardOrigin = null,
    Document? Document = null,
    IReadOnlyList<PhotoSize>? Photo = null,
    Voice? Voice = null,
    Audio? Audio = null,
    Video? Video = null,
    VideoNote? VideoNote = null)
{
    /// <summary>Everything else that came with it, by the Bot API's name.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement> Others { get; init; } = [];
}

/// <summary>A chat; <paramref name="Type"/> is <c>private</c>, <c>group</c>, <c>supergroup</c> or <c>channel</c>.</summary>
internal sealed record Chat(long Id, string Type, string? Title = null)
{
    /// <summary>Whether it is a talk with one person.</summary>
    [JsonIgnore]
    public bool IsPrivate => Type == "private";
}

/// <summary>An account of a person or of a bot.</summary>
internal sealed record User(long Id, bool IsBot, string FirstName, string? LastName = null, string? Username = null, string? LanguageCode = null)
{
    /// <summary>First and last name.</summary>
    [JsonIgnore]
    public string FullName => $"{FirstName} {LastName}".Trim();
}

/// <summary>A shared contact card.</summary>
internal sealed record Contact(string PhoneNumber, string FirstName, string? LastName = null);

/// <summary>Whose message was forwarded: a user, a user who hides the account, a chat or a channel.</summary>
internal sealed record MessageOrigin(string Type, User? SenderUser = null, string? SenderUserName = null, Chat? SenderChat = null, Chat? Chat = null)
{
    /// <summary>The name of the one who wrote it.</summary>
    [JsonIgnore]
    public string Name => SenderUser?.FullName ?? SenderUserName ?? (SenderChat ?? Chat)?.Title ?? Type;
}

/// <summary>The id of a message that was sent or edited; all the bot reads of the answer.</summary>
internal sealed record MessageId([property: JsonPropertyName("message_id")] long Id);
