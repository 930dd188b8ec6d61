using System.Text.Json.Serialization;

namespace SalesBot.Host.Channels.Telegram.BotApi;

/// <summary>Something that happened. At most one of the optional parts is there; kinds that the bot does not ask for are not read.</summary>
internal sealed record Update(
    long UpdateId,
    Message? Message = null,
    CallbackQuery? CallbackQuery = null,
    ChatMemberUpdated? MyChatMember = null)
{
    /// <summary>Why its content could not be read; null when it could.</summary>
    [JsonIgnore]
    public string? Problem { get; init; }
}

/// <summary>A press on a button of a message. <paramref name="Message"/> has only chat and id when it is too old.</summary>
internal sealed record CallbackQuery(string Id, User From, Message? Message = null, string? Data = null);

/// <summary>The bot's own standing in a chat has changed.</summary>
internal sealed record ChatMemberUpdated(Chat Chat, ChatMember NewChatMember);

/// <summary>What the bot is in a chat: <c>member</c>, <c>administrator</c>, <c>left</c>, <c>kicked</c> …</summary>
internal sealed record ChatMember(string Status);
