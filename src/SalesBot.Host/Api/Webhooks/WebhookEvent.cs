using System.Text.Json;

namespace SalesBot.Host.Api.Webhooks;

/// <summary>Something that happened, for a program outside.</summary>
/// <param name="Id">The same however often it is told: the listener knows by it what it has had.</param>
/// <param name="Type">One of <see cref="EventKinds.All"/>.</param>
/// <param name="Body">The whole message as JSON: type, timestamp, data.</param>
internal sealed record WebhookEvent(string Id, string Type, string Body)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>
    /// The event of one audit record; its number is unique in one <paramref name="life"/> of the database alone (D16).
    /// </summary>
    public static WebhookEvent Of(string life, long sequence, string type, DateTimeOffset at, object data) =>
        new($"evt_{life}_{sequence}_{type}", type, JsonSerializer.Serialize(new { type, timestamp = at.UtcDateTime, data }, Json));
}

/// <summary>What the listener said.</summary>
/// <param name="Error">Why not; null when it has the event.</param>
/// <param name="Gone">It wants no events any more (410).</param>
/// <param name="NeedsSomebody">It understood and refused: somebody has to mend something, so the admins hear at once.</param>
internal sealed record WebhookResult(string? Error = null, bool Gone = false, bool NeedsSomebody = false)
{
    /// <summary>How long it asks to be left alone; null for nothing said.</summary>
    public TimeSpan? RetryAfter { get; init; }
}
