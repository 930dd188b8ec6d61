using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using SalesBot.Data;
using SalesBot.Host.Api;

namespace SalesBot.Host.Hosting;

/// <summary>
/// <c>/health/live</c>: the process runs. <c>/health/ready</c>: it can work; the JSON names what is wrong. A channel out of reach is
/// degraded, and that is still ready: its messages wait in the outbox.
/// </summary>
internal static class HealthSetup
{
    public static void AddHealth(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<SavingProbe>();
        builder.Services.AddSingleton<WholenessProbe>();
        builder.Services.AddHostedService(provider => provider.GetRequiredService<WholenessProbe>());
        builder.Services.AddHostedService(provider => provider.GetRequiredService<SavingProbe>());
        builder.Services.AddHealthChecks().AddCheck<DatabaseHealth>("database").AddCheck<BacklogHealth>("backlog")
            .AddCheck<BackupHealth>("backup");
    }

    public static void MapHealth(this WebApplication app)
    {
        app.MapGet("/health/live", () => Results.Text("live")).AlsoByHead();
        app.MapHealthChecks("/health/ready", new HealthCheckOptions { ResponseWriter = Write });
    }

    private static Task Write(HttpContext context, HealthReport report) => context.Response.WriteAsJsonAsync(new
    {
        status = Word(report.Status),
        problems = report.Entries
            .Where(entry => entry.Value.Status != HealthStatus.Healthy)
            .ToDictionary(entry => entry.Key, entry => entry.Value.Description ?? Word(entry.Value.Status), StringComparer.Ordinal),
    });

    private static string Word(HealthStatus status) => status switch
    {
        HealthStatus.Healthy => "ready",
        HealthStatus.Degraded => "degraded",
        _ => "unready",
    };

    /// <summary>The database answers, has all migrations, and lets itself be written.</summary>
    private sealed class DatabaseHealth(Database database, SavingProbe probe, WholenessProbe wholeness) : IHealthCheck
    {
        public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
        {
            try
            {
                var pending = await database.PendingMigrations(cancellationToken);
                if (pending is [var first, ..]) return HealthCheckResult.Unhealthy($"migrations are missing, from {first} on");
                if ((probe.Problem ?? wholeness.Problem) is { } problem) return HealthCheckResult.Unhealthy(problem);
                return probe.Warning is { } warning ? HealthCheckResult.Degraded(warning) : HealthCheckResult.Healthy();
            }
            catch (StorageException problem)
            {
                return HealthCheckResult.Unhealthy(problem.Message);
            }
        }
    }
}
