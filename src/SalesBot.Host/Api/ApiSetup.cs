using Microsoft.AspNetCore.Mvc;
using SalesBot.Host.Api.Doors;
using SalesBot.Host.Api.Exchanges;
using SalesBot.Programs;

namespace SalesBot.Host.Api;

/// <summary>
/// The HTTP API for other programs: a telephone exchange reports calls, a web site hands in leads, an accounting system reads and writes
/// leads, orders, clients and the catalogue. Off without <c>Api:Key</c> or <c>Api:Enabled</c>.
/// </summary>
internal static class ApiSetup
{
    private const string Origins = "api";

    /// <summary>Adds what the API needs.</summary>
    public static void AddApi(this WebApplicationBuilder builder)
    {
        var options = ApiOptions.Read(builder.Configuration, []);
        var services = builder.Services;
        services.AddSingleton(options);
        services.AddCors(cors => cors.AddPolicy(Origins, ApiOrigins.Policy(options.Origins)));
        services.AddSingleton<LimitCalls>();
        services.AddSingleton<SaveForCaller>();
        services.AddSingleton<AnswerOnce>();
        services.AddSingleton<ReportCall>();
        services.AddSingleton<TakeLetter>();
        services.AddSingleton<ReadChanges>();
        services.AddDoors();
    }

    /// <summary>Maps the endpoints, when somebody may come in.</summary>
    public static void MapApi(this WebApplication app)
    {
        var options = app.Services.GetRequiredService<ApiOptions>();
        if (options is { IsOpen: false, Mango: null, ZadarmaSecret: null }) return;
        app.UseWhen(ApiPaths.IsApi, api =>
        {
            api.Use(ExplainRefusals.Do);
            api.UseCors(Origins);
            api.Use(KnowCaller.Do);
            api.Use(app.Services.GetRequiredService<LimitCalls>().Do);
        });
        var all = app.MapGroup("/api").AlsoByHead();
        all.MapGroup("/calls").MapSigned(options);
        if (options.IsOpen) MapDoors(all);
    }

    private static void MapDoors(RouteGroupBuilder api)
    {
        api.MapPost("/calls", (HttpContext call, ReportCall report) => report.Take(call)).Needing(ApiRights.Calls);
        api.MapAsterisk().Needing(ApiRights.Calls);
        api.MapPost("/letters", (HttpContext call, TakeLetter letter) => letter.Take(call)).Needing(ApiRights.Letters)
            .WithMetadata(new RequestSizeLimitAttribute(2L * TakeLetter.LongestBody));
        api.MapLeads();
        api.MapOrders();
        api.MapDirectory();
        api.MapItems();
        api.MapPage();
    }
}
