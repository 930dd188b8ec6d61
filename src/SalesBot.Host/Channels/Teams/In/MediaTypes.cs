using Microsoft.AspNetCore.StaticFiles;

namespace SalesBot.Host.Channels.Teams.In;

/// <summary>Teams names a file without its media type, and a picture without its name.</summary>
internal static class MediaTypes
{
    private static readonly FileExtensionContentTypeProvider Known = new();

    /// <summary>The media type a name suggests.</summary>
    public static string Of(string name) => Known.TryGetContentType(name, out var type) ? type : "application/octet-stream";

    /// <summary>A name for a nameless file.</summary>
    public static string NameFor(string mediaType) => mediaType switch
    {
        "image/png" => "image.png",
        _ when mediaType.StartsWith("image/", StringComparison.Ordinal) => "image.jpg",
        _ => "file",
    };
}
