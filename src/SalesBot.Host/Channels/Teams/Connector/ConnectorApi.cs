using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SalesBot.Host.Channels.Teams.Connector;

/// <summary>
/// The Bot Connector's methods that the bot uses (contracts: bot-connector.swagger.json). A token goes to allowed hosts only, whatever is
/// stored.
/// </summary>
internal sealed class ConnectorApi(ServiceUrls urls, AccessTokens tokens, TeamsWire wire, TeamsHealth health)
{
    /// <summary>SendToConversation; the id of the new activity.</summary>
    public async Task<ConnectorResult<string>> Send(ConversationReference to, JsonObject activity, CancellationToken stop) =>
        IdOf(await Call(HttpMethod.Post, to.ServiceUrl, Activities(to), activity, stop));

    /// <summary>UpdateActivity: the message shows this from now on.</summary>
    public async Task<ConnectorResult<string>> Update(ConversationReference to, string id, JsonObject activity, CancellationToken stop)
    {
        var result = await Call(HttpMethod.Put, to.ServiceUrl, $"{Activities(to)}/{Uri.EscapeDataString(id)}", activity, stop);
        return result.Error is { } error ? error : id;
    }

    /// <summary>DeleteActivity.</summary>
    public Task<ConnectorResult<JsonElement>> Delete(ConversationReference to, string id, CancellationToken stop) =>
        Call(HttpMethod.Delete, to.ServiceUrl, $"{Activities(to)}/{Uri.EscapeDataString(id)}", null, stop);

    /// <summary>CreateConversation: the personal conversation with somebody who has installed the app; its id.</summary>
    public async Task<ConnectorResult<string>> CreateConversation(ConversationReference with, CancellationToken stop) =>
        IdOf(await Call(HttpMethod.Post, with.ServiceUrl, "v3/conversations", new JsonObject
        {
            ["isGroup"] = false,
            ["bot"] = new JsonObject { ["id"] = with.Bot },
            ["members"] = new JsonArray(new JsonObject { ["id"] = with.User }),
            ["tenantId"] = with.Tenant,
            ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = with.Tenant } },
        }, stop));

    /// <summary>Fetches an attachment that the Connector itself keeps.</summary>
    public async Task<ConnectorResult<byte[]>> Download(Uri address, int most, TimeSpan patience, CancellationToken stop)
    {
        var token = await tokens.Get(stop);
        return token.Error is { } none ? none
            : await wire.Download(() => Signed(HttpMethod.Get, address, token.Value!), most, patience, stop);
    }

    private async Task<ConnectorResult<JsonElement>> Call(HttpMethod method, string serviceUrl, string path, JsonObject? body,
        CancellationToken stop)
    {
        if (!urls.Allow(serviceUrl))
            return new ConnectorError(ConnectorError.NotCalled, "", $"the host of {serviceUrl} is not among Teams:AllowedServiceHosts");
        var address = new Uri($"{serviceUrl.TrimEnd('/')}/{path}");
        for (var attempt = 1; ; attempt++)
        {
            var token = await tokens.Get(stop);
            var result = token.Error is { } none ? none : await wire.Send(() => Signed(method, address, token.Value!, body), stop);
            health.Note(result.Error);
            if (result.Error is not { Status: 401 } || token.Error is not null || attempt > 1)
                return result;
            // The secret was changed, or the token withdrawn: once more with a fresh one.
            tokens.Forget(token.Value!);
        }
    }

    private static HttpRequestMessage Signed(HttpMethod method, Uri address, string token, JsonObject? body = null)
    {
        var request = new HttpRequestMessage(method, address);
        if (token.Length > 0)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        if (body is not null)
            request.Content = JsonContent.Create(body, options: ConnectorJson.Options);
        return request;
    }

    private static ConnectorResult<string> IdOf(ConnectorResult<JsonElement> result) => result switch
    {
        { Error: { } error } => error,
        _ when result.Value.Text("id") is { Length: > 0 } id => id,
        _ => new ConnectorError(ConnectorError.NoAnswer, "", "the answer holds no id"),
    };

    private static string Activities(ConversationReference to) => $"v3/conversations/{Uri.EscapeDataString(to.Conversation)}/activities";
}
