using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using SalesBot.Screens;

namespace SalesBot.Delivery;

/// <summary>
/// A <see cref="Screen"/> as it is kept in <see cref="OutboxMessage.Screen"/>: JSON with enums as words, what is default left out.
/// </summary>
public static class ScreenJson
{
    // The text is never put into a page as it is, so Cyrillic may stay readable and half as long.
    private static readonly JsonSerializerOptions Options = new()
    {
        Converters = { new JsonStringEnumConverter() },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The screen as JSON.</summary>
    public static string Write(Screen screen) => JsonSerializer.Serialize(screen, Options);

    /// <summary>The screen back from JSON; throws <see cref="JsonException"/> when it is none.</summary>
    public static Screen Read(string json) =>
        JsonSerializer.Deserialize<Screen>(json, Options) ?? throw new JsonException("A screen cannot be null.");
}
