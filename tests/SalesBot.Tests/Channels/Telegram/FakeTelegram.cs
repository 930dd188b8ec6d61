using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace SalesBot.Tests.Channels.Telegram;

/// <summary>
/// A small Bot API server: remembers every call, answers with success unless told otherwise, and hands out updates by long polling.
/// </summary>
internal sealed class FakeTelegram : IAsyncDisposable
{
    public const string Secret = "AAE-the_secret_half_of_the_token";
    public const string Token = "123456:" + Secret;
    private static readonly TimeSpan Guard = TimeSpan.FromMinutes(2);

    private readonly WebApplication app;
    private readonly Lock gate = new();
    private readonly List<ApiCall> calls = [];
    private readonly List<JsonNode> updates = [];
    private readonly ConcurrentDictionary<string, ConcurrentQueue<Reply>> replies = new(StringComparer.Ordinal);
    private TaskCompletionSource change = New();
    private long nextMessage = 100;

    private FakeTelegram(WebApplication app) => this.app = app;

    public string Url => app.Urls.First();

    public Dictionary<string, byte[]> Files { get; } = new(StringComparer.Ordinal);

    public static async Task<FakeTelegram> Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0").UseShutdownTimeout(TimeSpan.Zero);
        var fake = new FakeTelegram(builder.Build());
        fake.app.MapPost("/bot" + Token + "/{method}", fake.Serve);
        fake.app.MapPost("/proxy/telegram/bot" + Token + "/{method}", fake.Serve);
        fake.app.MapGet("/file/bot" + Token + "/{**path}", fake.Download);
        await fake.app.StartAsync();
        return fake;
    }

    /// <summary>What the next calls of a method get, in order.</summary>
    public void Answers(string method, params Reply[] next)
    {
        foreach (var reply in next)
            replies.GetOrAdd(method, _ => new()).Enqueue(reply);
    }

    /// <summary>The offset whose long poll ends at once with nothing, as after a quiet minute.</summary>
    public long? QuietFrom { get; set; }

    /// <summary>The address of the webhook as getWebhookInfo tells it.</summary>
    public string Webhook { get; set; } = "";

    /// <summary>Puts updates where getUpdates finds them.</summary>
    public void Push(params object[] next)
    {
        lock (gate)
            updates.AddRange(next.Select(u => JsonSerializer.SerializeToNode(u)!));
        Changed();
    }

    public IReadOnlyList<ApiCall> Calls(string method)
    {
        lock (gate)
            return [.. calls.Where(c => c.Method == method)];
    }

    public IReadOnlyList<string> Methods
    {
        get
        {
            lock (gate)
                return [.. calls.Select(c => c.Method)];
        }
    }

    /// <summary>The call of a method that has this place (from one), as soon as it has come.</summary>
    public async Task<ApiCall> Call(string method, int place = 1)
    {
        await Until(() => Calls(method).Count >= place);
        return Calls(method)[place - 1];
    }

    /// <summary>Waits until something is true; looks again with every call.</summary>
    public async Task Until(Func<bool> condition)
    {
        while (true)
        {
            Task next;
            lock (gate)
                next = change.Task;
            if (condition())
                return;
            await next.WaitAsync(Guard);
        }
    }

    /// <summary>Lets those look again who wait for something that no call announces.</summary>
    public void Changed()
    {
        lock (gate)
        {
            change.TrySetResult();
            change = New();
        }
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private async Task<IResult> Serve(string method, HttpContext call)
    {
        var seen = await ApiCall.Read(method, call.Request);
        lock (gate)
            calls.Add(seen);
        Changed();
        if (replies.TryGetValue(method, out var scripted) && scripted.TryDequeue(out var reply))
            return await Play(reply, call);
        if (method is "setWebhook" or "deleteWebhook")
            Webhook = method == "setWebhook" ? seen.Text("url") : "";
        return Ok(method switch
        {
            "getMe" => new { id = 123456, is_bot = true, first_name = "SalesBot", username = "sales_test_bot" },
            "getUpdates" => await Updates(seen, call.RequestAborted),
            "getWebhookInfo" => new { url = Webhook, has_custom_certificate = false, pending_update_count = 0 },
            "sendMessage" or "sendDocument" or "sendPhoto" => new { message_id = Interlocked.Increment(ref nextMessage) },
            "editMessageText" or "editMessageCaption" or "editMessageReplyMarkup" => new { message_id = seen.Number("message_id") },
            "getFile" => File(seen.Text("file_id")),
            _ => true,
        });
    }

    private static async Task<IResult> Play(Reply reply, HttpContext call)
    {
        if (reply.After is { } wait)
            await wait;
        if (reply.Body is { } body)
            return Results.Text(body, "application/json", Encoding.UTF8, reply.Status);
        call.Abort();
        return Results.Empty;
    }

    private async Task<object> Updates(ApiCall call, CancellationToken gone)
    {
        var offset = call.Json["offset"]?.GetValue<long>() ?? 0;
        while (true)
        {
            Task next;
            JsonNode[] found;
            lock (gate)
            {
                next = change.Task;
                updates.RemoveAll(u => u["update_id"] is JsonValue id && id.GetValueKind() == JsonValueKind.Number
                    && id.GetValue<long>() < offset);
                found = [.. updates.Select(u => u.DeepClone())];
            }
            if (found.Length > 0 || call.Number("timeout") == 0 || offset == QuietFrom)
                return found;
            await next.WaitAsync(gone);
        }
    }

    private object File(string id) =>
        new { file_id = id, file_unique_id = id, file_size = Files.GetValueOrDefault(id)?.Length, file_path = $"documents/{id}" };

    private IResult Download(string path) =>
        Files.TryGetValue(path.Split('/')[^1], out var content) ? Results.Bytes(content) : Results.NotFound();

    private static IResult Ok(object result) => Results.Text(JsonSerializer.Serialize(new { ok = true, result }), "application/json");
}

