using System.Text.Json;
using SalesBot.Host.Channels.Teams.Connector;

namespace SalesBot.Host.Channels.Teams.In;

/// <summary>
/// Whether what a valid caller brings may come in: it is for the service the token is for, by a channel the key may speak for, from this
/// tenant, and answered at an allowed host. Pure.
/// </summary>
internal sealed class Door(TeamsOptions options, ServiceUrls urls)
{
    /// <summary>The only channel that is served.</summary>
    public const string ChannelId = "msteams";

    /// <summary>Why it is refused; null when it may come in. <paramref name="caller"/> is null for the local client only.</summary>
    public string? Refusal(Activity activity, Caller? caller)
    {
        if (activity.ChannelId != ChannelId)
            return "another channel";
        if (!urls.Allow(activity.ServiceUrl))
            return "the host of serviceUrl is not among Teams:AllowedServiceHosts";
        if (caller is null)
            return null;
        if (!ServiceUrls.AreSame(caller.ServiceUrl, activity.ServiceUrl))
            return "serviceUrl is not the token's";
        if (!caller.Endorsements.Contains(ChannelId))
            return "the key does not speak for this channel";
        return IsOurTenant(activity) ? null : "another tenant";
    }

    // Said in two places, in either or in both; no place may say another.
    private bool IsOurTenant(Activity activity)
    {
        JsonElement[] said = [activity.Conversation.Tenant, activity.ChannelData.Field("tenant").Field("id")];
        var tenants = said.Where(tenant => !tenant.IsNothing()).ToList();
        return tenants.Count > 0 && tenants.TrueForAll(IsOurs);

        bool IsOurs(JsonElement tenant) => string.Equals(tenant.Text(), options.TenantId, StringComparison.OrdinalIgnoreCase);
    }
}
