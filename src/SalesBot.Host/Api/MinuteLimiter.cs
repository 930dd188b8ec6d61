using System.Threading.RateLimiting;

namespace SalesBot.Host.Api;

/// <summary>
/// So many calls a minute, from the first call of the minute on. Unlike the framework's own it tells of every call what is left and when
/// it begins anew.
/// </summary>
internal sealed class MinuteLimiter(int calls, TimeProvider clock) : RateLimiter
{
    private static readonly TimeSpan window = TimeSpan.FromMinutes(1);
    private readonly Lock gate = new();
    private long since = clock.GetTimestamp();
    private int used;

    /// <inheritdoc />
    public override TimeSpan? IdleDuration
    {
        get
        {
            // While the minute lasts it must not be forgotten what was used of it.
            lock (gate) return clock.GetElapsedTime(since) is var past && past > window ? past - window : null;
        }
    }

    /// <inheritdoc />
    public override RateLimiterStatistics? GetStatistics() => null;

    /// <inheritdoc />
    protected override RateLimitLease AttemptAcquireCore(int permitCount)
    {
        lock (gate)
        {
            if (clock.GetElapsedTime(since) >= window) (since, used) = (clock.GetTimestamp(), 0);
            var allowed = used + permitCount <= calls;
            if (allowed) used += permitCount;
            return new MinuteLease(allowed, calls, calls - used, window - clock.GetElapsedTime(since));
        }
    }

    /// <inheritdoc />
    protected override ValueTask<RateLimitLease> AcquireAsyncCore(int permitCount, CancellationToken cancellationToken) =>
        ValueTask.FromResult(AttemptAcquireCore(permitCount));
}

/// <summary>How a caller stands within the minute.</summary>
/// <param name="allowed">Whether this call is within the limit.</param>
/// <param name="limit">Calls a minute.</param>
/// <param name="remaining">How many are left.</param>
/// <param name="reset">In how long all are there again.</param>
internal sealed class MinuteLease(bool allowed, int limit, int remaining, TimeSpan reset) : RateLimitLease
{
    /// <inheritdoc />
    public override bool IsAcquired => allowed;

    /// <inheritdoc />
    public override IEnumerable<string> MetadataNames => [];

    /// <summary>Calls a minute.</summary>
    public int Limit => limit;

    /// <summary>How many are left.</summary>
    public int Remaining => remaining;

    /// <summary>In how many seconds all are there again, one at least.</summary>
    public int ResetSeconds => Math.Max(1, (int)Math.Ceiling(reset.TotalSeconds));

    /// <inheritdoc />
    public override bool TryGetMetadata(string metadataName, out object? metadata)
    {
        metadata = null;
        return false;
    }
}
