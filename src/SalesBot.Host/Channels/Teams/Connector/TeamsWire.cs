using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;

namespace SalesBot.Host.Channels.Teams.Connector;

/// <summary>The wire: one HTTP call, one result. Nothing here logs or throws what was sent.</summary>
internal sealed class TeamsWire(TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(1);

    // Redirects would carry the token away.
    private readonly HttpClient http = new(new SocketsHttpHandler
    {
        ActivityHeadersPropagator = null,
        AllowAutoRedirect = false,
        ConnectTimeout = TimeSpan.FromSeconds(10),
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        AutomaticDecompression = DecompressionMethods.All,
        UseCookies = false,
    })
    { Timeout = Timeout.InfiniteTimeSpan, MaxResponseContentBufferSize = 1024 * 1024 };

    /// <summary>Calls and reads the JSON that comes back (undefined when nothing does). Never throws but for <paramref name="stop"/>.</summary>
    public Task<ConnectorResult<JsonElement>> Send(Func<HttpRequestMessage> request, CancellationToken stop) => Send(request, Patience, stop);

    /// <summary>The same with another patience.</summary>
    public Task<ConnectorResult<JsonElement>> Send(Func<HttpRequestMessage> request, TimeSpan patience, CancellationToken stop) => Guarded<JsonElement>(patience, async limit =>
    {
        using var message = request();
        using var response = await http.SendAsync(message, limit);
        var body = Json(await response.Content.ReadAsByteArrayAsync(limit));
        return response.IsSuccessStatusCode ? body : Refusal(response, body);
    }, stop);

    /// <summary>Downloads a file; one byte more than <paramref name="most"/> at the longest.</summary>
    public Task<ConnectorResult<byte[]>> Download(Func<HttpRequestMessage> request, int most, TimeSpan patience, CancellationToken stop) => Guarded<byte[]>(patience, async limit =>
    {
        using var message = request();
        using var response = await http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, limit);
        if (!response.IsSuccessStatusCode)
            return Refusal(response, default);
        await using var body = await response.Content.ReadAsStreamAsync(limit);
        return await ReadUpTo(body, most + 1, limit);
    }, stop);

    public void Dispose() => http.Dispose();

    private static async Task<ConnectorResult<T>> Guarded<T>(TimeSpan patience, Func<CancellationToken, Task<ConnectorResult<T>>> call, CancellationToken stop)
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
            return new ConnectorError(ConnectorError.NoAnswer, "", wrong is OperationCanceledException ? "no answer in time" : wrong.Message, WholeChannel: IsOutOfReach(wrong));
        }
    }

    private static bool IsOutOfReach(Exception wrong) => wrong is OperationCanceledException or HttpRequestException
    {
        HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError,
    };

    private ConnectorError Refusal(HttpResponseMessage response, JsonElement body)
    {
        var error = body.Object("error") ?? default;
        return new(
            (int)response.StatusCode,
            error.Text("subCode") ?? error.Text("code") ?? body.Text("error") ?? "",
            error.Text("message") ?? "",
            RetryAfter(response.Headers.RetryAfter));
    }

    // Everybody who was told the same number would come back at the same moment.
    private TimeSpan? RetryAfter(RetryConditionHeaderValue? header)
    {
        var wait = header?.Delta ?? header?.Date - clock.GetUtcNow();
        return wait is { } asked && asked > TimeSpan.Zero
            ? (asked < LongestWait ? asked : LongestWait) + TimeSpan.FromMilliseconds(Random.Shared.Next(500))
            : null;
    }

    private static JsonElement Json(byte[] body)
    {
        try
        {
            return body.Length == 0 ? default : JsonSerializer.Deserialize<JsonElement>(body, ConnectorJson.Options);
        }
        catch (JsonException)
        {
            // A page of some proxy on the way: its status is all there is to know.
            return default;
        }
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
