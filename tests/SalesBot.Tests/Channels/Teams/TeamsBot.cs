using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging;
using SalesBot.Conversations;
using SalesBot.Data;
using SalesBot.Delivery;
using SalesBot.Host.Channels.Teams;
using SalesBot.Tests.Channels.Telegram;

namespace SalesBot.Tests.Channels.Teams;

/// <summary>The whole channel as the process runs it, against the fake, with an inbox of the test's own.</summary>
internal sealed class TeamsBot : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly FakeTeams teams;

    private TeamsBot(WebApplication app, FakeTeams teams, TelegramBot.Collected logs) =>
        (this.app, this.teams, Logs, Http) = (app, teams, logs, new() { BaseAddress = new(app.Urls.First()) });

    /// <summary>Everything that was logged, at every level.</summary>
    public TelegramBot.Collected Logs { get; }

    public HttpClient Http { get; }

    /// <summary>What health says of Teams now.</summary>
    public async Task<(HealthStatus Status, string? Problem)> Health()
    {
        var report = await app.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync();
        return (report.Entries["teams"].Status, report.Entries["teams"].Description);
    }

    public IChannel Channel => app.Services.GetRequiredService<IChannel>();

    public static async Task<TeamsBot> Start(FakeTeams teams, Receive receive, TimeProvider clock, Database? database = null,
        params (string Key, string? Value)[] settings)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = "Development" });
        var logs = new TelegramBot.Collected();
        builder.Logging.ClearProviders().SetMinimumLevel(LogLevel.Trace).AddProvider(logs);
        builder.WebHost.UseUrls("http://127.0.0.1:0").UseShutdownTimeout(TimeSpan.Zero);
        var configuration = Settings(teams);
        foreach (var (key, value) in settings)
            configuration["Teams:" + key] = value;
        builder.Configuration.AddInMemoryCollection(configuration);
        builder.Services.AddSingleton(clock).AddSingleton(receive).AddSingleton(
            database ?? new Database(Sales.Features, StorageProvider.Sqlite, "Data Source=:memory:"));
        var host = builder.AddTeams().Build().MapTeams();
        await host.StartAsync();
        return new(host, teams, logs);
    }

    /// <summary>Brings an activity as the Connector does.</summary>
    public Task<HttpResponseMessage> Post(JsonNode body) => Post(body.ToJsonString(), "Bearer " + teams.Token());

    /// <summary>Brings anything.</summary>
    public Task<HttpResponseMessage> Post(string body, string? authorization, string mediaType = "application/json") =>
        Post(Encoding.UTF8.GetBytes(body), authorization, mediaType);

    /// <summary>Brings bytes that may be no text.</summary>
    public async Task<HttpResponseMessage> Post(byte[] body, string? authorization, string mediaType = "application/json")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue(mediaType, "utf-8");
        if (authorization is not null && AuthenticationHeaderValue.TryParse(authorization, out var header))
            request.Headers.Authorization = header;
        else if (authorization is not null)
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
        // What is refused unread breaks the connection: asked first, the refusal is read before the body is written.
        request.Headers.ExpectContinue = body.Length > 256 * 1024;
        return await Http.SendAsync(request);
    }

    /// <summary>Brings an invoke and reads its answer.</summary>
    public async Task<JsonObject> Invoke(JsonNode body)
    {
        using var answer = await Post(body);
        Assert.True(answer.IsSuccessStatusCode, $"{answer.StatusCode}");
        return JsonNode.Parse(await answer.Content.ReadAsStringAsync())!.AsObject();
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await app.StopAsync();
        await app.DisposeAsync();
    }

    private static Dictionary<string, string?> Settings(FakeTeams teams) => new(StringComparer.Ordinal)
    {
        ["Teams:AppId"] = FakeTeams.AppId,
        ["Teams:AppPassword"] = FakeTeams.Password,
        ["Teams:TenantId"] = FakeTeams.Tenant,
        ["Teams:OpenIdMetadataUrl"] = teams.Url + "openid",
        ["Teams:TokenUrl"] = teams.Url + "token",
        ["Teams:AllowedServiceHosts"] = "127.0.0.1",
    };
}
