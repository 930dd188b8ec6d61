using System.Text.Json;

namespace SalesBot.Tests.Api;

/// <summary>
/// Whether JSON is what openapi.json says: the part of JSON Schema that it uses, and stricter in one thing - a member that the
/// description does not name is a mistake of the description.
/// </summary>
internal sealed class ApiSchema(JsonElement description)
{
    /// <summary>What is wrong, each with its place; nothing when all is as described.</summary>
    public IReadOnlyList<string> Mistakes(JsonElement schema, JsonElement value, string at = "$")
    {
        schema = Resolved(schema);
        if (schema.TryGetProperty("oneOf", out var either))
        {
            var tried = either.EnumerateArray().Select(one => Mistakes(one, value, at)).ToList();
            return tried.Exists(mistakes => mistakes.Count == 0) ? []
                : [$"{at}: none of oneOf: {string.Join("; ", tried.Select(mistakes => mistakes[0]))}"];
        }

        return [.. Own(schema, value, at), .. Members(schema, value, at), .. Items(schema, value, at), .. Inner(schema, value, at)];
    }

    /// <summary>What a reference points at.</summary>
    public JsonElement Resolved(JsonElement part)
    {
        while (part.ValueKind == JsonValueKind.Object && part.TryGetProperty("$ref", out var reference))
        {
            part = description;
            foreach (var step in reference.GetString()![2..].Split('/')) part = part.GetProperty(step);
        }

        return part;
    }

    private static IEnumerable<string> Own(JsonElement schema, JsonElement value, string at)
    {
        if (schema.TryGetProperty("type", out var type) && !Types(type).Any(one => Is(value, one)))
            yield return $"{at}: {value.ValueKind} is not {type}";
        if (schema.TryGetProperty("enum", out var words) && !words.EnumerateArray().Any(word => JsonElement.DeepEquals(word, value)))
            yield return $"{at}: {value} is none of {words}";
        if (schema.TryGetProperty("const", out var only) && !JsonElement.DeepEquals(only, value))
            yield return $"{at}: {value} is not {only}";
    }

    private List<string> Members(JsonElement schema, JsonElement value, string at)
    {
        if (value.ValueKind != JsonValueKind.Object || !schema.TryGetProperty("properties", out var properties)) return [];
        var mistakes = new List<string>();
        foreach (var member in value.EnumerateObject())
            if (properties.TryGetProperty(member.Name, out var part))
                mistakes.AddRange(Mistakes(part, member.Value, $"{at}.{member.Name}"));
            else mistakes.Add($"{at}.{member.Name} is not described");
        if (schema.TryGetProperty("required", out var required))
            mistakes.AddRange(required.EnumerateArray().Where(name => !value.TryGetProperty(name.GetString()!, out _))
                .Select(name => $"{at}.{name} is missing"));
        return mistakes;
    }

    private IEnumerable<string> Items(JsonElement schema, JsonElement value, string at) =>
        value.ValueKind == JsonValueKind.Array && schema.TryGetProperty("items", out var items)
            ? value.EnumerateArray().Index().SelectMany(one => Mistakes(items, one.Item, $"{at}[{one.Index}]")) : [];

    /// <summary>JSON that is sent as a text, as in a field of a form.</summary>
    private IEnumerable<string> Inner(JsonElement schema, JsonElement value, string at)
    {
        if (value.ValueKind != JsonValueKind.String || !schema.TryGetProperty("contentSchema", out var inner)) return [];
        using var json = JsonDocument.Parse(value.GetString()!);
        return Mistakes(inner, json.RootElement, at);
    }

    private static IEnumerable<string?> Types(JsonElement type) =>
        type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Select(one => one.GetString()) : [type.GetString()];

    private static bool Is(JsonElement value, string? type) => type switch
    {
        "null" => value.ValueKind == JsonValueKind.Null,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
        "number" => value.ValueKind == JsonValueKind.Number,
        "array" => value.ValueKind == JsonValueKind.Array,
        "object" => value.ValueKind == JsonValueKind.Object,
        _ => value.ValueKind == JsonValueKind.String,
    };
}
