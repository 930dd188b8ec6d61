using Microsoft.AspNetCore.Http.Features;
using SalesBot.Delivery;

namespace SalesBot.Host.Channels.Browser;

/// <summary>Puts the browser chat into the process: three calls, each of which does nothing when the demo is off.</summary>
public static class BrowserSetup
{
    private const string DefaultUrl = "http://localhost:5080";
    private const int MaxTextBody = 64 * 1024;
    private const int MaxFileBody = 64 * 1024 * 1024;

    /// <summary>Adds the channel and, as the <see cref="TimeProvider"/> of the whole process, the demo clock. Call it before anything that takes a clock.</summary>
    /// <exception cref="InvalidOperationException">The settings would bring the demo to real people or to the network.</exception>
    public static WebApplicationBuilder AddBrowser(this WebApplicationBuilder builder)
    {
        DemoGuard.Check(builder.Configuration);
        var options = DemoOptions.From(builder.Configuration);
        if (!options.Enabled) return builder;
        if (!HasListener(builder.Configuration)) builder.WebHost.UseUrls(DefaultUrl);

        var services = builder.Services;
        services.AddSingleton(new DemoClock(TimeProvider.System, options.TimeZone));
        services.AddSingleton<TimeProvider>(provider => provider.GetRequiredService<DemoClock>());
        services.AddSingleton<BrowserHistory>();
        services.AddSingleton<BrowserChannel>();
        services.AddSingleton<IChannel>(provider => provider.GetRequiredService<BrowserChannel>());
        services.AddSingleton<ReadChats>();
        services.AddSingleton<TakeMessage>();
        services.AddSingleton<MoveClock>();
        services.AddSingleton<DemoSeed>();
        return builder;
    }

    /// <summary>Serves the page at <c>/</c> and what it asks for under <c>/demo</c>.</summary>
    public static WebApplication MapBrowser(this WebApplication app)
    {
        if (!IsOn(app)) return app;
        app.UseWhen(context => context.Request.Path == "/" || context.Request.Path.StartsWithSegments("/demo", StringComparison.OrdinalIgnoreCase), demo => demo.Use(Protect));
        BrowserEndpoints.Map(app);
        app.Lifetime.ApplicationStarted.Register(() =>
            app.Logger.LogInformation("The demo is open at {Url}", string.Join(", ", app.Urls)));
        return app;
    }

    /// <summary>Fills the database with the people and clients of the demo and puts its clock right. Call it once the tables are there.</summary>
    public static async Task PrepareBrowser(this WebApplication app, CancellationToken stop = default)
    {
        if (!IsOn(app)) return;
        await app.Services.GetRequiredService<MoveClock>().Restore(stop);
        await app.Services.GetRequiredService<DemoSeed>().Sow(stop);
    }

    private static bool IsOn(WebApplication app) => DemoOptions.From(app.Configuration).Enabled;

    private static bool HasListener(ConfigurationManager configuration) =>
        DemoOptions.IsSet(configuration, "urls") || DemoOptions.IsSet(configuration, "http_ports")
        || DemoOptions.IsSet(configuration, "https_ports") || configuration.GetSection("Kestrel:Endpoints").GetChildren().Any();

    private static async Task Protect(HttpContext context, RequestDelegate next)
    {
        AddHeaders(context.Response.Headers);
        if (LoopbackOnly.Problem(context) is { } problem)
        {
            await Problems.Forbidden(problem).ExecuteAsync(context);
            return;
        }

        var takesFiles = context.Request.Path == "/demo/api/files";
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size) size.MaxRequestBodySize = takesFiles ? MaxFileBody : MaxTextBody;
        try
        {
            await next(context);
        }
        catch (BadHttpRequestException failure)
        {
            context.Response.StatusCode = failure.StatusCode;
        }

        await Explain(context, takesFiles);
    }

    // A body that could not be read ends with a bare status; the page shows words.
    private static Task Explain(HttpContext context, bool takesFiles) => context.Response switch
    {
        { HasStarted: true } => Task.CompletedTask,
        { StatusCode: StatusCodes.Status413PayloadTooLarge } => (takesFiles ? Problems.TooLarge(context, context.Request.ContentLength) : Problems.TooLong(context)).ExecuteAsync(context),
        { StatusCode: StatusCodes.Status400BadRequest or StatusCodes.Status415UnsupportedMediaType } => Problems.BadRequest(context).ExecuteAsync(context),
        _ => Task.CompletedTask,
    };

    private static void AddHeaders(IHeaderDictionary headers)
    {
        headers.ContentSecurityPolicy = BrowserPages.Policy;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers.CacheControl = "no-cache";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
    }
}
