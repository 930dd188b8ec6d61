using Hangfire;
using Hangfire.States;

namespace SalesBot.Host.Hosting;

/// <summary>Looks for long work that waits and makes a job of it, one of each at a time. Used by one loop only.</summary>
internal sealed class LongWorks(IEnumerable<LongWork> works, IBackgroundJobClientV2 jobs, JobStorage storage)
{
    // After a failure the same would as a rule fail again at once.
    private static readonly TimeSpan again = TimeSpan.FromMinutes(1);

    private readonly Dictionary<string, (string Id, long At)> last = new(StringComparer.Ordinal);

    /// <summary>Makes the jobs that are wanted now.</summary>
    public async Task Look(CancellationToken stop)
    {
        foreach (var work in works)
            if (!IsUnderWay(work.Name) && await work.Waits(stop))
                last[work.Name] = (Enqueue(work.Name), TimeProvider.System.GetTimestamp());
    }

    private string Enqueue(string name) => jobs.Enqueue<LongWorkJob>(job => job.Run(name, CancellationToken.None));

    private bool IsUnderWay(string name)
    {
        if (!last.TryGetValue(name, out var job)) return false;
        using var connection = storage.GetConnection();
        var state = connection.GetJobData(job.Id)?.State;
        return state is not null && state != SucceededState.StateName
            && ((state != DeletedState.StateName && state != FailedState.StateName) || TimeProvider.System.GetElapsedTime(job.At) < again);
    }
}
