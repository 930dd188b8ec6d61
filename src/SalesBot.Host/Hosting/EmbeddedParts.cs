using System.Security.Cryptography;
using Microsoft.Net.Http.Headers;

namespace SalesBot.Host.Hosting;

/// <summary>The parts of a page, embedded in the program under one prefix: there is nothing to build and nothing to unpack.</summary>
internal sealed class EmbeddedParts
{
    private readonly Dictionary<string, Part> parts;

    /// <summary>Reads those whose names begin so.</summary>
    public EmbeddedParts(string prefix)
    {
        var assembly = typeof(EmbeddedParts).Assembly;
        parts = assembly.GetManifestResourceNames().Where(name => name.StartsWith(prefix, StringComparison.Ordinal)).ToDictionary(
            name => name[prefix.Length..],
            name =>
            {
                using var stream = assembly.GetManifestResourceStream(name)!;
                var bytes = new byte[stream.Length];
                stream.ReadExactly(bytes);
                return new Part(bytes, MediaTypeOf(name),
                    new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(bytes))[..16]}\""));
            },
            StringComparer.Ordinal);
    }

    /// <summary>Answers with one of them.</summary>
    public IResult Get(string name) =>
        parts.TryGetValue(name, out var part) ? Results.Bytes(part.Bytes, part.MediaType, entityTag: part.Tag) : Results.NotFound();

    private static string MediaTypeOf(string name) => Path.GetExtension(name) switch
    {
        ".html" => "text/html; charset=utf-8",
        ".css" => "text/css; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".svg" => "image/svg+xml",
        var other => throw new InvalidOperationException($"The page has a part of an unknown kind: {other}"),
    };

    private sealed record Part(byte[] Bytes, string MediaType, EntityTagHeaderValue Tag);
}
