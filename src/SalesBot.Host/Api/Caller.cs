using SalesBot.Programs;

namespace SalesBot.Host.Api;

/// <summary>The program that calls.</summary>
/// <param name="KeyId">Id of its key; null for the key of the settings, which may all.</param>
/// <param name="Name">What people call it; empty for the key of the settings.</param>
/// <param name="Rights">What it may do.</param>
internal sealed record Caller(int? KeyId, string Name, ApiRights Rights)
{
    /// <summary>Whoever has the key of the settings.</summary>
    public static Caller OfSettings { get; } = new(null, "", ApiRights.All);

    /// <summary>Whether its key stands in a page that anybody may read: it can hand in leads and nothing else.</summary>
    public bool IsForm => KeyId is not null && Rights == ApiRights.AddLeads;

    /// <summary>Who calls; null for a stranger.</summary>
    public static Caller? Of(HttpContext call) => call.Features.Get<Caller>();
}
