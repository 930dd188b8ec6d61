using Hangfire;

namespace SalesBot.Host.Hosting;

/// <summary>The job that does a <see cref="LongWork"/>. It is not tried again: what it left undone waits, and makes the next.</summary>
internal sealed class LongWorkJob(IEnumerable<LongWork> works, ILogger<LongWorkJob> log)
{
    /// <summary>Does the work with this name; a name that this program no longer knows is passed over.</summary>
    [JobDisplayName("{0}")]
    [AutomaticRetry(Attempts = 0, OnAttemptsExceeded = AttemptsExceededAction.Delete)]
    public async Task Run(string name, CancellationToken stop)
    {
        if (works.FirstOrDefault(work => work.Name == name) is not { } wanted) return;
        try
        {
            await wanted.Run(stop);
        }
        catch (Exception problem) when (!stop.IsCancellationRequested)
        {
            log.LogError(problem, "The job {Name} failed; what it left undone comes again", name);
            throw;
        }
    }
}
