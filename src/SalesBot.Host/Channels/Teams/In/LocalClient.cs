using System.Net;

namespace SalesBot.Host.Channels.Teams.In;

/// <summary>
/// Looks at every call while Microsoft's local client is talked to: it carries no token, so it must come from this computer and cannot come
/// from a web page.
/// </summary>
internal static class LocalClient
{
    private static readonly string[] ProxyHeaders = ["Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Original-For"];

    /// <summary>Why the call is refused; null when it is let through.</summary>
    public static string? Problem(HttpContext call)
    {
        // No address means an in-process test server, which no network reaches.
        if (call.Connection.RemoteIpAddress is { } remote && !IPAddress.IsLoopback(remote))
            return "the local client is served on this computer only";
        if (Array.Exists(ProxyHeaders, call.Request.Headers.ContainsKey))
            return "the local client is not served through a proxy";
        // A page on a foreign site can post without asking, but not JSON; and a foreign name that leads here still says its own name.
        if (!call.Request.HasJsonContentType() || !IsLoopbackName(call.Request.Host.Host))
            return "a call of the local client is JSON sent to localhost";
        return null;
    }

    private static bool IsLoopbackName(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
            || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}
