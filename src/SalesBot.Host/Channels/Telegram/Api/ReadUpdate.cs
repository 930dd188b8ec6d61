using System.Runtime.InteropServices;
using System.Text.Json;
using Telegram.Bot.Types;

namespace SalesBot.Host.Channels.Telegram.Api;

/// <summary>An update as it was read.</summary>
/// <param name="Id">Telegram's number of it.</param>
internal sealed record Received(long Id)
{
    /// <summary>What it holds, as far as the bot reads it; empty for a kind that is not asked for.</summary>
    public Update Content { get; init; } = new();

    /// <summary>The names of all that came with the message, read or not.</summary>
    public IReadOnlySet<string> Fields { get; init; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>What the message says beside its words.</summary>
    public BesideText Beside { get; init; } = BesideText.None;

    /// <summary>Why it could not be read; null when it could. Then <see cref="Content"/> holds nothing but whom it came from.</summary>
    public string? Problem { get; init; }
}

/// <summary>
/// Reads one update. An update that cannot be read keeps its id, so that it can be passed over and nobody else waits behind it.
/// Only what the bot uses is read into the package's types: what else Telegram may put there, today or next year, cannot break it.
/// </summary>
internal static class ReadUpdate
{
    private const int MostLevels = 8;

    // All the bot reads, wherever it stands in the update. The number of the update is read apart: it may be larger than the package's.
    private static readonly HashSet<string> Used = new(StringComparer.Ordinal)
    {
        "message", "edited_message", "callback_query", "my_chat_member",
        "message_id", "date", "edit_date", "chat", "from", "text", "caption", "media_group_id", "contact", "data", "new_chat_member",
        "document", "photo", "voice", "audio", "video", "video_note",
        "id", "type", "title", "is_bot", "first_name", "last_name", "language_code", "status", "phone_number", "vcard",
        "file_id", "file_name", "mime_type", "file_size", "width", "height", "sender_user", "sender_user_name", "sender_chat",
    };

    /// <summary>Reads what Telegram has posted; null when it is no update.</summary>
    public static Received? From(ReadOnlyMemory<byte> body)
    {
        if (body.Span.StartsWith("\uFEFF"u8))
            body = body[3..];
        try
        {
            return Whole(body);
        }
        catch (JsonException broken)
        {
            return Mended(body.Span) ?? (IdIn(body.Span) is { } id ? new(id) { Problem = broken.Message } : null);
        }
    }

    /// <summary>Reads one element of what getUpdates has answered; null when it is no update.</summary>
    public static Received? From(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Object || !json.TryGetProperty("update_id", out var number)
            || number.ValueKind != JsonValueKind.Number || !number.TryGetInt64(out var id))
        {
            return null;
        }
        try
        {
            return Typed(id, json);
        }
        catch (Exception unreadable)
        {
            // Whatever the package's readers throw for what they do not know; half a character among it can be mended.
            return Mended(JsonMarshal.GetRawUtf8Value(json)) ?? new(id) { Content = Sender(json), Problem = unreadable.Message };
        }
    }

    private static Received? Whole(ReadOnlyMemory<byte> body)
    {
        using var json = JsonDocument.Parse(ShallowJson.Of(body), new() { MaxDepth = int.MaxValue });
        return From(json.RootElement);
    }

