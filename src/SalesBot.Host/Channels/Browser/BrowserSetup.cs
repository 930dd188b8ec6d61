using System.IO.Compression;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.ResponseCompression;
using SalesBot.Conversations;
using SalesBot.Data;
using SalesBot.Delivery;
using SalesBot.Host.Channels.Browser.Past;
using SalesBot.Host.Channels.Telegram;
using SalesBot.Host.Hosting;
using SalesBot.OfficeSettings;

namespace SalesBot.Host.Channels.Browser;

/// <summary>Puts the browser chat into the process: three calls, each of which does nothing when the demo is off.</summary>
internal static class BrowserSetup
{
    /// <summary>How much one request may bring when it brings files, in bytes.</summary>
    internal const int MaxFileBody = 64 * 1024 * 1024;

    private const int MaxTextBody = 64 * 1024;

    /// <summary>The channel, for the list of them.</summary>
    internal static HostChannel Channel { get; } = new(AddBrowser, MapBrowser) { Prepare = app => app.PrepareBrowser() };

    /// <summary>
    /// Adds the channel and, as the <see cref="TimeProvider"/> of the whole process, the demo clock; so it comes after the core.
    /// </summary>
    /// <exception cref="SettingsException">The settings would bring the demo to real people or to the network.</exception>
    public static void AddBrowser(this WebApplicationBuilder builder, HostSettings settings)
    {
        DemoGuard.Check(builder.Configuration);
        if (!settings.Demo) return;

        var services = builder.Services;
        services.AddSingleton(provider => new DemoClock(TimeProvider.System,
            () => provider.GetRequiredService<GivenSettings>().Now.Over(settings.Calendar, GivenHours.Over)));
        services.AddSingleton<TimeProvider>(provider => provider.GetRequiredService<DemoClock>());
        services.AddSingleton<BrowserHistory>();
        services.AddSingleton(_ => new BrowserMenus(
            TelegramManifest.Read(Path.Combine(AppContext.BaseDirectory, "bot-manifests", "telegram"))));
        services.AddSingleton<BrowserChannel>();
        services.AddSingleton<IChannel>(provider => provider.GetRequiredService<BrowserChannel>());
        services.AddSingleton<ReadChats>();
        services.AddSingleton<TakeMessage>();
        services.AddSingleton<MoveClock>();
        services.AddSingleton<DemoSeed>();
        services.AddSingleton<DemoDoor>();
        services.AddSingleton<FilledOffice>();
        // The page and its chats come over the wire a tenth as large (W23); the stream of changes is left as it is.
        services.AddResponseCompression(options =>
            options.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "image/svg+xml"]);
        services.Configure<BrotliCompressionProviderOptions>(options => options.Level = CompressionLevel.Optimal);
    }

    /// <summary>Serves the page at <c>/</c> and what it asks for under <c>/demo</c>.</summary>
    public static void MapBrowser(this WebApplication app)
    {
        if (!IsOn(app)) return;
        app.UseWhen(context => context.Request.Path == "/"
            || context.Request.Path.StartsWithSegments("/demo", StringComparison.OrdinalIgnoreCase), demo =>
            {
                demo.UseResponseCompression();
                demo.Use(Protect);
            });
        BrowserEndpoints.Map(app);
        app.Lifetime.ApplicationStarted.Register(() => Announce(app));
    }

    /// <summary>
    /// Fills the database with the people and clients of the demo and puts its clock right. Call it once the tables are there.
    /// </summary>
    /// <exception cref="StorageException">The database cannot be used.</exception>
    public static async Task PrepareBrowser(this WebApplication app, CancellationToken stop = default)
    {
        if (!IsOn(app)) return;
        var database = app.Services.GetRequiredService<Database>();
        await database.GuardStart(async () =>
        {
            await DemoMark.Check(database, stop);
            await app.Services.GetRequiredService<MoveClock>().Restore(stop);
            await app.Services.GetRequiredService<DemoSeed>().Sow("ru", stop);
            return true;
        });
    }

    private static void Announce(WebApplication app)
    {
        foreach (var question in MistypedSettings.In(app.Configuration)) app.Logger.LogWarning("{Question}", question);
        app.Services.GetRequiredService<DemoDoor>().Announce(app.Urls.First());
    }

    private static bool IsOn(WebApplication app) => app.Services.GetRequiredService<HostSettings>().Demo;

    private static async Task Protect(HttpContext context, RequestDelegate next)
    {
        AddHeaders(context.Response.Headers);
        if (LoopbackOnly.Problem(context) is { } problem)
        {
            await Problems.Forbidden(problem).ExecuteAsync(context);
            return;
        }

        if (context.RequestServices.GetRequiredService<DemoDoor>().Pass(context) is { } answer)
        {
            await answer.ExecuteAsync(context);
            return;
        }

        if (context.Request.Path == "/") await Fill(context);
        var takesFiles = context.Request.Path == "/demo/api/files";
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            size.MaxRequestBodySize = takesFiles ? MaxFileBody : MaxTextBody;
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

    // In the language that the first visitor's browser asks for.
    private static Task Fill(HttpContext context) => context.RequestServices.GetRequiredService<FilledOffice>()
        .Begin(Problems.PhrasesFor(context).Language, context.RequestAborted);

    // A body that could not be read ends with a bare status; the page shows words.
    private static Task Explain(HttpContext context, bool takesFiles) => context.Response switch
    {
        { HasStarted: true } => Task.CompletedTask,
        { StatusCode: StatusCodes.Status413PayloadTooLarge } =>
            (takesFiles ? Problems.TooLargeTogether(context) : Problems.TooLong(context)).ExecuteAsync(context),
        { StatusCode: StatusCodes.Status400BadRequest or StatusCodes.Status415UnsupportedMediaType } =>
            Problems.BadRequest(context).ExecuteAsync(context),
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
