using System.Text.Json;

namespace SalesBot.Host.Channels.Teams.Connector;

/// <summary>The token the bot shows to the Connector: asked for once, kept, renewed five minutes before it runs out.</summary>
internal sealed class AccessTokens(TeamsOptions options, TeamsWire wire, TimeProvider clock) : IDisposable
{
    private const string Scope = "https://api.botframework.com/.default";
    private static readonly TimeSpan Early = TimeSpan.FromMinutes(5);

    private readonly SemaphoreSlim gate = new(1);
    private (string Token, DateTimeOffset Until)? kept;

    /// <summary>A token that holds; empty for the local client, which takes none.</summary>
    public async Task<ConnectorResult<string>> Get(CancellationToken stop)
    {
        if (options.DevelopmentClient)
            return "";
        await gate.WaitAsync(stop);
        try
        {
            if (kept is { } held && held.Until > clock.GetUtcNow())
                return held.Token;
            return await Ask(stop);
        }
        finally
        {
            gate.Release();
        }
    }

    /// <summary>Forgets a token that was not accepted; the next call asks for another.</summary>
    public void Forget(string token)
    {
        if (kept?.Token == token)
            kept = null;
    }

    public void Dispose() => gate.Dispose();

    private async Task<ConnectorResult<string>> Ask(CancellationToken stop)
    {
        var result = await wire.Send(() => new HttpRequestMessage(HttpMethod.Post, options.TokenAddress)
        {
            Content = new FormUrlEncodedContent(new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["grant_type"] = "client_credentials",
                ["client_id"] = options.AppId,
                ["client_secret"] = options.AppPassword,
                ["scope"] = Scope,
            }),
        }, stop);
        // Whatever is wrong with the token is wrong for every call.
        if (result.Error is { } error)
            return error with
            {
                Status = error.IsTemporary ? error.Status : 401,
                Description = $"no token: {error.Description}",
                WholeChannel = true,
            };
        if (result.Value.Text("access_token") is not { Length: > 0 } token)
            return new ConnectorError(ConnectorError.NoAnswer, "", "no token: the answer holds none", WholeChannel: true);
        kept = (token, clock.GetUtcNow() + Lifetime(result.Value));
        return token;
    }

    private static TimeSpan Lifetime(JsonElement answer)
    {
        var lifetime = answer.TryGetProperty("expires_in", out var seconds) && seconds.ValueKind == JsonValueKind.Number
            && seconds.TryGetInt32(out var number)
            ? TimeSpan.FromSeconds(number)
            : TimeSpan.Zero;
        return lifetime > 2 * Early ? lifetime - Early : lifetime / 2;
    }
}