/// <summary>What the fake answers; without a body it hangs up.</summary>
internal sealed record Reply(int Status, string? Body, Task? After = null)
{
    public static readonly Reply HangUp = new(0, null);

    public static Reply Ok(object result) => new(200, JsonSerializer.Serialize(new { ok = true, result }));

    public static Reply Error(int code, string description, object? parameters = null) =>
        new(code, JsonSerializer.Serialize(new { ok = false, error_code = code, description, parameters }));
}

/// <summary>One call as it came over the wire.</summary>
internal sealed record ApiCall(string Method, JsonObject Json, string Raw, string? FileName, byte[]? File)
{
    public string Text(string field) => Json[field]!.GetValue<string>();

    public long Number(string field) => Json[field]!.GetValue<long>();

    public JsonArray Keyboard => Json["reply_markup"]!["inline_keyboard"]!.AsArray();

    // The package writes everything but ASCII as escapes.
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static async Task<ApiCall> Read(string method, HttpRequest request)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body);
        var raw = Encoding.UTF8.GetString(body.ToArray());
        if (!request.HasFormContentType)
        {
            var parameters = raw.Length == 0 ? [] : JsonNode.Parse(raw)!.AsObject();
            return new(method, parameters, raw.Length == 0 ? "" : parameters.ToJsonString(Readable), null, null);
        }
        body.Position = 0;
        request.Body = body;
        return await ReadForm(method, request, raw);
    }

    // The file name is taken from the raw bytes: that is what Telegram's server reads.
    private static async Task<ApiCall> ReadForm(string method, HttpRequest request, string raw)
    {
        var form = await request.ReadFormAsync();
        var json = new JsonObject();
        foreach (var (key, value) in form)
            json[key] = key == "reply_markup" ? JsonNode.Parse(value!) : key == "chat_id" ? long.Parse(value!, CultureInfo.InvariantCulture)
                : value.ToString();
        using var content = new MemoryStream();
        await form.Files[0].CopyToAsync(content);
        var name = raw.Split("name=\"0\"; filename=\"")[1].Split("\"\r\n")[0];
        return new(method, json, raw, name, content.ToArray());
    }
}
