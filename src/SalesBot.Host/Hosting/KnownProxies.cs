using System.Net;
using Microsoft.AspNetCore.HttpOverrides;
using IPNetwork = System.Net.IPNetwork;

namespace SalesBot.Host.Hosting;

/// <summary>
/// Whose word is taken for where a call comes from: the proxies and balancers of <c>Web:Proxies</c> alone. Without them whoever comes by a
/// balancer has the balancer's address, and all strangers share one limit (X19); with anybody's word each would have as many as they like.
/// </summary>
internal static class KnownProxies
{
    private const string Setting = "Web:Proxies";

    /// <summary>Reads the setting: addresses and networks (<c>10.0.0.0/8</c>) with blanks or commas between. A mistake goes to
    /// <paramref name="mistakes"/>.</summary>
    public static IReadOnlyList<IPNetwork> Read(IConfiguration configuration, ICollection<string> mistakes)
    {
        var said = (configuration[Setting] ?? "").Split([' ', ',', ';'], StringSplitOptions.RemoveEmptyEntries);
        var read = said.Select(word => (word, Network: Network(word))).ToList();
        foreach (var (word, _) in read.Where(one => one.Network is null))
        {
            mistakes.Add($"{Setting} holds «{word}»; it can hold addresses and networks, with blanks between: "
                + "10.0.0.5 172.28.0.0/24 fd00::/8");
        }

        return [.. read.Select(one => one.Network).OfType<IPNetwork>()];
    }

    /// <summary>From here on a call has the address that the last known proxy has seen.</summary>
    public static void UseKnownProxies(this WebApplication app)
    {
        if (app.Services.GetRequiredService<HostSettings>().Proxies is not { Count: > 0 } proxies) return;
        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor, ForwardLimit = null };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var network in proxies) options.KnownIPNetworks.Add(network);
        app.UseForwardedHeaders(options);
    }

    private static IPNetwork? Network(string word) =>
        IPAddress.TryParse(word, out var address) ? new IPNetwork(address, address.GetAddressBytes().Length * 8)
        : IPNetwork.TryParse(word, out var network) ? network : null;
}
