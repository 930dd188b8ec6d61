using System.Text.Json;
using System.Text.Json.Serialization;

namespace SalesBot.Host.Api;

/// <summary>A JSON body as a door reads it: all of it, within a limit, and nothing in it that is not expected.</summary>
/// <param name="Said">What it says; null when it is refused.</param>
/// <param name="Bytes">As it came.</param>
/// <param name="Refusal">Why it is not taken; null when it is.</param>
internal sealed record ApiBody<T>(T? Said, byte[] Bytes, IResult? Refusal) where T : class;

/// <summary>Reads bodies.</summary>
internal static class ApiBody
{
    /// <summary>Most bytes of a body that holds no file.</summary>
    public const int Usual = 64 * 1024;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        // Of two names that are the same one would be lost.
        AllowDuplicateProperties = false,
    };

    /// <summary>Reads one; 413, 415 or 400 with what is wrong.</summary>
    /// <param name="request">The request.</param>
    /// <param name="expected">What it is to be, in words: «a lead».</param>
    /// <param name="longest">Most bytes.</param>
    /// <param name="stop">The caller has gone.</param>
    public static async Task<ApiBody<T>> Read<T>(HttpRequest request, string expected, int longest, CancellationToken stop) where T : class
    {
        if (!request.HasJsonContentType()) return new ApiBody<T>(null, [], Refused.NotJson());
        if (IsPacked(request)) return new ApiBody<T>(null, [], Refused.Packed());
        if (request.ContentLength > longest || await Bytes(request, longest, stop) is not { } bytes)
            return new ApiBody<T>(null, [], Refused.TooLarge($"At most {longest / 1024} KB are taken here."));
        bytes = BodyText.Utf8(bytes, request.ContentType);
        try
        {
            return JsonSerializer.Deserialize<T>(bytes, Json) is { } said ? new ApiBody<T>(said, bytes, null)
                : new ApiBody<T>(null, bytes, Refused.Unknown("body", $"Not null but {expected}."));
        }
        catch (JsonException wrong)
        {
            return new ApiBody<T>(null, bytes, BadJson.Of(wrong, expected));
        }
    }

    /// <summary>Whether it is compressed; <c>identity</c> is as it is.</summary>
    public static bool IsPacked(HttpRequest request) => request.Headers.ContentEncoding.ToString().Trim() is { Length: > 0 } coding
        && !coding.Equals("identity", StringComparison.OrdinalIgnoreCase);

    /// <summary>All bytes of a body; null when there are more than allowed.</summary>
    public static async Task<byte[]?> Bytes(HttpRequest request, int longest, CancellationToken stop)
    {
        using var body = new MemoryStream((int)Math.Min(request.ContentLength ?? 0, longest));
        var part = new byte[16 * 1024];
        for (int length; (length = await request.Body.ReadAsync(part, stop)) > 0;)
        {
            if (body.Length + length > longest) return null;
            body.Write(part, 0, length);
        }

        return body.ToArray();
    }
}
