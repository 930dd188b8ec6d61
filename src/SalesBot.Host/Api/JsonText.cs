using System.Text.Json;

namespace SalesBot.Host.Api;

/// <summary>
/// Texts of somebody else's JSON: half an emoji in a name that was cut can be parsed and not read, and must not lose the call or letter.
/// </summary>
internal static class JsonText
{
    /// <summary>The value as text; empty when it cannot be read.</summary>
    public static string Of(JsonElement value) => OrNull(value) ?? "";

    /// <summary>The same; null when it cannot be read.</summary>
    public static string? OrNull(JsonElement value) => Try(() => value.ToString());

    /// <summary>The name of a property; empty when it cannot be read.</summary>
    public static string NameOf(JsonProperty property) => Try(() => property.Name) ?? "";

    private static string? Try(Func<string> read)
    {
        try
        {
            return read();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
