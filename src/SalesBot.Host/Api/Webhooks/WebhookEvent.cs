using System.Text.Json;

namespace SalesBot.Host.Api.Webhooks;

/// <summary>Something that happened, for a program outside.</summary>
/// <param name="Id">The same however often it is told: the listener knows by it what it has had.</param>
/// <param name="Type"><c>lead.won</c>, <c>order.posted</c> or <c>order.approved</c>.</param>
/// <param name="Number">Number of the lead or the order.</param>
/// <param name="Body">The whole message as JSON: type, timestamp, data.</param>
internal sealed record WebhookEvent(string Id, string Type, string Number, string Body)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The event of one audit record; <paramref name="data"/> is the lead or the order as the API gives it.</summary>
    public static WebhookEvent Of(long sequence, string type, string number, DateTimeOffset at, object data) =>
        new($"evt_{sequence}_{type}", type, number, JsonSerializer.Serialize(new { type, timestamp = at.UtcDateTime, data }, Json));
}

/// <summary>What the listener said.</summary>
/// <param name="Error">Why not; null when it has the event.</param>
/// <param name="Final">It will never take this one.</param>
internal sealed record WebhookResult(string? Error = null, bool Final = false);
