using System.Net;
using SalesBot.Host.Hosting;

namespace SalesBot.Host.Channels.Browser;

/// <summary>Keeps the demo, where anybody may act as anybody, away from real people and from the network.</summary>
internal static class DemoGuard
{
    private static readonly string[] RealChannels = [.. EveryChannel.Settings.Select(channel => channel.Switch)];
    private static readonly string[] PortKeys = ["http_ports", "https_ports"];

    /// <summary>Lets the process start, or refuses with one paragraph that names the settings at fault.</summary>
    /// <exception cref="SettingsException">The demo is on together with a real channel, or would listen beyond this computer.</exception>
    public static void Check(IConfiguration configuration)
    {
        if (Problem(configuration) is { } problem) throw new SettingsException([problem]);
    }

    /// <summary>Why the process must not start so; null when it may.</summary>
    public static string? Problem(IConfiguration configuration)
    {
        if (!SettingsException.ThrowIfAny(mistakes => HostSettings.Read(configuration, mistakes)).Demo) return null;
        var channels = RealChannels.Where(key => !string.IsNullOrWhiteSpace(configuration[key])).ToList();
        var open = ListenersBeyondLoopback(configuration).ToList();
        return (channels, open) switch
        {
            ({ Count: > 0 }, _) => "In the demo anybody who opens the page acts as anybody, so it does not run beside a real channel, "
                + $"but Demo:Enabled is true and {string.Join(" and ", channels)} is set. Set Demo:Enabled to false, or take "
                + $"{string.Join(" and ", channels)} out.",
            (_, { Count: > 0 }) => "In the demo anybody who opens the page acts as anybody, so it listens on this computer only, "
                + $"but {string.Join(", ", open)} can be reached from elsewhere. "
                + $"Use http://localhost:5080, or configure {string.Join(" or ", RealChannels)} and run without the demo.",
            _ => null,
        };
    }

    /// <summary>Settings by which the process would listen beyond this computer, each as <c>key = address</c>.</summary>
    public static IEnumerable<string> ListenersBeyondLoopback(IConfiguration configuration) =>
        Listeners(configuration).Where(listener => !IsLoopback(listener.Url)).Select(listener => $"{listener.Key} = {listener.Url}");

    private static IEnumerable<(string Key, string Url)> Listeners(IConfiguration configuration)
    {
        foreach (var url in Parts(configuration["urls"])) yield return ("urls (ASPNETCORE_URLS)", url);
        // A bare port means every interface.
        foreach (var key in PortKeys)
        {
            foreach (var port in Parts(configuration[key]))
                yield return ($"{key} (ASPNETCORE_{key.ToUpperInvariant()})", $"http://*:{port}");
        }

        foreach (var endpoint in configuration.GetSection("Kestrel:Endpoints").GetChildren())
        {
            yield return ($"{endpoint.Path}:Url", endpoint["Url"] ?? "");
        }
    }

    private static string[] Parts(string? list) =>
        list?.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];

    private static bool IsLoopback(string url)
    {
        try
        {
            var host = BindingAddress.Parse(url).Host;
            return host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
                || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
        }
        catch (FormatException)
        {
            return false;
        }
    }
}
