using System.Security.Cryptography;
using System.Text;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Mvc;
using SalesBot.Host.Api.Exchanges;

namespace SalesBot.Host.Api;

/// <summary>
/// The HTTP API for other programs: a telephone exchange reports calls, a mail gateway or a web site hands in letters, an accounting system
/// reads leads and orders. Off without <c>Api:Key</c>.
/// </summary>
internal static class ApiSetup
{
    private const string Limit = "api";
    private const string ExchangesLimit = "exchanges";
    private const int CallsAMinute = 600;
    private const int StrangersCallsAMinute = 60;

    /// <summary>Adds what the API needs.</summary>
    public static void AddApi(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(ApiOptions.Read(builder.Configuration, []));
        builder.Services.AddSingleton<SaveForCaller>();
        builder.Services.AddSingleton<AnswerOnce>();
        builder.Services.AddSingleton<ReportCall>();
        builder.Services.AddSingleton<TakeLetter>();
        builder.Services.AddSingleton<ReadChanges>();
        // The limit of who has the key is for a loop gone wild. Who has not, by address, must not use it up for them, nor try keys without
        // end.
        builder.Services.AddRateLimiter(limits =>
        {
            limits.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limits.AddPolicy(Limit, call => Knows(call, call.RequestServices.GetRequiredService<ApiOptions>().Key!)
                ? Partition("known", CallsAMinute)
                : Partition($"{call.Connection.RemoteIpAddress}", StrangersCallsAMinute));
            // Who signs what they send is known only when it is read.
            limits.AddPolicy(ExchangesLimit, call => Partition($"{call.Connection.RemoteIpAddress}", CallsAMinute));
        });
    }

    /// <summary>Maps the endpoints, when there is a key.</summary>
    public static void MapApi(this WebApplication app)
    {
        var options = app.Services.GetRequiredService<ApiOptions>();
        if (options is { Key: null, Mango: null, ZadarmaSecret: null }) return;
        app.UseRateLimiter();
        app.MapGroup("/api/calls").RequireRateLimiting(ExchangesLimit).MapSigned(options);
        if (options.Key is not { } key) return;
        var api = app.MapGroup("/api").RequireRateLimiting(Limit)
            .AddEndpointFilter((call, next) => Knows(call.HttpContext, key) ? next(call) : ValueTask.FromResult<object?>(NotKnown()));
        api.MapPost("/calls", (HttpContext call, ReportCall report) => report.Take(call));
        api.MapAsterisk();
        api.MapPost("/letters", (HttpContext call, TakeLetter letter) => letter.Take(call))
            .WithMetadata(new RequestSizeLimitAttribute(2L * TakeLetter.LongestBody));
        api.MapGet("/leads", (HttpContext call, ReadChanges changes) => changes.Leads(call));
        api.MapGet("/orders", (HttpContext call, ReadChanges changes) => changes.Orders(call));
        app.MapGet("/api/openapi.json",
            () => Results.Stream(typeof(ApiSetup).Assembly.GetManifestResourceStream("Api/openapi.json")!, "application/json"));
    }

    private static RateLimitPartition<string> Partition(string who, int calls) =>
        RateLimitPartition.GetFixedWindowLimiter(who,
            _ => new FixedWindowRateLimiterOptions { PermitLimit = calls, Window = TimeSpan.FromMinutes(1) });

    /// <summary>
    /// Whether the call carries the key, as <c>X-Api-Key</c> or as a bearer token; compared in a time that tells nothing.
    /// </summary>
    private static bool Knows(HttpContext call, string key)
    {
        const string bearer = "Bearer ";
        var authorization = call.Request.Headers.Authorization.ToString();
        var given = call.Request.Headers["X-Api-Key"].ToString() is { Length: > 0 } header ? header
            : authorization.StartsWith(bearer, StringComparison.OrdinalIgnoreCase) ? authorization[bearer.Length..].Trim() : "";
        return CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(given)),
            SHA256.HashData(Encoding.UTF8.GetBytes(key)));
    }

    private static IResult NotKnown() => Results.Problem("Send the key of Api:Key as X-Api-Key or as a bearer token.",
        statusCode: StatusCodes.Status401Unauthorized, title: "Unknown caller");
}
