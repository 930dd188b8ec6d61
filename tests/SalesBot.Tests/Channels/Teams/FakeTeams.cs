using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace SalesBot.Tests.Channels.Teams;

/// <summary>
/// A small Bot Connector: publishes keys, signs tokens with them, issues tokens to the bot, remembers every call and answers with success
/// unless told otherwise.
/// </summary>
internal sealed class FakeTeams : IAsyncDisposable
{
    public const string AppId = "11111111-1111-1111-1111-111111111111";
    public const string Tenant = "22222222-2222-2222-2222-222222222222";
    public const string Password = "the-client-secret";

    // Made once: making one takes longer than most tests.
    private static readonly (RSA Good, RSA Skype) Made = (RSA.Create(2048), RSA.Create(2048));

    private readonly WebApplication app;
    private readonly TimeProvider clock;
    private readonly Lock gate = new();
    private readonly List<TeamsCall> calls = [];
    private readonly Queue<(int Status, object? Body, string? RetryAfter)> replies = [];
    private int number;

    private FakeTeams(WebApplication app, TimeProvider clock) => (this.app, this.clock) = (app, clock);

    public string Url => app.Urls.First() + "/";

    /// <summary>Published keys by id, with their endorsements.</summary>
    public Dictionary<string, (RSA Key, string[] Endorsements)> Keys { get; } = new(StringComparer.Ordinal)
    {
        ["good"] = (Made.Good, ["msteams", "webchat"]),
        ["skype"] = (Made.Skype, ["skype"]),
    };

    /// <summary>Whether the keys can be read.</summary>
    public bool KeysAreAway { get; set; }

    public int KeyReads { get; private set; }

    public int Tokens { get; private set; }

    /// <summary>How long the bot's tokens last, in seconds.</summary>
    public int TokenSeconds { get; set; } = 3599;

    /// <summary>What was put into somebody's drive, in order.</summary>
    public List<(string Path, byte[] Content, string? Range, string Authorization)> Drive { get; } = [];

    /// <summary>What the next uploads are refused with, in order.</summary>
    public Queue<int> DriveRefuses { get; } = [];

    public Dictionary<string, byte[]> Files { get; } = new(StringComparer.Ordinal);

    /// <summary>Files whose download is begun and never answered.</summary>
    public HashSet<string> Hanging { get; } = new(StringComparer.Ordinal);

    /// <summary>A place is given for each download that is hanging.</summary>
    public SemaphoreSlim Hung { get; } = new(0);

