using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;

namespace SalesBot.Host.Api.Webhooks;

/// <summary>
/// Posts an event to the listener, signed as standardwebhooks.com describes, for which there are libraries in every language.
/// </summary>
internal sealed class WebhookSender(HttpClient http, WebhookOptions options, TimeProvider clock)
{
    private const int LongestReason = 200;

    /// <summary>Never throws for what the network or the listener did.</summary>
    public async Task<WebhookResult> Send(WebhookEvent happened, CancellationToken stop)
    {
        try
        {
            using var request = Signed(happened);
            using var answer = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, stop);
            return answer.IsSuccessStatusCode ? new WebhookResult()
                : new WebhookResult($"{(int)answer.StatusCode} {answer.ReasonPhrase}".Trim(), IsFinal(answer.StatusCode));
        }
        catch (HttpRequestException failure)
        {
            return new WebhookResult(Short(failure.Message));
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return new WebhookResult($"no answer within {http.Timeout.TotalSeconds:0} s");
        }
    }

    private HttpRequestMessage Signed(WebhookEvent happened)
    {
        var time = clock.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var signature = Convert.ToBase64String(
            HMACSHA256.HashData(options.Secret, Encoding.UTF8.GetBytes($"{happened.Id}.{time}.{happened.Body}")));
        var request = new HttpRequestMessage(HttpMethod.Post,
            options.Url)
        { Content = new StringContent(happened.Body, Encoding.UTF8, "application/json") };
        request.Headers.Add("webhook-id", happened.Id);
        request.Headers.Add("webhook-timestamp", time);
        request.Headers.Add("webhook-signature", $"v1,{signature}");
        return request;
    }

    /// <summary>
    /// It understood us and will not have this one; anything else may be mended without us: a wrong address, a login, a limit.
    /// </summary>
    private static bool IsFinal(HttpStatusCode status) =>
        status is HttpStatusCode.BadRequest or HttpStatusCode.Conflict or HttpStatusCode.RequestEntityTooLarge
            or HttpStatusCode.UnsupportedMediaType or HttpStatusCode.UnprocessableEntity;

    private static string Short(string text) => text.Length <= LongestReason ? text : text[..LongestReason];
}
