using Microsoft.AspNetCore.Http.Features;

namespace SalesBot.Host.Hosting;

/// <summary>
/// What a stranger sends is not taken off the wire to its end, as the web server would after it has answered: the answer goes out, what was
/// under way meanwhile is let by, and the connection ends (X20).
/// </summary>
internal static class UnreadBodies
{
    /// <summary>So much may come after a refusal.</summary>
    private const int Usual = 128 * 1024;

    // A connection that is ended at once could take the answer with it.
    private static readonly TimeSpan grace = TimeSpan.FromSeconds(1);

    /// <summary>Begins to look at every call.</summary>
    public static void UseUnreadBodies(this WebApplication app) => app.Use(Do);

    private static async Task Do(HttpContext call, RequestDelegate next)
    {
        if (!IsLarge(call))
        {
            await next(call);
            return;
        }

        call.Response.OnStarting(() =>
        {
            if (IsRefused(call)) call.Response.Headers.Connection = "close";
            return Task.CompletedTask;
        });
        await next(call);
        if (!IsRefused(call)) return;
        await call.Response.CompleteAsync();
        if (!await Ends(call)) call.Abort();
    }

    private static bool IsLarge(HttpContext call) =>
        call.Features.Get<IHttpRequestBodyDetectionFeature>()?.CanHaveBody == true && call.Request.ContentLength is null or > Usual;

    private static bool IsRefused(HttpContext call) => call.Response.StatusCode >= StatusCodes.Status400BadRequest;

    /// <summary>Whether the body ends soon, or was read to its end.</summary>
    private static async Task<bool> Ends(HttpContext call)
    {
        using var late = new CancellationTokenSource(grace);
        var part = new byte[16 * 1024];
        try
        {
            for (var all = 0; all <= Usual;)
            {
                if (await call.Request.Body.ReadAsync(part, late.Token) is not (> 0 and var length)) return true;
                all += length;
            }

            // Whoever goes on sending stands still now, and has the answer meanwhile.
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, late.Token);
            return false;
        }
        catch (Exception gone) when (gone is OperationCanceledException or IOException or BadHttpRequestException)
        {
            return false;
        }
    }
}
