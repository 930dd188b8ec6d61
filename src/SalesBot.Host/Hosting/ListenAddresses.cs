using System.Net;
using System.Net.Sockets;

namespace SalesBot.Host.Hosting;

/// <summary>Where the web server will listen, read as it reads it: <c>Kestrel:Endpoints</c>, else addresses, else bare ports.</summary>
internal static class ListenAddresses
{
    // What a star or the name of a machine means to the web server.
    private static readonly IPAddress anyAddress = Socket.OSSupportsIPv6 ? IPAddress.IPv6Any : IPAddress.Any;

    /// <summary>All addresses.</summary>
    /// <exception cref="SettingsException">Some are no addresses, or of https, which a proxy in front is to speak.</exception>
    public static IReadOnlyList<BindingAddress> Read(IConfiguration configuration) => SettingsException.ThrowIfAny(mistakes =>
        Texts(configuration).Select(one => Parse(one, mistakes)).OfType<BindingAddress>().ToList());

    /// <summary>
    /// What has to be bound for it: two places for <c>localhost</c>, none for a Unix socket or a port that the system chooses.
    /// </summary>
    public static IReadOnlyList<IPEndPoint> PlacesOf(BindingAddress address) => address switch
    {
        { IsUnixPipe: true } or { IsNamedPipe: true } or { Port: 0 } => [],
        { Host: "localhost" } => [new(IPAddress.Loopback, address.Port), new(IPAddress.IPv6Loopback, address.Port)],
        _ => [new(IPAddress.TryParse(address.Host.Trim('[', ']'), out var ip) ? ip : anyAddress, address.Port)],
    };

    private static IEnumerable<string> Texts(IConfiguration configuration)
    {
        var endpoints = configuration.GetSection("Kestrel:Endpoints").GetChildren().Select(one => one["Url"]).OfType<string>().ToList();
        if (endpoints.Count > 0) return endpoints;
        var named = Parted(configuration["urls"]);
        return named.Length > 0 ? named : Parted(configuration["http_ports"]).Select(port => $"http://*:{port}")
            .Concat(Parted(configuration["https_ports"]).Select(port => $"https://*:{port}"));
    }

    private static string[] Parted(string? list) =>
        (list ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static BindingAddress? Parse(string text, ICollection<string> mistakes)
    {
        try
        {
            var address = BindingAddress.Parse(text);
            if (address.Scheme.Equals(Uri.UriSchemeHttp, StringComparison.OrdinalIgnoreCase)) return address;
            mistakes.Add($"«{text}» cannot be listened on: SalesBot speaks http only; let a proxy in front speak https (Web:PublicUrl).");
            return null;
        }
        catch (FormatException)
        {
            mistakes.Add($"«{text}» is not an address to listen on; one is http://127.0.0.1:5080 (--urls, ASPNETCORE_URLS).");
            return null;
        }
    }
}
