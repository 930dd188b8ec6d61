using System.Text.Json;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace SalesBot.Host.Channels.Teams.In;

/// <summary>
/// Whether a call comes from the Bot Connector: signature (RS256 by a published key), issuer, audience, times, and the service URL it is
/// for (facts.md).
/// </summary>
internal sealed class ValidateToken(TeamsOptions options, SigningKeys keys, TimeProvider clock)
{
    private const string Issuer = "https://api.botframework.com";
    private const string Bearer = "Bearer ";
    private const int LongestToken = 16 * 1024;
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);
    private readonly JsonWebTokenHandler handler = new() { MaximumTokenSizeInBytes = LongestToken };

    /// <summary>The caller, or in one word what is wrong with the header.</summary>
    /// <exception cref="KeysUnavailableException">There are no keys to check it by.</exception>
    public async Task<(Caller? Caller, string Problem)> Of(string? authorization, CancellationToken stop)
    {
        if (authorization is null || !authorization.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase))
            return (null, "no bearer token");
        if (Read(authorization[Bearer.Length..].Trim()) is not { } token)
            return (null, "not a token");
        if (token.Alg != SecurityAlgorithms.RsaSha256 || string.IsNullOrEmpty(token.Kid))
            return (null, "algorithm or key not named as expected");
        if (await keys.Find(token.Kid, stop) is not { } key)
            return (null, "unknown key");
        var result = await handler.ValidateTokenAsync(token, Rules(key));
        if (!result.IsValid)
            return (null, result.Exception?.GetType().Name ?? "not valid");
        return token.TryGetPayloadValue<string>("serviceurl", out var serviceUrl) && !string.IsNullOrEmpty(serviceUrl)
            ? (new Caller(serviceUrl, Endorsements(key)), "")
            : (null, "no serviceurl");
    }

    private JsonWebToken? Read(string text)
    {
        try
        {
            return handler.CanReadToken(text) ? handler.ReadJsonWebToken(text) : null;
        }
        catch (Exception wrong) when (wrong is ArgumentException or SecurityTokenException or JsonException or FormatException)
        {
            return null;
        }
    }

    private TokenValidationParameters Rules(SecurityKey key) => new()
    {
        IssuerSigningKey = key,
        TryAllIssuerSigningKeys = false,
        RequireSignedTokens = true,
        ValidAlgorithms = [SecurityAlgorithms.RsaSha256],
        ValidIssuer = Issuer,
        ValidateIssuer = true,
        ValidAudience = options.AppId,
        ValidateAudience = true,
        RequireAudience = true,
        RequireExpirationTime = true,
        ValidateLifetime = true,
        LifetimeValidator = Lasts,
    };

    private bool Lasts(DateTime? notBefore, DateTime? expires, SecurityToken token, TokenValidationParameters rules)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return expires is { } end && now < end + Skew && (notBefore is not { } begin || now > begin - Skew);
    }

    private static HashSet<string> Endorsements(JsonWebKey key) =>
        key.AdditionalData.TryGetValue("endorsements", out var named)
            ? JsonSerializer.SerializeToElement(named) is { ValueKind: JsonValueKind.Array } list
                ? [.. list.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString()!)]
                : []
            : [];
}
