using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SalesBot.Conversations;
using SalesBot.Host.Channels.Telegram;

namespace SalesBot.Tests.Channels.Telegram;

/// <summary>The whole channel as the process runs it, against the fake, with an inbox of the test's own.</summary>
internal sealed class TelegramBot : IAsyncDisposable
{
    public const string WebhookSecret = "webhook-secret_0123456789-abcdef";

    private readonly WebApplication app;

    private TelegramBot(WebApplication app, Collected logs) =>
        (this.app, Logs, Http) = (app, logs, new() { BaseAddress = new(app.Urls.First()) });

    /// <summary>Everything that was logged, at every level, exceptions included.</summary>
    public Collected Logs { get; }

    public HttpClient Http { get; }

    public IServiceProvider Services => app.Services;

    /// <summary>Takes what comes and says nothing.</summary>
    public static Task<Receipt> Silent(Incoming incoming, CancellationToken stop) => Task.FromResult(new Receipt());

    public static async Task<TelegramBot> Start(string apiUrl, TelegramMode mode, Receive receive, TimeProvider? clock = null,
        string token = FakeTelegram.Token)
    {
        var builder = WebApplication.CreateSlimBuilder();
        var logs = new Collected();
        builder.Logging.ClearProviders().SetMinimumLevel(LogLevel.Trace).AddProvider(logs);
        builder.WebHost.UseUrls("http://127.0.0.1:0").UseShutdownTimeout(TimeSpan.Zero);
        builder.Configuration.AddInMemoryCollection(Settings(apiUrl, mode, token));
        builder.Services.AddSingleton(clock ?? TimeProvider.System).AddSingleton(receive);
        var host = builder.AddTelegram().Build().MapTelegram();
        await host.StartAsync();
        return new(host, logs);
    }

    /// <summary>Brings an update as Telegram does.</summary>
    public async Task<HttpResponseMessage> Post(string body, string? secret = WebhookSecret)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post,
            "/telegram/webhook")
        { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        if (secret is not null)
            request.Headers.Add("X-Telegram-Bot-Api-Secret-Token", secret);
        return await Http.SendAsync(request);
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await app.StopAsync();
        await app.DisposeAsync();
    }

    private static Dictionary<string, string?> Settings(string apiUrl, TelegramMode mode, string token) => new(StringComparer.Ordinal)
    {
        ["Telegram:Token"] = token,
        ["Telegram:ApiUrl"] = apiUrl,
        ["Telegram:Mode"] = mode.ToString(),
        ["Telegram:WebhookUrl"] = "https://bot.example.com/telegram/webhook",
        ["Telegram:WebhookSecret"] = WebhookSecret,
    };

    internal sealed class Collected : ILoggerProvider, ILogger
    {
        private readonly ConcurrentQueue<(LogLevel Level, string Text)> lines = new();

        public IEnumerable<string> All => lines.Select(l => l.Text);

        public IEnumerable<string> Warnings => lines.Where(l => l.Level >= LogLevel.Warning).Select(l => l.Text);

        public ILogger CreateLogger(string categoryName) => this;

        public void Dispose()
        {
        }

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?,
            string> formatter) =>
            lines.Enqueue((logLevel, $"{formatter(state, exception)} {exception}"));
    }
}
