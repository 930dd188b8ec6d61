using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Requests.Abstractions;

namespace SalesBot.Host.Channels.Telegram.Api;

/// <summary>
/// The package's client behind a guard: it throws for whatever Telegram or the network did, with addresses in some of its words. Here a
/// call comes back in its time, with a value or with an error that health knows of and that does not tell the token.
/// </summary>
internal sealed class TelegramApi(ITelegramBotClient client, TelegramOptions options, TelegramHealth health)
{
    private static readonly TimeSpan Usual = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Transfer = TimeSpan.FromSeconds(60);

    // The half after the colon is what must not be seen, however the colon is written.
    private readonly string secret = options.Token[(options.Token.IndexOf(':', StringComparison.Ordinal) + 1)..];

    /// <summary>Calls a method. Never throws but for <paramref name="stop"/>.</summary>
    /// <param name="request">The method with its parameters.</param>
    /// <param name="stop">Gives the call up.</param>
    /// <param name="beyond">By how much the answer may take longer than usual: a long poll, a file on its way.</param>
    public Task<ApiResult<T>> Call<T>(IRequest<T> request, CancellationToken stop, TimeSpan beyond = default) =>
        Guarded<T>(request.MethodName, Usual + beyond, async limit => await client.SendRequest(request, limit), stop);

    /// <summary>Downloads a file by its path on the server; longer than <paramref name="most"/> when there are more bytes.</summary>
    public Task<ApiResult<byte[]>> Download(string path, int most, CancellationToken stop) =>
        Guarded("file", Transfer, limit => Bytes(path, most, limit), stop);

    private async Task<byte[]> Bytes(string path, int most, CancellationToken limit)
    {
        using var bytes = new UpTo(most);
        try
        {
            await client.DownloadFile(path, bytes, limit);
        }
        catch (RequestException) when (bytes.Length > most)
        {
            // Our own end of it: so long a file is not wanted.
        }
        return bytes.ToArray();
    }

    private async Task<ApiResult<T>> Guarded<T>(
        string what, TimeSpan patience, Func<CancellationToken, Task<T>> call, CancellationToken stop)
    {
        // Real time, whatever the product's clock says.
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limit.CancelAfter(patience);
        try
        {
            var value = await call(limit.Token);
            health.Note(what, null);
            return value;
        }
        catch (Exception wrong)
        {
            // Whatever it is: what the package throws for a path or an address it does not like is no reason to lose a message.
            stop.ThrowIfCancellationRequested();
            var error = limit.IsCancellationRequested ? new(ApiError.NoAnswer, "no answer in time", WholeChannel: true) : Read(wrong);
            health.Note(what, error);
            return error;
        }
    }

    private ApiError Read(Exception wrong) => wrong switch
    {
        ApiRequestException refused => new(
            refused.ErrorCode,
            Scrubbed(refused.Message),
            refused.Parameters?.RetryAfter is { } seconds ? TimeSpan.FromSeconds(seconds) : null,
            refused.Parameters?.MigrateToChatId,
            WholeChannel: refused.ErrorCode is 401 or 404),
        // Not Telegram's JSON: somebody on the way has answered, and would answer any other call so.
        RequestException { HttpStatusCode: { } status } => new(
            ApiError.NoAnswer, $"an answer that is not Telegram's, with status {(int)status}", WholeChannel: true),
        { InnerException: HttpRequestException inner } => Read(inner),
        HttpRequestException
        {
            HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError
            or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError,
        } => new(ApiError.NoAnswer, Scrubbed(wrong.Message), WholeChannel: true),
        _ => new(ApiError.NoAnswer, Scrubbed(wrong.Message)),
    };

    private string Scrubbed(string text) => text.Replace(secret, "<token>", StringComparison.Ordinal);

    // Ends the download with the first byte that is too many, instead of taking a gigabyte that is then thrown away.
    private sealed class UpTo(int most) : MemoryStream
    {
        public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            await base.WriteAsync(buffer, cancellationToken);
            Check();
        }

        public override void Write(byte[] buffer, int offset, int count)
        {
            base.Write(buffer, offset, count);
            Check();
        }

        private void Check()
        {
            if (Length > most)
                throw new IOException("too long");
        }
    }
}
