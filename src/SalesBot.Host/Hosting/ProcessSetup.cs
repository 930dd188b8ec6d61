using Microsoft.Extensions.Diagnostics.HealthChecks;
using SalesBot.Data;
using SalesBot.OfficeSettings;
using SalesBot.Processes;

namespace SalesBot.Host.Hosting;

/// <summary>The sales process that the bot follows.</summary>
internal static class ProcessSetup
{
    /// <summary>Reads the process file and adds it with the versions before it.</summary>
    /// <exception cref="ProcessFileException">The file has mistakes.</exception>
    /// <exception cref="StorageException">The database cannot be used.</exception>
    public static async Task AddProcess(this WebApplicationBuilder builder, HostSettings settings, Database database)
    {
        var given = await database.GuardStart(() => GivenSettings.Open(database, FixedSettings.In(builder.Configuration)));
        var isOurs = string.IsNullOrWhiteSpace(builder.Configuration[ChosenVersion.Configuration]);
        var store = await database.GuardStart(() => ProcessStore.OpenAsync(
            database, settings.ProcessFile, TimeProvider.System, Sales.Features, given, isOurs));
        builder.Services.AddSingleton(given);
        builder.Services.AddSingleton(store);
        builder.Services.AddSingleton<ProcessHealth>();
        builder.Services.AddHealthChecks().AddCheck<ProcessHealth>("process");
    }

    /// <summary>Whether the file could still be started with: the bot goes on with what it has read, but would not start again.</summary>
    private sealed class ProcessHealth(HostSettings settings) : IHealthCheck
    {
        private (DateTime Written, HealthCheckResult Result) last;

        public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
        {
            var written = File.GetLastWriteTimeUtc(settings.ProcessFile);
            if (last.Written != written) last = (written, await Check(cancellationToken));

            return last.Result;
        }

        private async Task<HealthCheckResult> Check(CancellationToken stop)
        {
            try
            {
                var text = await ProcessStore.TextOf(settings.ProcessFile, stop);
                ProcessFile.Read(text, settings.ProcessFile, Sales.Features.Answers).OrThrow();
                return HealthCheckResult.Healthy();
            }
            catch (Exception problem) when (problem is ProcessFileException or IOException or UnauthorizedAccessException)
            {
                return HealthCheckResult.Degraded($"The next start would fail. {problem.Message}");
            }
        }
    }
}
