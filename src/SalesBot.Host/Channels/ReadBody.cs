using Microsoft.AspNetCore.Http.Features;

namespace SalesBot.Host.Channels;

/// <summary>Reads what a messenger brings by HTTP.</summary>
internal static class ReadBody
{
    /// <summary>
    /// The whole body of a call; null with the status to answer when it is longer than <paramref name="most"/> bytes, or did not come
    /// whole.
    /// </summary>
    public static async Task<(ReadOnlyMemory<byte>? Body, int Fault)> Of(HttpContext call, int most)
    {
        if (call.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
            limit.MaxRequestBodySize = most;
        try
        {
            using var body = new MemoryStream();
            await call.Request.Body.CopyToAsync(body, call.RequestAborted);
            return (body.GetBuffer().AsMemory(0, (int)body.Length), 0);
        }
        catch (BadHttpRequestException wrong)
        {
            return (null, wrong.StatusCode);
        }
        catch (Exception wrong) when (wrong is IOException or OperationCanceledException)
        {
            // The caller hung up; nobody sees this status.
            return (null, StatusCodes.Status400BadRequest);
        }
    }
}
