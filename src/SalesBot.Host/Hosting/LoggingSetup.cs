using System.Diagnostics;
using Microsoft.Extensions.Logging.Console;
using SalesBot.Telemetry;

namespace SalesBot.Host.Hosting;

/// <summary>
/// One line per event on the console, in UTC, with the id of its trace: the same from an update to what is sent for it.
/// <c>Logging:Console:FormatterName</c> json makes each a JSON object.
/// </summary>
internal static class LoggingSetup
{
    private const string TimestampFormat = "yyyy-MM-ddTHH:mm:ss.fffZ ";

    public static void AddLogging(this WebApplicationBuilder builder)
    {
        builder.Logging.ClearProviders().AddConsole();
        builder.Services.Configure<SimpleConsoleFormatterOptions>(console =>
        {
            (console.SingleLine, console.UseUtcTimestamp, console.TimestampFormat, console.IncludeScopes) =
                (true, true, TimestampFormat, true);
            console.ColorBehavior = LoggerColorBehavior.Disabled;
        });
        builder.Services.Configure<JsonConsoleFormatterOptions>(console =>
            (console.UseUtcTimestamp, console.TimestampFormat, console.IncludeScopes) = (true, TimestampFormat.TrimEnd(), true));

        // Activities exist only where somebody listens; the ids are wanted in the log whether or not traces are exported.
        builder.Services.Configure<LoggerFactoryOptions>(options => options.ActivityTrackingOptions = ActivityTrackingOptions.TraceId);
        ActivitySource.AddActivityListener(new ActivityListener
        {
            ShouldListenTo = source => source.Name == Signals.Name,
            Sample = (ref _) => ActivitySamplingResult.PropagationData,
        });

        // HttpClient would log addresses, and Telegram's hold the token.
        builder.Logging
            .AddFilter("Microsoft", LogLevel.Warning)
            .AddFilter("Microsoft.Hosting.Lifetime", LogLevel.Information)
            .AddFilter("Hangfire", LogLevel.Warning)
            .AddFilter("System.Net.Http", LogLevel.Warning);
    }
}
