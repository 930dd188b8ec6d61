using SalesBot.Host.Hosting;

namespace SalesBot.Host.Channels.Browser;

/// <summary>The page and its parts.</summary>
internal static class BrowserPages
{
    /// <summary>No script but our own files, no inline script, no text turned into markup, in nobody's frame.</summary>
    public const string Policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; connect-src 'self'; "
        + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

    private static readonly EmbeddedParts parts = new("Pages/", PageBundle.Of);

    public static IResult Get(string name) => parts.Get(name);
}
