using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace SalesBot.Tests.Api;

/// <summary>A program outside that listens by webhook and checks every signature as standardwebhooks.com says.</summary>
internal sealed class WebhookListener(byte[] secret) : IAsyncDisposable
{
    private WebApplication? app;

    /// <summary>What it has taken: id, type and number.</summary>
    public List<(string Id, string Type, string Number)> Taken { get; } = [];

    /// <summary>The names of the headers that came with the last.</summary>
    public IReadOnlyCollection<string> Headers { get; private set; } = [];

    /// <summary>The last body.</summary>
    public JsonElement Last { get; private set; }

    /// <summary>What it answers.</summary>
    public Func<string, int> Answer { get; set; } = _ => StatusCodes.Status204NoContent;

    /// <summary>How long it asks to be left alone when it refuses; null for nothing.</summary>
    public string? RetryAfter { get; set; }

    /// <summary>Whether it takes what it is told and never answers.</summary>
    public bool Hangs { get; set; }

    /// <summary>Where it listens.</summary>
    public Uri Url => new(
        app!.Services.GetRequiredService<Microsoft.AspNetCore.Hosting.Server.IServer>()
            .Features.Get<IServerAddressesFeature>()!.Addresses.Single() + "/events");

    public async Task<WebhookListener> Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        app = builder.Build();
        app.MapPost("/events", Hear);
        await app.StartAsync();
        return this;
    }

    private static string NumberOf(JsonElement data) =>
        data.TryGetProperty("number", out var number) ? number.GetString()! : data.GetProperty("phone").ToString();

    public async ValueTask DisposeAsync() => await app!.DisposeAsync();

    private async Task<IResult> Hear(HttpRequest request)
    {
        var body = await new StreamReader(request.Body).ReadToEndAsync();
        var (id, time) = (request.Headers["webhook-id"].ToString(), request.Headers["webhook-timestamp"].ToString());
        var expected = "v1," + Convert.ToBase64String(HMACSHA256.HashData(secret, Encoding.UTF8.GetBytes($"{id}.{time}.{body}")));
        if (!request.Headers["webhook-signature"].ToString().Split(' ').Contains(expected))
            return Results.StatusCode(StatusCodes.Status401Unauthorized);
        var root = JsonDocument.Parse(body).RootElement;
        var type = root.GetProperty("type").GetString()!;
        if (Hangs) await Task.Delay(Timeout.Infinite, request.HttpContext.RequestAborted);
        var status = Answer(type);
        if (RetryAfter is { } after) request.HttpContext.Response.Headers.RetryAfter = after;
        if (status >= 300) return Results.StatusCode(status);
        (Last, Headers) = (root, [.. request.Headers.Keys]);
        Taken.Add((id, type, NumberOf(root.GetProperty("data"))));
        return Results.StatusCode(status);
    }
}
