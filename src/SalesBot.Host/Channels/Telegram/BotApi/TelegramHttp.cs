using System.Net;
using System.Text.Json;

namespace SalesBot.Host.Channels.Telegram.BotApi;

/// <summary>The wire: one HTTP call, one typed result. The token is part of the address, so nothing here logs, traces or throws an address (facts.md).</summary>
internal sealed class TelegramHttp : IDisposable
{
    private readonly TelegramHealth health;
    private readonly string secret;
    private readonly string methods;
    private readonly string files;

    // Own handler instead of the factory's: the factory logs addresses, and without a propagator the runtime neither traces
    // calls nor sends trace headers to Telegram. Redirects would carry the token away.
    private readonly HttpClient http = new(new SocketsHttpHandler
    {
        ActivityHeadersPropagator = null,
        AllowAutoRedirect = false,
        ConnectTimeout = TimeSpan.FromSeconds(10),
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        AutomaticDecompression = DecompressionMethods.All,
        UseCookies = false,
    })
    { Timeout = Timeout.InfiniteTimeSpan, MaxResponseContentBufferSize = 32 * 1024 * 1024 };

    public TelegramHttp(TelegramOptions options, TelegramHealth health)
    {
        this.health = health;
        var api = options.ApiUrl.TrimEnd('/');
        secret = options.Token[(options.Token.IndexOf(':', StringComparison.Ordinal) + 1)..];
        methods = $"{api}/bot{options.Token}/";
        files = $"{api}/file/bot{options.Token}/";
    }

    /// <summary>Calls a method. Never throws but for <paramref name="stop"/>; <paramref name="timeout"/> is real time, whatever the product's clock says.</summary>
    public Task<ApiResult<T>> Call<T>(string method, HttpContent? content, TimeSpan timeout, CancellationToken stop) =>
        Guarded(timeout, async limit =>
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, methods + method) { Content = content };
            using var response = await http.SendAsync(request, limit);
            return Read<T>(response.StatusCode, await response.Content.ReadAsByteArrayAsync(limit));
        }, stop);

    /// <summary>Downloads a file; one byte more than <paramref name="most"/> at the longest.</summary>
    public Task<ApiResult<byte[]>> Download(string path, int most, TimeSpan timeout, CancellationToken stop) =>
        Guarded<byte[]>(timeout, async limit =>
        {
            using var response = await http.GetAsync(files + path, HttpCompletionOption.ResponseHeadersRead, limit);
            if (!response.IsSuccessStatusCode)
                return new ApiError((int)response.StatusCode, $"the file was refused with {(int)response.StatusCode}");
            await using var body = await response.Content.ReadAsStreamAsync(limit);
            return await ReadUpTo(body, most + 1, limit);
        }, stop);

    public void Dispose() => http.Dispose();

    private async Task<ApiResult<T>> Guarded<T>(TimeSpan timeout, Func<CancellationToken, Task<ApiResult<T>>> call, CancellationToken stop)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limit.CancelAfter(timeout);
        try
        {
            var result = await call(limit.Token);
            health.Note(result.Error);
            return result;
        }
        catch (Exception wrong) when (wrong is HttpRequestException or IOException or OperationCanceledException or ObjectDisposedException)
        {
            stop.ThrowIfCancellationRequested();
            var error = Failure(wrong);
            health.Note(error);
            return error;
        }
    }

    private ApiError Failure(Exception wrong) => wrong switch
    {
        OperationCanceledException => new(ApiError.NoAnswer, "no answer in time", WholeChannel: true),
        HttpRequestException
        {
            HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError
            or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError,
        } => new(ApiError.NoAnswer, Scrubbed(wrong.Message), WholeChannel: true),
        _ => new(ApiError.NoAnswer, Scrubbed(wrong.Message)),
    };

    private ApiResult<T> Read<T>(HttpStatusCode status, byte[] body)
    {
        try
        {
            var response = JsonSerializer.Deserialize<Response<T>>(body, BotApiJson.Options);
            if (response is { Ok: true, Result: { } result })
                return result;
            if (response is { Ok: false, ErrorCode: not 0 })
                return Refusal(response.ErrorCode, response.Description ?? "", response.Parameters);
        }
        catch (JsonException)
        {
            // A page of some proxy on the way: its status is all there is to know.
        }
        return Refusal((int)status < 400 ? ApiError.NoAnswer : (int)status, $"unreadable answer with status {(int)status}", null);
    }

    private ApiError Refusal(int code, string description, ResponseParameters? parameters) => new(
        code,
        Scrubbed(description),
        parameters?.RetryAfter is { } seconds ? TimeSpan.FromSeconds(seconds) : null,
        parameters?.MigrateToChatId,
        WholeChannel: code is 401 or 404);

    // The half after the colon is what must not be seen, however the colon is written.
    private string Scrubbed(string text) => text.Replace(secret, "<token>", StringComparison.Ordinal);

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
