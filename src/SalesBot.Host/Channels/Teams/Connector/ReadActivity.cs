using System.Text.Json;

namespace SalesBot.Host.Channels.Teams.Connector;

/// <summary>
/// Reads what the Connector brings, one field after the other: however deep it is nested and wherever it breaks off, what stands before is
/// known.
/// </summary>
internal static class ReadActivity
{
    // Broken in its depth it is still read up to there.
    private static readonly JsonReaderOptions AnyDepth = new() { MaxDepth = int.MaxValue };

    /// <summary>The activity; null when there is nothing of one.</summary>
    public static Activity? Of(ReadOnlySpan<byte> body)
    {
        var fields = new Dictionary<string, JsonElement>(StringComparer.OrdinalIgnoreCase);
        var isWhole = Fill(fields, ShallowJson.Of(MendedJson.Of(body)).Span);
        return fields.Count == 0 ? null : new Activity(fields, isWhole);
    }

    private static bool Fill(Dictionary<string, JsonElement> fields, ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json, AnyDepth);
        try
        {
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
                return false;
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var name = reader.GetString()!;
                fields[name] = JsonElement.ParseValue(ref reader);
            }
            return !reader.Read();
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
