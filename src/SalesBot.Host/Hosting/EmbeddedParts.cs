using System.Security.Cryptography;
using System.Text;
using Microsoft.Net.Http.Headers;

namespace SalesBot.Host.Hosting;

/// <summary>The parts of a page, embedded in the program under one prefix: there is nothing to build and nothing to unpack.</summary>
internal sealed class EmbeddedParts
{
    private readonly Dictionary<string, Part> parts;

    /// <summary>
    /// Reads those whose names begin so, and adds what is <paramref name="made"/> of them: by name, from a function that reads a part's
    /// text.
    /// </summary>
    public EmbeddedParts(string prefix, Func<Func<string, string>, IReadOnlyDictionary<string, byte[]>>? made = null)
    {
        var assembly = typeof(EmbeddedParts).Assembly;
        parts = assembly.GetManifestResourceNames().Where(name => name.StartsWith(prefix, StringComparison.Ordinal)).ToDictionary(
            name => name[prefix.Length..],
            name =>
            {
                using var stream = assembly.GetManifestResourceStream(name)!;
                var bytes = new byte[stream.Length];
                stream.ReadExactly(bytes);
                return PartOf(name, bytes);
            },
            StringComparer.Ordinal);
        foreach (var (name, bytes) in made?.Invoke(name => Encoding.UTF8.GetString(parts[name].Bytes)) ?? new Dictionary<string, byte[]>())
            parts.Add(name, PartOf(name, bytes));
    }

    /// <summary>Answers with one of them.</summary>
    public IResult Get(string name) =>
        parts.TryGetValue(name, out var part) ? Results.Bytes(part.Bytes, part.MediaType, entityTag: part.Tag) : Results.NotFound();

    private static Part PartOf(string name, byte[] bytes) => new(bytes, MediaTypeOf(name),
        new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(bytes))[..16]}\""));

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
