using System.Text.Json;

namespace SalesBot.Host.Api;

/// <summary>A body that cannot be read, told in the caller's terms: where it is, and not which type of ours it does not fit.</summary>
internal static class BadJson
{
    /// <param name="wrong">What the reader said.</param>
    /// <param name="expected">What the body was to be, in words: «a letter».</param>
    public static IResult Of(JsonException wrong, string expected)
    {
        var place = $"line {wrong.LineNumber + 1}, byte {wrong.BytePositionInLine + 1}";
        var name = wrong.Path?.TrimStart('$', '.') is { Length: > 0 } path ? $"«{path}»" : "the body";
        // The reader's own mistake lies inside; a value of another type or an unknown name has none of it.
        return Results.Problem(wrong.InnerException is JsonException ? $"This is not JSON: {place}." : $"This is not {expected}: {name}, "
            + $"{place}, is not expected or of another type. /api/openapi.json describes it.", statusCode: StatusCodes.Status400BadRequest);
    }
}
