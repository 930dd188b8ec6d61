using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using SalesBot.Delivery;

namespace SalesBot.Host.Channels.Browser;

/// <summary>How the browser channel writes JSON: names in camelCase, enums as words.</summary>
internal static class BrowserJson
{
    public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };
}

/// <summary>What the page is told at first, and again when it has lost the thread.</summary>
/// <param name="LastChange">Number of the last change it knows of.</param>
/// <param name="Clock">The demo clock.</param>
/// <param name="People">Whose chats there are.</param>
/// <param name="Chats">The latest messages by account.</param>
/// <param name="More">Accounts whose chats have older ones.</param>
/// <param name="Language">The language the bot speaks with them.</param>
/// <param name="Record">Number of the last entry of the record: what is tried after it is ticked off.</param>
internal sealed record DemoState(long LastChange, DemoNow Clock, IReadOnlyList<DemoPerson> People, IReadOnlyDictionary<string,
    IReadOnlyList<ChatMessage>> Chats, IReadOnlyList<string> More, string Language, long Record);

/// <summary>A piece of a chat, oldest first, and whether there is something older.</summary>
internal sealed record ChatPage(IReadOnlyList<ChatMessage> Messages, bool More);

/// <summary>The demo clock: a moment with the offset of the business zone.</summary>
internal sealed record DemoNow(DateTimeOffset Now);

/// <summary>
/// One of the people of the demo; <paramref name="Roles"/> are words of <see cref="SalesBot.People.Role"/> in camelCase;
/// <paramref name="Board"/>: whether they may open the board.
/// </summary>
internal sealed record DemoPerson(string Account, string Name, IReadOnlyList<string> Roles, bool Board);

/// <summary>A command that is suggested after a slash, with what it does.</summary>
internal sealed record MenuItem(string Name, string Ru, string En);

/// <summary>A file in a chat, fetched at <c>/demo/api/files/{id}</c>; <paramref name="Size"/> in bytes.</summary>
internal sealed record ChatFile(long Id, string Name, string MediaType, long Size);

/// <summary>A message as the page draws it; times carry the offset of the business zone.</summary>
internal sealed record ChatMessage(
    long Id, string Account, bool FromBot, string? Text, JsonElement? Screen, IReadOnlyList<ChatFile> Files,
    string? UpdateId, DateTimeOffset SentAt, DateTimeOffset? EditedAt, bool Removed, long Change)
{
    public static ChatMessage From(BrowserMessage message, Func<DateTimeOffset, DateTimeOffset> local) => new(
        message.Id, message.Account, message.FromBot, message.Text,
        message.Screen is null ? null : JsonSerializer.Deserialize<JsonElement>(message.Screen),
        JsonSerializer.Deserialize<List<ChatFile>>(message.Files, BrowserJson.Options)!,
        message.UpdateId,
        local(message.SentAt),
        message.EditedAt is { } edited ? local(edited) : null,
        message.Removed, message.Change);
}
