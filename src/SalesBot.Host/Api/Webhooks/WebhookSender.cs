using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;

namespace SalesBot.Host.Api.Webhooks;

/// <summary>
/// Posts an event to the listener, signed as standardwebhooks.com describes, for which there are libraries in every language.
/// </summary>
internal sealed class WebhookSender(HttpClient http, Listener listener, TimeProvider clock)
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
                : new WebhookResult($"{(int)answer.StatusCode} {answer.ReasonPhrase}".Trim(), answer.StatusCode == HttpStatusCode.Gone,
                    NeedsSomebody(answer.StatusCode))
                {
                    RetryAfter = answer.Headers.RetryAfter is { } after ? after.Delta ?? after.Date - clock.GetUtcNow() : null,
                };
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
        var signed = Encoding.UTF8.GetBytes($"{happened.Id}.{time}.{happened.Body}");
        // With each secret, so that the listener may change to the other when it likes.
        var signatures = listener.Secrets.Select(secret => $"v1,{Convert.ToBase64String(HMACSHA256.HashData(secret, signed))}");
        var request = new HttpRequestMessage(HttpMethod.Post, listener.Url)
        {
            Content = new StringContent(happened.Body, Encoding.UTF8, "application/json"),
        };
        request.Headers.Add("webhook-id", happened.Id);
        request.Headers.Add("webhook-timestamp", time);
        request.Headers.Add("webhook-signature", string.Join(' ', signatures));
        return request;
    }

    /// <summary>
    /// It understood us and refuses: a wrong address, another secret, a mistake of its own; or it has moved, for where it sends us the
    /// signed event does not follow. A limit passes.
    /// </summary>
    private static bool NeedsSomebody(HttpStatusCode status) => (int)status is >= 300 and < 500
        && status is not (HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests);

    private static string Short(string text) => text.Length <= LongestReason ? text : text[..LongestReason];
}
