using Microsoft.Data.SqlClient;
using Quartz;
using SalesBot.Data;

namespace SalesBot.Host.Hosting;

/// <summary>
/// Quartz.NET as the clockwork. On SQL Server the schedule is in the database and clustered: one process at a time runs a job,
/// and another takes over what a killed one had begun. Quartz refuses clusters on SQLite, and two unclustered schedulers on one
/// file would leave triggers stuck when one is killed; so there each process ticks for itself. Nothing is lost by that, since
/// due work is rows, each guarded by its own revision or lease.
/// </summary>
internal static class ClockworkSetup
{
    /// <summary>How often due work is looked for; with it nothing is late by more than this.</summary>
    private static readonly TimeSpan tick = TimeSpan.FromSeconds(2);

    public static void AddClockwork(this WebApplicationBuilder builder, HostSettings settings)
    {
        builder.Services.AddQuartz("SalesBot", quartz =>
        {
            // The demo moves the clock of the process ahead; the ticking goes on in real seconds.
            quartz.UseTimeProvider(TimeProvider.System);
            if (settings.Provider == StorageProvider.SqlServer)
            {
                quartz.UsePersistentStore(store =>
                {
                    store.UseSqlServer(SqlClientFactory.Instance, settings.ConnectionString);
                    store.UseClustering();
                });
            }

            quartz.ScheduleJob<DueWorkJob>(trigger => trigger
                .WithIdentity("due-work")
                .WithSimpleSchedule(every => every.WithInterval(tick).RepeatForever()
                    .WithMisfireInstruction(SimpleTriggerMisfireInstruction.NowWithRemainingCount)));

            // A minute after the start as well: an office may switch its machine off every evening.
            quartz.ScheduleJob<HousekeepingJob>(trigger => trigger
                .WithIdentity("housekeeping")
                .StartAt(TimeProvider.System.GetUtcNow().AddMinutes(1))
                .WithSimpleSchedule(every => every.WithInterval(TimeSpan.FromDays(1)).RepeatForever()
                    .WithMisfireInstruction(SimpleTriggerMisfireInstruction.NowWithRemainingCount)));
        });
        builder.Services.AddQuartzHostedService(options => options.WaitForJobsToComplete = true);
    }
}
