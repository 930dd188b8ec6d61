using Quartz;
using SalesBot.Data;

namespace SalesBot.Host.Hosting;

/// <summary>The daily <see cref="TidyUp"/>.</summary>
[DisallowConcurrentExecution]
internal sealed class HousekeepingJob(Database database, TimeProvider clock, ILogger<HousekeepingJob> log) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            var rows = await TidyUp.Run(database, clock.GetUtcNow(), cancellationToken);
            log.LogInformation("Housekeeping removed {Rows} old rows", rows);
        }
        catch (Exception problem) when (!cancellationToken.IsCancellationRequested)
        {
            log.LogError(problem, "Housekeeping failed; it comes again tomorrow");
        }
    }
}
