using Telegram.Bot;

namespace SalesBot.Host.Channels.Telegram.Api;

/// <summary>
/// The wire below the package's client. The token is part of every address, so this is our own handler, not the package's.
/// </summary>
internal sealed class TelegramHttp : DelegatingHandler
{
    // The package keeps of the address only what stands before the path; a Bot API server behind a proxy may well have one.
    private readonly string path;

    private TelegramHttp(string apiUrl)
        : base(Outbound.Handler()) => path = new Uri(apiUrl).AbsolutePath.TrimEnd('/');

    /// <summary>An HTTP client for the address; how long a call may take is the caller's (<see cref="TelegramApi"/>).</summary>
    public static HttpClient Client(TelegramOptions options) =>
        new(new TelegramHttp(options.ApiUrl)) { Timeout = Timeout.InfiniteTimeSpan, MaxResponseContentBufferSize = 32 * 1024 * 1024 };

    /// <summary>
    /// The package's client on top of it. It never sleeps over a «too many requests»: who waits, and how long, is decided above.
    /// </summary>
    public static ITelegramBotClient Bot(TelegramOptions options, HttpClient http)
    {
        BotJson.Deepen();
        return new TelegramBotClient(new TelegramBotClientOptions(options.Token, options.ApiUrl) { RetryThreshold = 0 }, http);
    }

    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (path.Length > 0 && request.RequestUri is { } uri)
            request.RequestUri = new Uri(uri.GetLeftPart(UriPartial.Authority) + path + uri.PathAndQuery);
        // With its length known beforehand: a self-hosted Bot API server, or a proxy before it, need not read chunks.
        if (request.Content is { } content)
            await content.LoadIntoBufferAsync(cancellationToken);
        return await base.SendAsync(request, cancellationToken);
    }
}
