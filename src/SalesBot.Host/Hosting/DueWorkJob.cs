using Quartz;

namespace SalesBot.Host.Hosting;

/// <summary>Runs everything registered as <see cref="DueWork"/>, one after the other. What fails is logged and comes again with the next tick.</summary>
[DisallowConcurrentExecution]
internal sealed class DueWorkJob(IEnumerable<DueWork> works, ILogger<DueWorkJob> log) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        foreach (var work in works)
        {
            try
            {
                await work.Run(cancellationToken);
            }
            catch (Exception problem) when (!cancellationToken.IsCancellationRequested)
            {
                log.LogError(problem, "Due work {Name} failed; it comes again in a moment", work.Name);
            }
        }
    }
}
