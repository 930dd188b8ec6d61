using System.Text.Json;

namespace SalesBot.Host.Channels;

/// <summary>
/// JSON without what lies deeper than anything a messenger means. A document's reader looks back at each closing bracket for its opening
/// one, so that depth would cost its square; this costs one pass.
/// </summary>
internal static class ShallowJson
{
    /// <summary>Levels that are kept: a rich message of 16 lists has about a hundred.</summary>
    private const int MostLevels = 256;

    private static readonly JsonReaderOptions AnyDepth = new() { MaxDepth = int.MaxValue };

    /// <summary>The same with <c>null</c> in place of whatever is deeper; what is broken stays broken where it is.</summary>
    public static ReadOnlyMemory<byte> Of(ReadOnlyMemory<byte> json)
    {
        var (kept, from) = (default(MemoryStream), 0);
        var reader = new Utf8JsonReader(json.Span, AnyDepth);
        try
        {
            while (reader.Read())
            {
                if (reader.CurrentDepth < MostLevels || reader.TokenType is not (JsonTokenType.StartObject or JsonTokenType.StartArray))
                    continue;
                kept ??= new MemoryStream();
                kept.Write(json.Span[from..(int)reader.TokenStartIndex]);
                kept.Write("null"u8);
                from = json.Length;
                reader.Skip();
                from = (int)reader.BytesConsumed;
            }
        }
        catch (JsonException)
        {
            // Whoever reads it finds the same fault.
        }
        if (kept is null)
            return json;
        kept.Write(json.Span[from..]);
        return kept.GetBuffer().AsMemory(0, (int)kept.Length);
    }
}
