using System.Text.Json;

namespace SalesBot.Host.Channels.Telegram.Api;

/// <summary>
/// What a message says beside its words. It is read from the JSON itself: what is marked and quoted there may be of kinds that the package
/// does not know.
/// </summary>
/// <param name="Links">Where words lead to that do not show it.</param>
/// <param name="Quote">What is quoted from a message of another chat, which the bot has never seen; null for none.</param>
internal sealed record BesideText(IReadOnlyList<string> Links, string? Quote)
{
    private const int MostMarks = 100;

    private static readonly string[] marked = ["entities", "caption_entities"];

    /// <summary>Nothing.</summary>
    public static BesideText None { get; } = new([], null);

    /// <summary>That of a message.</summary>
    public static BesideText Of(JsonElement message) => new(
        [.. marked.SelectMany(marks => Marks(message, marks)).Select(mark => Text(mark, "url"))
            .OfType<string>()],
        Part(message, "external_reply") is not null && Part(message, "quote") is { } quote && Text(quote, "text") is { Length: > 0 } said
            ? said : null);

    private static IEnumerable<JsonElement> Marks(JsonElement message, string name) =>
        message.TryGetProperty(name, out var marks) && marks.ValueKind == JsonValueKind.Array ? marks.EnumerateArray().Take(MostMarks) : [];

    private static JsonElement? Part(JsonElement json, string name) =>
        json.TryGetProperty(name, out var part) && part.ValueKind == JsonValueKind.Object ? part : null;

    private static string? Text(JsonElement json, string name)
    {
        if (json.ValueKind != JsonValueKind.Object || !json.TryGetProperty(name, out var text) || text.ValueKind != JsonValueKind.String)
            return null;
        try
        {
            return text.GetString();
        }
        catch (InvalidOperationException)
        {
            // Half a character.
            return null;
        }
    }
}
