using System.Security.Cryptography;
using System.Text;
using SalesBot.Data;
using SalesBot.Programs;

namespace SalesBot.Host.Api;

/// <summary>
/// Finds out by its key, sent as <c>X-Api-Key</c> or as a bearer token, which program calls. Before anything is limited: each has a limit
/// of its own.
/// </summary>
internal static class KnowCaller
{
    private const string Bearer = "Bearer ";

    /// <summary>Notes the caller for who asks later.</summary>
    public static async Task Do(HttpContext call, RequestDelegate next)
    {
        var options = call.RequestServices.GetRequiredService<ApiOptions>();
        if (await Find(call, options) is { } caller) call.Features.Set(caller);
        await next(call);
    }

    private static async Task<Caller?> Find(HttpContext call, ApiOptions options)
    {
        if (Given(call.Request.Headers) is not { Length: > 0 } given) return null;
        if (options.Key is { } key && IsSame(given, key)) return Caller.OfSettings;
        await using var db = call.RequestServices.GetRequiredService<Database>().Open();
        return await ApiKeys.Find(db, given, call.RequestAborted) is { } row ? new Caller(row.Id, row.Name, row.Rights) : null;
    }

    private static string Given(IHeaderDictionary headers)
    {
        var authorization = headers.Authorization.ToString();
        return headers["X-Api-Key"].ToString() is { Length: > 0 } header ? header
            : authorization.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase) ? authorization[Bearer.Length..].Trim() : "";
    }

    /// <summary>Compared in a time that tells nothing.</summary>
    private static bool IsSame(string given, string key) => CryptographicOperations.FixedTimeEquals(
        SHA256.HashData(Encoding.UTF8.GetBytes(given)), SHA256.HashData(Encoding.UTF8.GetBytes(key)));
}
