using System.Security.Cryptography;
using Microsoft.Net.Http.Headers;

namespace SalesBot.Host.Channels.Browser;

/// <summary>The page and its parts, embedded in the program. There is nothing to build and nothing to unpack.</summary>
internal static class BrowserPages
{
    /// <summary>No script but our own files, no inline script, no text turned into markup, in nobody's frame.</summary>
    public const string Policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; connect-src 'self'; "
        + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

    private static readonly Dictionary<string, Part> Parts = Load();

    public static IResult Get(string name) =>
        Parts.TryGetValue(name, out var part) ? Results.Bytes(part.Bytes, part.MediaType, entityTag: part.Tag) : Results.NotFound();

    private static Dictionary<string, Part> Load()
    {
        var assembly = typeof(BrowserPages).Assembly;
        return assembly.GetManifestResourceNames().Where(name => name.StartsWith("Pages/", StringComparison.Ordinal)).ToDictionary(
            name => name["Pages/".Length..],
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
