using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SalesBot.Host.Channels.Teams.Connector;

/// <summary>
/// How the Bot Connector writes JSON: camelCase, a field without a value left out. Cyrillic stays as it is: escaped, a card would be three
/// times as long.
/// </summary>
internal static class ConnectorJson
{
    /// <summary>For reading and writing.</summary>
    public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        NumberHandling = JsonNumberHandling.Strict,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        MaxDepth = 512,
    };

    /// <summary>JSON that came from outside, broken characters taken out; null when it is none.</summary>
    public static JsonElement? Read(ReadOnlySpan<byte> json)
    {
        try
        {
            return JsonSerializer.Deserialize<JsonElement>(MendedJson.Of(json), Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The text at a path of names; null when there is none.</summary>
    public static string? Text(this JsonElement json, params ReadOnlySpan<string> path)
    {
        foreach (var name in path)
            json = json.Field(name);
        return json.ValueKind == JsonValueKind.String ? json.GetString() : null;
    }

    /// <summary>Whether there is nothing: no such field, or null.</summary>
    public static bool IsNothing(this JsonElement json) => json.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null;

    /// <summary>What is under a name; undefined when there is nothing.</summary>
    public static JsonElement Field(this JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var found) ? found : default;

    /// <summary>The object under a name; null when there is none.</summary>
    public static JsonElement? Object(this JsonElement json, string name) =>
        json.Field(name) is { ValueKind: JsonValueKind.Object } found ? found : null;

    /// <summary>The first elements of a list, <paramref name="most"/> at most; none when it is no list.</summary>
    public static IEnumerable<JsonElement> Elements(this JsonElement json, int most) =>
        json.ValueKind == JsonValueKind.Array ? json.EnumerateArray().Take(most) : [];
}
