namespace SalesBot.Host.Channels.Teams;

/// <summary>
/// Where Teams keeps people's files: their own OneDrive, over https. Asked when an address is stored and again when it is used; no token
/// ever goes there.
/// </summary>
internal sealed class FileHosts(TeamsOptions options)
{
    /// <summary>Whether a file may be fetched from there, or put there.</summary>
    public bool Allow(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var url)
        && url.UserInfo.Length == 0
        && ((url.Scheme == Uri.UriSchemeHttps && url.IsDefaultPort) || (url.Scheme == Uri.UriSchemeHttp && url.IsLoopback))
        && (options.DevelopmentClient ? url.IsLoopback : options.FileHosts.Any(allowed => Fits(url.Host, allowed)));

    // «*.sharepoint.com» is every name under it, not the name itself.
    private static bool Fits(string host, string allowed) => allowed.StartsWith("*.", StringComparison.Ordinal)
        ? host.EndsWith(allowed[1..], StringComparison.OrdinalIgnoreCase) && host.Length >= allowed.Length
        : host.Equals(allowed, StringComparison.OrdinalIgnoreCase);
}
