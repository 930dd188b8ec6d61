using System.Text.Json;
using SalesBot.Host.Channels.Teams.Connector;

namespace SalesBot.Host.Channels.Teams;

/// <summary>Where a person is written to: a personal conversation behind a service URL. As JSON it is the route of the address.</summary>
/// <param name="ServiceUrl">Where the Connector is.</param>
/// <param name="Conversation">Id of the conversation.</param>
/// <param name="Tenant">The person's tenant.</param>
/// <param name="User">The person's account, <c>29:…</c>.</param>
/// <param name="Bot">The bot's account, <c>28:…</c>.</param>
internal sealed record ConversationReference(string ServiceUrl, string Conversation, string Tenant, string User, string Bot)
{
    /// <summary>Longest route that is kept, in characters.</summary>
    public const int LongestRoute = 2000;

    /// <summary>As JSON.</summary>
    public string ToRoute() => JsonSerializer.Serialize(this, ConnectorJson.Options);

    /// <summary>Back from JSON; null when it is no such route.</summary>
    public static ConversationReference? Read(string route)
    {
        try
        {
            return JsonSerializer.Deserialize<ConversationReference>(route, ConnectorJson.Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
