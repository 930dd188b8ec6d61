using System.Net.Http.Headers;
using System.Text.Json;

namespace SalesBot.Host.Channels.Teams.Connector;

/// <summary>The wire: one HTTP call, one result. Nothing here logs or throws what was sent.</summary>
internal sealed class TeamsWire(TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(1);

    private readonly HttpClient http = new(Outbound.Handler())
    {
        Timeout = Timeout.InfiniteTimeSpan,
        MaxResponseContentBufferSize = 1024 * 1024,
    };

    /// <summary>
    /// Calls and reads the JSON that comes back (undefined when nothing does). Never throws but for <paramref name="stop"/>.
    /// </summary>
    public Task<ConnectorResult<JsonElement>> Send(Func<HttpRequestMessage> request, CancellationToken stop) =>
        Send(request, Patience, stop);

    /// <summary>The same with another patience.</summary>
    public Task<ConnectorResult<JsonElement>> Send(Func<HttpRequestMessage> request, TimeSpan patience, CancellationToken stop) =>
        Guarded<JsonElement>(patience, async limit =>
        {
            using var message = request();
            using var response = await http.SendAsync(message, limit);
            var bytes = await response.Content.ReadAsByteArrayAsync(limit);
            var body = bytes.Length == 0 ? default(JsonElement) : ConnectorJson.Read(bytes);
            if (!response.IsSuccessStatusCode)
                return Refused(response, body ?? default);
            // A page of some proxy on the way is no success, whatever its status says.
            return body is { } json ? json : new ConnectorError(ConnectorError.NoAnswer, "", "the answer is no JSON", WholeChannel: true);
        }, stop);

    /// <summary>Downloads a file; one byte more than <paramref name="most"/> at the longest.</summary>
    public Task<ConnectorResult<byte[]>> Download(Func<HttpRequestMessage> request, int most, TimeSpan patience, CancellationToken stop) =>
        Guarded<byte[]>(patience, async limit =>
        {
            using var message = request();
            using var response = await http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, limit);
            if (!response.IsSuccessStatusCode)
                return Refused(response, default);
            await using var body = await response.Content.ReadAsStreamAsync(limit);
            return await ReadUpTo(body, most + 1, limit);
        }, stop);

    public void Dispose() => http.Dispose();

    private static async Task<ConnectorResult<T>> Guarded<T>(
        TimeSpan patience, Func<CancellationToken, Task<ConnectorResult<T>>> call, CancellationToken stop)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limit.CancelAfter(patience);
        try
        {
            return await call(limit.Token);
        }
        catch (Exception wrong) when (wrong is HttpRequestException or IOException or OperationCanceledException or ObjectDisposedException)
        {
            stop.ThrowIfCancellationRequested();
            var what = wrong is OperationCanceledException ? "no answer in time" : wrong.Message;
            return new ConnectorError(ConnectorError.NoAnswer, "", what, WholeChannel: IsOutOfReach(wrong));
        }
    }

    private static bool IsOutOfReach(Exception wrong) => wrong is OperationCanceledException or HttpRequestException
    {
        HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError
            or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError,
    };

    private ConnectorError Refused(HttpResponseMessage response, JsonElement body) =>
        Refusal.Of((int)response.StatusCode, body, RetryAfter(response.Headers.RetryAfter));

    // Everybody who was told the same number would come back at the same moment.
    private TimeSpan? RetryAfter(RetryConditionHeaderValue? header)
    {
        var wait = header?.Delta ?? header?.Date - clock.GetUtcNow();
        return wait is { } asked && asked > TimeSpan.Zero
            ? (asked < LongestWait ? asked : LongestWait) + TimeSpan.FromMilliseconds(Random.Shared.Next(500))
            : null;
    }

    private static async Task<byte[]> ReadUpTo(Stream body, int most, CancellationToken stop)
    {
        using var all = new MemoryStream();
        var part = new byte[81920];
        while (all.Length < most)
        {
            var count = await body.ReadAsync(part.AsMemory(0, (int)Math.Min(part.Length, most - all.Length)), stop);
            if (count == 0)
                break;
            all.Write(part, 0, count);
        }
        return all.ToArray();
    }
}