    // Null when there is nothing to mend, or it does not help.
    private static Received? Mended(ReadOnlySpan<byte> json)
    {
        var mended = MendedJson.Of(json);
        if (json.SequenceEqual(mended))
            return null;
        try
        {
            return Whole(mended);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static Received Typed(long id, JsonElement json)
    {
        var content = Read<Update>(json);
        var message = content.Message ?? content.EditedMessage;
        if (message is { Chat: null } or { Chat.Id: 0 })
            throw new JsonException("a message without its chat");
        if (content.CallbackQuery is { Id: null } or { From: null })
            throw new JsonException("a press without its id or its person");
        if (message is null)
            return new(id) { Content = content };
        var part = json.GetProperty(content.Message is null ? "edited_message" : "message");
        // By itself, since it may be of a kind that the package does not know: then only that it is forwarded is known.
        if (part.TryGetProperty("forward_origin", out var origin))
            message.ForwardOrigin = TryRead<MessageOrigin>(origin);
        // Its number is enough, and what it holds may be of any kind and depth.
        if (Part(part, "reply_to_message") is { } answered && Part(answered, "message_id") is { ValueKind: JsonValueKind.Number } which
            && which.TryGetInt32(out var number))
            message.ReplyToMessage = new() { Id = number };
        return new(id) { Content = content, Fields = Names(part), Beside = BesideText.Of(part) };
    }

    // Whom an update came from that cannot be read; what of it cannot be read either is left out.
    private static Update Sender(JsonElement json)
    {
        var message = Part(json, "message") ?? Part(json, "edited_message");
        if (message is { } said)
            return new() { Message = new() { From = Of<User>(said, "from"), Chat = Of<Chat>(said, "chat")! } };
        if (Part(json, "callback_query") is not { } press)
            return new();
        var (id, chat) = (Part(press, "id"), Part(press, "message") is { } on ? Of<Chat>(on, "chat") : null);
        return id is not { ValueKind: JsonValueKind.String } ? new() : new()
        {
            CallbackQuery = new()
            {
                Id = Try(() => id.Value.GetString()) ?? "",
                From = Of<User>(press, "from")!,
                Message = chat is null ? null : new() { Chat = chat },
            },
        };
    }

    private static JsonElement? Part(JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var part) ? part : null;

    private static T? Of<T>(JsonElement json, string name)
        where T : class => Part(json, name) is { ValueKind: JsonValueKind.Object } part ? TryRead<T>(part) : null;

    private static HashSet<string> Names(JsonElement json) =>
        [.. json.EnumerateObject().Where(field => field.Value.ValueKind != JsonValueKind.Null).Select(field => field.Name)];

    private static T? TryRead<T>(JsonElement json)
        where T : class => Try(() => Read<T>(json));

    private static T? Try<T>(Func<T?> read)
        where T : class
    {
        try
        {
            return read();
        }
        catch (Exception)
        {
            return null;
        }
    }

    private static T Read<T>(JsonElement json)
    {
        using var bytes = new MemoryStream();
        using (var writer = new Utf8JsonWriter(bytes))
            Copy(json, writer, 0);
        return JsonSerializer.Deserialize<T>(bytes.ToArray(), BotJson.Options) ?? throw new JsonException("it is null");
    }

    private static void Copy(JsonElement json, Utf8JsonWriter writer, int level)
    {
        if (level > MostLevels)
            throw new JsonException("it is deeper than anything the bot reads");
        switch (json.ValueKind)
        {
            case JsonValueKind.Object:
                writer.WriteStartObject();
                foreach (var field in json.EnumerateObject().Where(field => Used.Contains(field.Name)))
                {
                    writer.WritePropertyName(field.Name);
                    Copy(field.Value, writer, level + 1);
                }
                writer.WriteEndObject();
                break;
            case JsonValueKind.Array:
                writer.WriteStartArray();
                foreach (var item in json.EnumerateArray())
                    Copy(item, writer, level + 1);
                writer.WriteEndArray();
                break;
            default:
                json.WriteTo(writer);
                break;
        }
    }

    // The number alone, from a text that breaks off or is broken further on.
    private static long? IdIn(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = int.MaxValue });
        try
        {
            while (reader.Read())
            {
                if (reader.CurrentDepth == 1 && reader.TokenType == JsonTokenType.PropertyName && reader.ValueTextEquals("update_id"u8))
                    return reader.Read() && reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out var id) ? id : null;
            }
        }
        catch (JsonException)
        {
            // It breaks before the number: then it is no update.
        }
        return null;
    }
}