    public static async Task<FakeTeams> Start(TimeProvider clock)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0").UseShutdownTimeout(TimeSpan.Zero);
        var fake = new FakeTeams(builder.Build(), clock);
        fake.app.MapGet("/openid", fake.Metadata);
        fake.app.MapGet("/keys", fake.PublishedKeys);
        fake.app.MapPost("/token", (Delegate)fake.Issue);
        fake.app.MapGet("/files/{name}", fake.Download);
        fake.app.MapPut("/drive/{name}", (Delegate)fake.Upload);
        fake.app.Map("/v3/{**path}", (Delegate)fake.Serve);
        await fake.app.StartAsync();
        return fake;
    }

    /// <summary>What the next calls get, in order; a text is a page.</summary>
    public void Answers(int status, object? body = null, string? retryAfter = null)
    {
        lock (gate)
            replies.Enqueue((status, body, retryAfter));
    }

    public IReadOnlyList<TeamsCall> Calls
    {
        get
        {
            lock (gate)
                return [.. calls];
        }
    }

    /// <summary>A token as the Connector makes it; claims with null are left out.</summary>
    public string Token(Dictionary<string, object?>? claims = null, string kid = "good", string alg = "RS256", RSA? key = null,
        bool naming = true)
    {
        var now = clock.GetUtcNow().ToUnixTimeSeconds();
        var payload = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["iss"] = "https://api.botframework.com",
            ["aud"] = AppId,
            ["nbf"] = now - 60,
            ["exp"] = now + 3600,
            ["serviceurl"] = Url,
        };
        foreach (var (name, value) in claims ?? [])
            payload[name] = value;
        var header = naming ? new Dictionary<string, string>(StringComparer.Ordinal) { ["typ"] = "JWT", ["alg"] = alg, ["kid"] = kid }
            : new(StringComparer.Ordinal) { ["typ"] = "JWT", ["alg"] = alg };
        var data = $"{Part(header)}.{Part(payload.Where(claim => claim.Value is not null).ToDictionary(StringComparer.Ordinal))}";
        key ??= Keys.TryGetValue(kid, out var known) ? known.Key : RSA.Create(2048);
        var signed = Encoding.ASCII.GetBytes(data);
        return alg switch
        {
            "none" => data + ".",
            "HS256" => $"{data}.{Base64(HMACSHA256.HashData(Encoding.ASCII.GetBytes(key.ExportSubjectPublicKeyInfoPem()), signed))}",
            _ => $"{data}.{Base64(key.SignData(signed, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1))}",
        };
    }

    /// <summary>An activity of somebody in their personal chat.</summary>
    public JsonObject Activity(string type = "message", string id = "f:1", string person = "29:anna", object? more = null)
    {
        var activity = JsonSerializer.SerializeToNode(new
        {
            type,
            id,
            channelId = "msteams",
            serviceUrl = Url,
            locale = "ru-RU",
            from = new { id = person, name = "Анна", aadObjectId = "0" },
            recipient = new { id = "28:" + AppId, name = "SalesBot" },
            conversation = new { conversationType = "personal", tenantId = Tenant, id = "a:chat-of-" + person },
            channelData = new { tenant = new { id = Tenant } },
        })!.AsObject();
        foreach (var (name, value) in JsonSerializer.SerializeToNode(more ?? new { })!.AsObject().ToList())
            activity[name] = value?.DeepClone();
        return activity;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    public static string Base64(byte[] bytes) => Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_');

    private static string Part(object part) => Base64(JsonSerializer.SerializeToUtf8Bytes(part));

    private IResult Metadata() => KeysAreAway
        ? Results.StatusCode(503)
        : Results.Json(new
        {
            issuer = "https://api.botframework.com",
            jwks_uri = Url + "keys",
            id_token_signing_alg_values_supported = new[] { "RS256" },
        });

    private IResult PublishedKeys()
    {
        KeyReads++;
        return Results.Json(new
        {
            keys = Keys.Select(key => new
            {
                kty = "RSA",
                use = "sig",
                kid = key.Key,
                n = Base64(key.Value.Key.ExportParameters(false).Modulus!),
                e = Base64(key.Value.Key.ExportParameters(false).Exponent!),
                endorsements = key.Value.Endorsements,
            }),
        });
    }

    private async Task<IResult> Issue(HttpContext call)
    {
        var form = await call.Request.ReadFormAsync();
        if (form["client_id"] != AppId || form["client_secret"] != Password || form["grant_type"] != "client_credentials"
            || form["scope"] != "https://api.botframework.com/.default")
            return Results.Json(new { error = "invalid_client" }, statusCode: 400);
        Tokens++;
        return Results.Json(new { token_type = "Bearer", expires_in = TokenSeconds, access_token = $"token-{Tokens}" });
    }

    private async Task<IResult> Download(string name, CancellationToken hungUp)
    {
        if (!Hanging.Contains(name))
            return Files.TryGetValue(name, out var bytes) ? Results.Bytes(bytes) : Results.NotFound();
        Hung.Release();
        await Task.Delay(Timeout.Infinite, hungUp);
        return Results.NotFound();
    }

    private async Task<IResult> Upload(HttpContext call, string name)
    {
        using var content = new MemoryStream();
        await call.Request.Body.CopyToAsync(content);
        lock (gate)
        {
            Drive.Add((name, content.ToArray(), call.Request.Headers.ContentRange, call.Request.Headers.Authorization.ToString()));
            return DriveRefuses.TryDequeue(out var status) ? Results.Json(new { error = new { code = "itemNotFound" } }, statusCode: status)
                : Results.Json(new { id = "1" }, statusCode: 201);
        }
    }

    private async Task<IResult> Serve(HttpContext call)
    {
        using var reader = new StreamReader(call.Request.Body);
        var raw = await reader.ReadToEndAsync();
        (int Status, object? Body, string? RetryAfter) reply;
        lock (gate)
        {
            calls.Add(new(
                call.Request.Method,
                call.Request.Path,
                call.Request.Headers.Authorization.ToString(),
                raw.Length == 0 ? null : JsonNode.Parse(raw)!.AsObject(),
                Encoding.UTF8.GetByteCount(raw)));
            if (!replies.TryDequeue(out reply))
                reply = (call.Request.Method == "POST" ? 201 : 200, new { id = $"1:{++number}" }, null);
        }
        if (reply.RetryAfter is not null)
            call.Response.Headers.RetryAfter = reply.RetryAfter;
        return reply.Body switch
        {
            null => Results.StatusCode(reply.Status),
            string page => Results.Content(page, "text/html", Encoding.UTF8, reply.Status),
            var json => Results.Json(json, statusCode: reply.Status),
        };
    }
}

/// <summary>One call of the bot as it came over the wire.</summary>
internal sealed record TeamsCall(string Method, string Path, string Authorization, JsonObject? Json, int Bytes)
{
    public JsonObject Card => Json!["attachments"]![0]!["content"]!.AsObject();
}
