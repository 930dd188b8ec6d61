using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using SalesBot.Values;

namespace SalesBot.Erasing;

/// <summary>
/// Names, phones and addresses of a person, as they are looked for in texts: a phone in any spelling, a name in either order and with ё as
/// е, all of it in any case; in JSON too, whatever it escapes.
/// </summary>
public sealed class Needles
{
    /// <summary>What stands in the place of what was erased.</summary>
    public const string Erased = "удалено";

    private const string Apart = @"[\s\-().‐‑–—]{0,3}";
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;
    private static readonly JsonSerializerOptions relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly IReadOnlyList<Regex> patterns;

    /// <summary>Looks for these; empty ones are passed over.</summary>
    /// <param name="names">Names, as they are stored.</param>
    /// <param name="reaches">Phones in E.164, and addresses.</param>
    public Needles(IEnumerable<string> names, IEnumerable<string> reaches) => patterns =
    [
        .. reaches.Where(reach => reach.Length > 0).Select(Reach),
        .. names.Select(name => name.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Where(words => words.Length > 0).Select(Name),
    ];

    /// <summary>Whether a text holds one of them.</summary>
    public bool In(string text)
    {
        if (patterns.Count == 0 || text.Length == 0) return false;
        return patterns.Any(pattern => pattern.IsMatch(text))
            || (text.Contains("\\u", StringComparison.Ordinal) && Parsed(text) is { } json && Strings(json).Any(In));
    }

    /// <summary>The text with «удалено» in place of each.</summary>
    public string Without(string text)
    {
        if (!In(text)) return text;
        if (Parsed(text) is not { } json) return patterns.Aggregate(text, (left, pattern) => pattern.Replace(left, Erased));
        var escapes = text.Contains("\\u0", StringComparison.OrdinalIgnoreCase);
        return Cleaned(json)!.ToJsonString(escapes ? null : relaxed);
    }

    private JsonNode? Cleaned(JsonNode? node) => node switch
    {
        JsonObject group => new JsonObject(group.Select(one => KeyValuePair.Create(one.Key, Cleaned(one.Value)))),
        JsonArray list => new JsonArray([.. list.Select(Cleaned)]),
        JsonValue value when value.GetValueKind() == JsonValueKind.String => JsonValue.Create(Without(value.GetValue<string>())),
        _ => node?.DeepClone(),
    };

    private static IEnumerable<string> Strings(JsonNode? node) => node switch
    {
        JsonObject group => group.SelectMany(one => Strings(one.Value)),
        JsonArray list => list.SelectMany(Strings),
        JsonValue value when value.GetValueKind() == JsonValueKind.String => [value.GetValue<string>()],
        _ => [],
    };

    private static JsonNode? Parsed(string text)
    {
        if (text[0] is not ('{' or '[')) return null;
        try
        {
            return JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static Regex Reach(string reach) => new(PhoneNumber.TryParse(reach) is { } phone
        ? Phone(phone.E164) : $@"(?<![\w.+-]){Regex.Escape(reach)}(?![\w-])", Options);

    // The eight and the seven of a Russian number are the same to who reads them, and may be left out.
    private static string Phone(string e164)
    {
        var russian = e164.StartsWith("+7", StringComparison.Ordinal);
        var digits = string.Join(Apart, (russian ? e164[2..] : e164[1..]).AsEnumerable());
        return russian ? $@"(?<!\d)(?:\+?(?:7|8){Apart})?(?:\+|\()?{digits}(?!\d)" : $@"(?<!\d)(?:\+|00)?{digits}(?!\d)";
    }

    private static Regex Name(string[] words)
    {
        var order = words.Select(word => Regex.Replace(Regex.Escape(word), "[её]", "[её]", Options)).ToList();
        List<List<string>> both = words.Length == 2 ? [order, [order[1], order[0]]] : [order];
        return new Regex($@"(?<!\w)(?:{string.Join('|', both.Select(one => string.Join(@"\s+", one)))})(?!\w)", Options);
    }
}
