using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace SalesBot.Host.Api;

/// <summary>Whether two bodies say the same: in another order of names, with other blanks, with other escapes (D10). Pure.</summary>
internal static class SameJson
{
    /// <summary>
    /// SHA-256 of what the body says, 64 hexadecimal digits; of its bytes when it is no JSON, or has half a character in it.
    /// </summary>
    public static string HashOf(byte[] body)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        try
        {
            using var document = JsonDocument.Parse(body);
            Add(hash, document.RootElement);
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException)
        {
            return Convert.ToHexStringLower(SHA256.HashData(body));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static void Add(IncrementalHash hash, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                Add(hash, "{");
                foreach (var property in value.EnumerateObject().OrderBy(property => property.Name, StringComparer.Ordinal))
                {
                    Add(hash, property.Name);
                    Add(hash, property.Value);
                }

                Add(hash, "}");
                break;
            case JsonValueKind.Array:
                Add(hash, "[");
                foreach (var item in value.EnumerateArray()) Add(hash, item);
                Add(hash, "]");
                break;
            case JsonValueKind.String:
                Add(hash, "\"" + value.GetString());
                break;
            default:
                Add(hash, value.GetRawText());
                break;
        }
    }

    // With its length before it: no two lists of texts are the same text.
    private static void Add(IncrementalHash hash, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        hash.AppendData(BitConverter.GetBytes(bytes.Length));
        hash.AppendData(bytes);
    }
}
