using SalesBot.Host.Channels.Teams.Connector;

namespace SalesBot.Host.Channels.Teams.In;

/// <summary>Whether what a valid caller brings may come in: it is for the service the token is for, by a channel the key may speak for, from this tenant, and answered at an allowed host. Pure.</summary>
internal sealed class Door(TeamsOptions options, ServiceUrls urls)
{
    /// <summary>The only channel that is served.</summary>
    public const string ChannelId = "msteams";

    // Columns of addresses are this wide; no id of Teams comes near it.
    private const int LongestAccount = 100;
    private const int LongestId = 500;

    /// <summary>Whether it has what every activity has.</summary>
    public static bool IsWhole(Activity activity) =>
        Fits(activity.Type, LongestId) && Fits(activity.Id, LongestId) && Fits(activity.ServiceUrl, LongestId) && Fits(activity.Conversation?.Id, LongestId)
        && Fits(activity.From?.Id, LongestAccount) && Fits(activity.Recipient?.Id, LongestAccount);

    /// <summary>Why it is refused; null when it may come in. <paramref name="caller"/> is null for the local client only.</summary>
    public string? Refusal(Activity activity, Caller? caller)
    {
        if (activity.ChannelId != ChannelId)
            return "another channel";
        if (!urls.Allow(activity.ServiceUrl))
            return "the host of serviceUrl is not among Teams:AllowedServiceHosts";
        if (caller is null)
            return null;
        if (caller.ServiceUrl != activity.ServiceUrl)
            return "serviceUrl is not the token's";
        if (!caller.Endorsements.Contains(ChannelId))
            return "the key does not speak for this channel";
        return IsOurTenant(activity) ? null : "another tenant";
    }

    private static bool Fits(string? text, int longest) => text is { Length: > 0 } && text.Length <= longest;

    // Said in two places, in either or in both; no place may say another.
    private bool IsOurTenant(Activity activity)
    {
        string?[] said = [activity.Conversation?.TenantId, activity.ChannelData.Text("tenant", "id")];
        return Array.Exists(said, tenant => tenant is not null) && Array.TrueForAll(said, tenant => tenant is null || string.Equals(tenant, options.TenantId, StringComparison.OrdinalIgnoreCase));
    }
}
