using SalesBot.Conversations;
using SalesBot.Data;

namespace SalesBot.Host.Hosting;

/// <summary>
/// The daily <see cref="TidyUp"/>: a minute after the start, for an office may switch its machine off every evening, and every day
/// from then on.
/// The days are counted by the machine's uptime: a clock set back does not make them longer.
/// </summary>
internal sealed class Housekeeping(Database database, TimeProvider clock, ILogger<Housekeeping> log)
{
    private static readonly TimeSpan afterTheStart = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan day = TimeSpan.FromDays(1);

    private readonly long started = clock.GetTimestamp();
    private TimeSpan next = afterTheStart;

    /// <summary>Says so once when a day has passed.</summary>
    public Task<bool> Waits(CancellationToken stop)
    {
        var passed = clock.GetElapsedTime(started);
        if (passed < next) return Task.FromResult(false);
        next = passed + day;
        return Task.FromResult(true);
    }

    /// <summary>Does it.</summary>
    public async Task Run(CancellationToken stop)
    {
        var rows = await TidyUp.Run(database, Sales.Features, clock.GetUtcNow(), stop);
        log.LogInformation("Housekeeping removed {Rows} old rows", rows);
    }
}
