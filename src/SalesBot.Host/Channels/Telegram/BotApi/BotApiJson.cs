using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SalesBot.Host.Channels.Telegram.BotApi;

/// <summary>How the Bot API writes JSON: snake_case, and a field without a value is left out, never null.</summary>
internal static class BotApiJson
{
    /// <summary>For reading and writing.</summary>
    public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        PropertyNameCaseInsensitive = false,
        NumberHandling = JsonNumberHandling.Strict,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Reads one update; null when it is none. One whose content has an unknown shape keeps its id, so that it can be passed over.</summary>
    public static Update? ReadUpdate(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Object || !json.TryGetProperty("update_id", out var id)
            || id.ValueKind != JsonValueKind.Number || !id.TryGetInt64(out var number))
        {
            return null;
        }
        try
        {
            return json.Deserialize<Update>(Options);
        }
        catch (JsonException wrong)
        {
            return new Update(number) { Problem = wrong.Message };
        }
    }
}
