using System.Net;

namespace SalesBot.Host.Channels;

/// <summary>How the bot calls others by HTTP.</summary>
internal static class Outbound
{
    /// <summary>
    /// A handler of its own for each party. Without a propagator the runtime neither traces the calls, whose addresses may hold a secret,
    /// nor sends trace headers; a redirect would show somebody else what was meant for one.
    /// </summary>
    public static SocketsHttpHandler Handler() => new()
    {
        ActivityHeadersPropagator = null,
        AllowAutoRedirect = false,
        ConnectTimeout = TimeSpan.FromSeconds(10),
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        AutomaticDecompression = DecompressionMethods.All,
        UseCookies = false,
    };
}
