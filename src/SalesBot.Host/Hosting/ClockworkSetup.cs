using Hangfire;
using Hangfire.AspNetCore;

namespace SalesBot.Host.Hosting;

/// <summary>
/// Hangfire as the clockwork. Due rows are looked for by loops in every process (<see cref="DueWorkLoop"/>) and are no jobs: a row is
/// written in the commit of its cause, which a job cannot join, and is guarded by its own revision or lease. Long and daily work is
/// jobs (<see cref="ClockworkStorage"/>).
/// </summary>
internal static class ClockworkSetup
{
    // Jobs are few, and each worker is a thread.
    private const int Workers = 2;

    // Less than the host has for its whole stop.
    private static readonly TimeSpan timeToStop = TimeSpan.FromSeconds(5);

    public static void AddClockwork(this WebApplicationBuilder builder, HostSettings settings)
    {
        var services = builder.Services;
        services.AddSingleton(_ => ClockworkStorage.Of(settings.Provider).Open(settings.ConnectionString));
        services.AddHangfire((provider, hangfire) => hangfire
            .UseLogProvider(new ClockworkLog(provider.GetRequiredService<ILoggerFactory>()))
            .UseSimpleAssemblyNameTypeSerializer()
            .UseRecommendedSerializerSettings());
        services.AddSingleton<Housekeeping>();
        services.AddSingleton(provider =>
        {
            var daily = provider.GetRequiredService<Housekeeping>();
            return new LongWork("housekeeping", daily.Waits, daily.Run);
        });
        services.AddSingleton<LongWorks>();
        services.AddSingleton(provider => new DueWork("jobs", provider.GetRequiredService<LongWorks>().Look));
        services.AddHostedService(Server);
    }

    private static BackgroundJobServerHostedService Server(IServiceProvider provider)
    {
        // Made before the server: it brings Hangfire's log into ours.
        provider.GetRequiredService<IGlobalConfiguration>();
        var options = new BackgroundJobServerOptions
        {
            WorkerCount = Workers,
            StopTimeout = timeToStop,
            ShutdownTimeout = timeToStop,
            Activator = new AspNetCoreJobActivator(provider.GetRequiredService<IServiceScopeFactory>()),
        };
        var loops = DueWorkLoop.For(
            provider.GetServices<DueWork>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<DueWorkLoop>>());
        return new BackgroundJobServerHostedService(
            provider.GetRequiredService<JobStorage>(), options, loops, provider.GetRequiredService<IHostApplicationLifetime>());
    }
}
