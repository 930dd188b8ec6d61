using Microsoft.Extensions.Logging.Console;

namespace SalesBot.Host.Hosting;

/// <summary>One line per event on the console, in UTC.</summary>
internal static class LoggingSetup
{
    public static void AddLogging(this WebApplicationBuilder builder)
    {
        builder.Logging.ClearProviders().AddSimpleConsole(console =>
        {
            console.SingleLine = true;
            console.UseUtcTimestamp = true;
            console.TimestampFormat = "yyyy-MM-ddTHH:mm:ss.fffZ ";
            console.ColorBehavior = LoggerColorBehavior.Disabled;
        });

        // HttpClient would log addresses, and Telegram's hold the token.
        builder.Logging
            .AddFilter("Microsoft", LogLevel.Warning)
            .AddFilter("Microsoft.Hosting.Lifetime", LogLevel.Information)
            .AddFilter("Quartz", LogLevel.Warning)
            .AddFilter("System.Net.Http", LogLevel.Warning);
    }
}
