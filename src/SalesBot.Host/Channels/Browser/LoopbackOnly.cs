using System.Net;

namespace SalesBot.Host.Channels.Browser;

/// <summary>
/// Looks at every request to the demo: it must come from this computer, under this computer's name, and writes only from the demo's own
/// page.
/// </summary>
public static class LoopbackOnly
{
    /// <summary>The header a write must carry; a form or an image on a foreign page cannot set it.</summary>
    public const string Header = "X-SalesBot";

    private static readonly string[] Hosts = ["localhost", "127.0.0.1", "[::1]"];
    private static readonly string[] ProxyHeaders =
        ["Forwarded", "Via", "X-Real-IP", "X-Client-IP", "X-Cluster-Client-IP", "True-Client-IP", "Client-IP"];

    // Families of names: X-Forwarded-For, -Host, -Proto …, what becomes of those of a known proxy, Cloudflare's, Fly's, Azure's, Google's.
    private static readonly string[] ProxyPrefixes =
        ["X-Forwarded", "X-Original-", "CF-", "Fly-", "Fastly-", "X-Azure-", "X-Appengine-", "X-Envoy-"];

    /// <summary>Why the request is refused, in English words for whoever looks into the log; null when it is let through.</summary>
    public static string? Problem(HttpContext context)
    {
        var request = context.Request;
        // No address means an in-process test server, which no network reaches.
        if (context.Connection.RemoteIpAddress is { } remote && !IPAddress.IsLoopback(Plain(remote)))
            return "The demo answers this computer only.";
        if (request.Headers.Keys.Any(IsOfProxy)) return "The demo is not served through a proxy.";
        // DNS rebinding: a foreign name that leads here still says its own name.
        if (!Hosts.Contains(request.Host.Host, StringComparer.OrdinalIgnoreCase))
            return "The demo answers to localhost, 127.0.0.1 and [::1] only.";
        return HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) ? ProblemOfRead(request) : ProblemOfWrite(request);
    }

    private static bool IsOfProxy(string header) => ProxyHeaders.Contains(header, StringComparer.OrdinalIgnoreCase)
        || ProxyPrefixes.Any(prefix => header.StartsWith(prefix, StringComparison.OrdinalIgnoreCase));

    // A link elsewhere may lead to the page; what the page asks for is for nobody else (X24).
    private static string? ProblemOfRead(HttpRequest request) =>
        request.Path.StartsWithSegments("/demo", StringComparison.OrdinalIgnoreCase)
        && request.Headers["Sec-Fetch-Site"].ToString() is "cross-site" or "same-site"
            ? "Only the demo's own page may ask for this." : null;

    private static string? ProblemOfWrite(HttpRequest request)
    {
        if (!request.Headers.ContainsKey(Header)) return $"A write needs the header {Header}.";
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        if (site.Length > 0 && site != "same-origin") return "A write must come from the demo's own page.";
        var origin = request.Headers.Origin.ToString();
        if (origin.Length > 0 && origin != $"{request.Scheme}://{request.Host}") return "A write must come from the demo's own page.";
        return site.Length == 0 && origin.Length == 0 ? "A write must say where it comes from (Origin or Sec-Fetch-Site)." : null;
    }

    private static IPAddress Plain(IPAddress address) => address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
}
