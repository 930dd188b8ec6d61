using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace SalesBot.Host.Hosting;

/// <summary>Where people reach this process with a browser: <c>Web:PublicUrl</c>, or, unless set, where it listens.</summary>
internal sealed class PublicAddress(HostSettings settings, IServer server)
{
    private const string Setting = "Web:PublicUrl";

    /// <summary>Scheme, host and port, without a slash at the end.</summary>
    public string Url => (settings.PublicUrl ?? Listening()).GetLeftPart(UriPartial.Authority);

    /// <summary>Whether people come by https, also where a proxy in front speaks it for us.</summary>
    public bool IsHttps => settings.PublicUrl?.Scheme == Uri.UriSchemeHttps;

    /// <summary>Reads the setting; null unless set. A mistake goes to <paramref name="mistakes"/>.</summary>
    public static Uri? Read(IConfiguration configuration, ICollection<string> mistakes)
    {
        var text = configuration[Setting];
        if (string.IsNullOrWhiteSpace(text)) return null;
        if (Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is "http" or "https"
            && url is { PathAndQuery: "/", Fragment: "", UserInfo: "", Host.Length: > 0 }) return url;
        mistakes.Add($"{Setting} must be the http or https address at which people reach the bot, with no path: https://bot.example.com");
        return null;
    }

    // «Every address of this machine» is none that a browser can go to.
    private Uri Listening()
    {
        var addresses = server.Features.Get<IServerAddressesFeature>()?.Addresses;
        var address = BindingAddress.Parse(addresses?.FirstOrDefault() ?? "http://localhost");
        var host = address.Host is "+" or "*" or "[::]" or "0.0.0.0" ? "localhost" : address.Host;
        return new UriBuilder(address.Scheme, host, address.Port).Uri;
    }
}
