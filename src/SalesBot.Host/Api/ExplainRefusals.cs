namespace SalesBot.Host.Api;

/// <summary>No refusal is empty: what the framework answers with a bare status is said in words (D18).</summary>
internal static class ExplainRefusals
{
    /// <summary>Adds them.</summary>
    public static async Task Do(HttpContext call, RequestDelegate next)
    {
        var status = 0;
        try
        {
            await next(call);
            if (OtherWays.Answer(call)) return;
            if (call.Response is { HasStarted: false, ContentType: null, ContentLength: null or 0 } bare) status = bare.StatusCode;
        }
        catch (BadHttpRequestException bad) when (!call.Response.HasStarted)
        {
            status = bad.StatusCode;
        }

        if (status >= StatusCodes.Status400BadRequest && Refused.Bare(status) is { } words) await words.ExecuteAsync(call);
    }
}
