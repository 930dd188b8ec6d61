using System.Diagnostics.Metrics;
using System.Reflection;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using SalesBot.Data;
using SalesBot.Delivery;
using SalesBot.Telemetry;

namespace SalesBot.Host.Hosting;

/// <summary>
/// Metrics and traces by OTLP, where OpenTelemetry's own variable <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> names a collector; its others
/// (protocol, headers, intervals) hold as well.
/// </summary>
internal static class TelemetrySetup
{
    private const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

    public static void AddTelemetry(this WebApplicationBuilder builder)
    {
        if (string.IsNullOrWhiteSpace(builder.Configuration[Endpoint])) return;
        builder.Services.AddSingleton<BacklogWatch>();
        builder.Services.AddSingleton(
            provider => new DueWork("backlog-watch", provider.GetRequiredService<BacklogWatch>().Look) { Apart = true });
        builder.Services.AddHostedService<Exporting>();
    }

    /// <summary>Wrong settings of the exporter stop the start, named like all others.</summary>
    internal static void Check(IConfiguration configuration, ICollection<string> mistakes)
    {
        var endpoint = configuration[Endpoint];
        if (!string.IsNullOrWhiteSpace(endpoint)
            && !(Uri.TryCreate(endpoint, UriKind.Absolute, out var url) && url.Scheme is "http" or "https"))
            mistakes.Add($"{Endpoint} must be the http or https address of an OpenTelemetry collector, such as http://localhost:4317.");
    }

    /// <summary>Runs the exporters from start to stop; what is not sent at the stop goes out first.</summary>
    private sealed class Exporting : IHostedService
    {
        private TracerProvider? traces;
        private MeterProvider? metrics;

        public Task StartAsync(CancellationToken cancellationToken)
        {
            var version = typeof(Exporting).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion;
            var resource = ResourceBuilder.CreateDefault().AddService("salesbot", serviceVersion: version).AddEnvironmentVariableDetector();
            // Only our own source: HttpClient's would hold addresses, and Telegram's address holds the token.
            traces = Sdk.CreateTracerProviderBuilder().SetResourceBuilder(resource).AddSource(Signals.Name).AddOtlpExporter().Build();
            metrics = Sdk.CreateMeterProviderBuilder().SetResourceBuilder(resource).AddMeter(Signals.Name, "System.Runtime",
                "Microsoft.AspNetCore.Hosting").AddOtlpExporter().Build();
            return Task.CompletedTask;
        }

        public Task StopAsync(CancellationToken cancellationToken)
        {
            traces?.Dispose();
            metrics?.Dispose();
            return Task.CompletedTask;
        }
    }

    /// <summary>
    /// How much waits in the outbox and since when. Read by the clockwork, so that whoever reads the meter never waits for the database.
    /// </summary>
    private sealed class BacklogWatch
    {
        private readonly Database database;
        private readonly TimeProvider clock;
        private volatile IReadOnlyList<Backlog> last = [];

        public BacklogWatch(Database database, TimeProvider clock)
        {
            (this.database, this.clock) = (database, clock);
            Signals.Watch("salesbot.outbox.depth", "{message}", "Messages that are due and not sent, by channel.",
                () => last.Select(backlog => new Measurement<double>(
                    backlog.Count, new KeyValuePair<string, object?>("channel", backlog.Channel))));
            Signals.Watch("salesbot.outbox.age", "s", "For how long the oldest of them has been due, by channel.",
                () => last.Select(backlog => new Measurement<double>(
                    (clock.GetUtcNow() - backlog.Oldest).TotalSeconds,
                    new KeyValuePair<string, object?>("channel", backlog.Channel))));
        }

        public async Task Look(CancellationToken stop)
        {
            await using var db = database.Open();
            last = await Backlog.Read(db, clock.GetUtcNow(), stop);
        }
    }
}
