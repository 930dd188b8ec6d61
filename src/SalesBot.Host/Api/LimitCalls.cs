using System.Globalization;
using System.Threading.RateLimiting;

namespace SalesBot.Host.Api;

/// <summary>
/// Each key has a limit of its own, for a loop gone wild: what one program uses up is not another's (D18). Whoever has no key, and whoever
/// has one that stands in a page, is told apart by address. In each process by itself.
/// </summary>
internal sealed class LimitCalls : IDisposable
{
    private const int OfKey = 600;
    private const int OfStranger = 60;
    private const int OfFormVisitor = 20;

    private readonly PartitionedRateLimiter<HttpContext> limiter = PartitionedRateLimiter.Create<HttpContext, string>(call =>
    {
        var (who, calls) = Of(call);
        return RateLimitPartition.Get(who, _ => new MinuteLimiter(calls, TimeProvider.System));
    });

    /// <summary>Lets a call in, or says when to come again.</summary>
    public async Task Do(HttpContext call, RequestDelegate next)
    {
        using var lease = (MinuteLease)limiter.AttemptAcquire(call);
        var headers = call.Response.Headers;
        headers["RateLimit-Limit"] = lease.Limit.ToString(CultureInfo.InvariantCulture);
        headers["RateLimit-Remaining"] = lease.Remaining.ToString(CultureInfo.InvariantCulture);
        headers["RateLimit-Reset"] = lease.ResetSeconds.ToString(CultureInfo.InvariantCulture);
        if (lease.IsAcquired)
        {
            await next(call);
            return;
        }

        headers.RetryAfter = lease.ResetSeconds.ToString(CultureInfo.InvariantCulture);
        await Refused.TooMany(lease.Limit, lease.ResetSeconds).ExecuteAsync(call);
    }

    public void Dispose() => limiter.Dispose();

    private static (string Who, int Calls) Of(HttpContext call)
    {
        var address = call.Connection.RemoteIpAddress;
        return Caller.Of(call) switch
        {
            { IsForm: true } form => ($"form {form.KeyId} {address}", OfFormVisitor),
            { } known => ($"key {known.KeyId}", OfKey),
            // Who signs what they send is known only when it is read.
            _ when ApiPaths.IsSigned(call.Request.Path) => ($"exchange {address}", OfKey),
            _ => ($"stranger {address}", OfStranger),
        };
    }
}
