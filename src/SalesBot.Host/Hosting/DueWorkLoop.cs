using Hangfire.Server;

namespace SalesBot.Host.Hosting;

/// <summary>
/// A loop of the clockwork: does its due work, one after the other, then sleeps until something comes due again, a second at most.
/// It sleeps by the machine's uptime, so a clock that is set back or ahead does not stop it. What fails is logged and comes again.
/// </summary>
internal sealed class DueWorkLoop(string name, IReadOnlyList<DueWork> works, TimeProvider clock, ILogger<DueWorkLoop> log)
    : IBackgroundProcess
{
    /// <summary>The longest sleep: what the other processes wrote is found after it, and what was due when the clock moved.</summary>
    internal static readonly TimeSpan Longest = TimeSpan.FromSeconds(1);

    // Rows that another process holds just now are still due: they are not asked for without a breath.
    private static readonly TimeSpan shortest = TimeSpan.FromMilliseconds(20);

    /// <summary>The loops for this work: one for all that nobody need wait for, and one for each that goes apart.</summary>
    public static IReadOnlyList<DueWorkLoop> For(IEnumerable<DueWork> works, TimeProvider clock, ILogger<DueWorkLoop> log) =>
        [.. works.GroupBy(work => work.Apart ? work.Name : "due work")
            .Select(group => new DueWorkLoop(group.Key, [.. group], clock, log))];

    /// <summary>One round; Hangfire calls it again and again on a thread of its own.</summary>
    public void Execute(BackgroundProcessContext context) => context.Wait(Round(context.StoppingToken).GetAwaiter().GetResult());

    /// <inheritdoc />
    public override string ToString() => name;

    /// <summary>Does what is due; returns how long to sleep.</summary>
    internal async Task<TimeSpan> Round(CancellationToken stop)
    {
        var pause = Longest;
        foreach (var work in works)
        {
            try
            {
                await work.Run(stop);
                if (work.Next is { } next && Until(await next(stop), clock.GetUtcNow()) is var until && until < pause) pause = until;
            }
            catch (Exception problem) when (!stop.IsCancellationRequested)
            {
                log.LogError(problem, "Due work {Name} failed; it comes again in a moment", work.Name);
            }
        }

        return pause;
    }

    /// <summary>How long to sleep until <paramref name="next"/>, whatever lies between the two clocks that wrote and read it.</summary>
    internal static TimeSpan Until(DateTimeOffset? next, DateTimeOffset now)
    {
        if (next is not { } at || at - now >= Longest) return Longest;
        return at - now > shortest ? at - now : shortest;
    }
}
