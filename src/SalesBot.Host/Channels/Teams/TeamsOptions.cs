namespace SalesBot.Host.Channels.Teams;

/// <summary>The settings of section <c>Teams</c>. Without an app id the channel is off.</summary>
public sealed class TeamsOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Teams";

    /// <summary>The application (client) id of the bot's registration, a GUID.</summary>
    public string AppId { get; set; } = "";

    /// <summary>Its client secret.</summary>
    public string AppPassword { get; set; } = "";

    /// <summary>The directory (tenant) id, a GUID: the bot is registered in it, and only its people are served.</summary>
    public string TenantId { get; set; } = "";

    /// <summary>Where the keys of inbound tokens are described.</summary>
    public string OpenIdMetadataUrl { get; set; } = "https://login.botframework.com/v1/.well-known/openidconfiguration";

    /// <summary>Where outbound tokens are issued; unless set, the tenant's own address at Microsoft.</summary>
    public string TokenUrl { get; set; } = "";

    /// <summary>Exact host names that service URLs may have, parted by commas. A token goes nowhere else.</summary>
    public string AllowedServiceHosts { get; set; } = "smba.trafficmanager.net";

    /// <summary>
    /// Host names under which people's files are fetched and put, parted by commas; <c>*.</c> stands for every name under it. No token goes
    /// there.
    /// </summary>
    public string AllowedFileHosts { get; set; } = "*.sharepoint.com";

    /// <summary>Whether Microsoft's local client is talked to instead of Teams: no tokens, this computer only.</summary>
    public bool DevelopmentClient { get; set; }

    /// <summary>Whether the channel is on.</summary>
    public bool IsOn => AppId.Length > 0 || DevelopmentClient;

    /// <summary>The hosts of <see cref="AllowedServiceHosts"/>.</summary>
    public IReadOnlyList<string> ServiceHosts => Hosts(AllowedServiceHosts);

    /// <summary>The hosts of <see cref="AllowedFileHosts"/>.</summary>
    public IReadOnlyList<string> FileHosts => Hosts(AllowedFileHosts);

    /// <summary>Where outbound tokens are issued.</summary>
    public string TokenAddress => TokenUrl.Length > 0 ? TokenUrl : $"https://login.microsoftonline.com/{TenantId}/oauth2/v2.0/token";

    /// <summary>
    /// Reads the section and adds what is wrong with it to <paramref name="mistakes"/>, one sentence each; they never show a secret.
    /// </summary>
    public static TeamsOptions Read(IConfiguration configuration, ICollection<string> mistakes)
    {
        try
        {
            var options = configuration.GetSection(Section).Get<TeamsOptions>() ?? new();
            foreach (var problem in options.IsOn ? options.Problems() : [])
                mistakes.Add(problem);
            return options;
        }
        catch (InvalidOperationException wrong)
        {
            mistakes.Add(wrong.Message);
            return new();
        }
    }

    private IEnumerable<string> Problems() => DevelopmentClient
        ? AppId.Length == 0 ? [] : ["Teams:DevelopmentClient is true and Teams:AppId is set: the local client is talked to without "
            + "tokens, so there is either it or Teams."]
        : ProblemsWithTeams();

    private IEnumerable<string> ProblemsWithTeams()
    {
        if (!IsId(AppId))
            yield return "Teams:AppId must be the application (client) id of the bot's registration, a GUID.";
        if (!IsId(TenantId))
            yield return "Teams:TenantId must be the directory (tenant) id, a GUID.";
        if (string.IsNullOrWhiteSpace(AppPassword))
            yield return "Teams:AppPassword is missing: the client secret of the bot's registration.";
        if (!IsSafeAddress(OpenIdMetadataUrl))
            yield return "Teams:OpenIdMetadataUrl must be an absolute https address.";
        if (!IsSafeAddress(TokenAddress))
            yield return "Teams:TokenUrl must be an absolute https address.";
        // A pattern would let in whoever can get a name under it: that is how tokens are stolen.
        if (ServiceHosts.Count == 0 || ServiceHosts.Any(host => Uri.CheckHostName(host) == UriHostNameType.Unknown))
            yield return "Teams:AllowedServiceHosts must be exact host names parted by commas, such as smba.trafficmanager.net, without "
                + "scheme, port or asterisk.";
        if (FileHosts.Count == 0 || FileHosts.Any(host => !IsHostOrDomain(host)))
            yield return "Teams:AllowedFileHosts must be host names parted by commas, such as *.sharepoint.com, without scheme or port; "
                + "an asterisk stands only at the beginning, before a name with a dot in it.";
    }

    private static string[] Hosts(string list) =>
        list.Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    // «*.com» would be everybody.
    private static bool IsHostOrDomain(string text) =>
        Uri.CheckHostName(text.StartsWith("*.", StringComparison.Ordinal) ? text[2..] : text) != UriHostNameType.Unknown
        && (!text.StartsWith("*.", StringComparison.Ordinal) || text[2..].Contains('.', StringComparison.Ordinal));

    private static bool IsId(string text) => Guid.TryParseExact(text, "D", out _);

    private static bool IsSafeAddress(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var url)
            && (url.Scheme == Uri.UriSchemeHttps || (url.Scheme == Uri.UriSchemeHttp && url.IsLoopback));
}
