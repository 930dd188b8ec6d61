using System.Text.Json.Nodes;

namespace SalesBot.Host.Channels.Teams.In;

/// <summary>What an invoke is answered with.</summary>
internal static class InvokeAnswer
{
    /// <summary>The card as it is now.</summary>
    public static JsonObject Card(JsonObject card) => Of(200, "application/vnd.microsoft.card.adaptive", card);

    /// <summary>Words beside the card; the card stays.</summary>
    public static JsonObject Message(string text) => Of(200, "application/vnd.microsoft.activity.message", text);

    /// <summary>Nothing was done; pressing again may help.</summary>
    public static JsonObject Failed(string text) =>
        Of(503, "application/vnd.microsoft.error", new JsonObject { ["code"] = "NotSaved", ["message"] = text });

    /// <summary>An invoke that the bot does not know.</summary>
    public static JsonObject Unknown() => Of(501, "application/vnd.microsoft.error",
        new JsonObject { ["code"] = "NotSupported", ["message"] = "This action is not supported." });

    private static JsonObject Of(int status, string type, JsonNode value) =>
        new() { ["statusCode"] = status, ["type"] = type, ["value"] = value };
}
