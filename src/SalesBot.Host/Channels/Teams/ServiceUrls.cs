namespace SalesBot.Host.Channels.Teams;

/// <summary>
/// Which service URLs the bot answers to: exact hosts over https. Asked when one is stored and again when one is used, for a token sent
/// elsewhere is a token stolen (facts.md).
/// </summary>
internal sealed class ServiceUrls(TeamsOptions options)
{
    private readonly HashSet<string> hosts = new(options.ServiceHosts, StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether it may be stored and called.</summary>
    public bool Allow(string? serviceUrl) =>
        Uri.TryCreate(serviceUrl, UriKind.Absolute, out var url)
        && url is { UserInfo.Length: 0, Query.Length: 0, Fragment.Length: 0 }
        && (url.Scheme == Uri.UriSchemeHttps || (url.Scheme == Uri.UriSchemeHttp && url.IsLoopback))
        && (options.DevelopmentClient ? url.IsLoopback : hosts.Contains(url.Host));

    /// <summary>
    /// Whether two lead to the same place: one slash at the end and the case of scheme and host make no difference, anything else does.
    /// </summary>
    public static bool AreSame(string? one, string? other) =>
        Uri.TryCreate(one, UriKind.Absolute, out var first) && Uri.TryCreate(other, UriKind.Absolute, out var second)
        && string.Equals(Address(first), Address(second), StringComparison.Ordinal);

    private static string Address(Uri url) => url.AbsoluteUri is [.. var before, '/'] ? before : url.AbsoluteUri;
}
