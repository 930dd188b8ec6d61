using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SalesBot.Calls;
using SalesBot.Tests.Architecture;

namespace SalesBot.Tests.Api;

/// <summary>openapi.json cannot be wrong: every example in it is sent to the built host, and what comes is what it says (D18).</summary>
public sealed class ExamplesTests(ApiOffice office) : IClassFixture<ApiOffice>
{
    private static readonly JsonElement Description = JsonDocument.Parse(
        File.ReadAllText(Path.Combine(House.Root, "src", "SalesBot.Host", "Api", "openapi.json"))).RootElement;

    private static readonly ApiSchema Schema = new(Description);

    [Fact] // D18
    public async Task Every_example_of_a_request_is_taken_and_answered_as_described()
    {
        using var client = await office.Program();
        using var stranger = await office.Program(null);
        var (sent, wrong) = (0, new List<string>());
        foreach (var (path, method, operation) in Operations())
        {
            foreach (var request in await Requests(client, path, method, operation))
            {
                using var answer = await (NeedsKey(operation) ? client : stranger).SendAsync(request);
                var said = await answer.Content.ReadAsStringAsync();
                sent++;
                if (answer.StatusCode != HttpStatusCode.OK) wrong.Add($"{request.Method} {request.RequestUri}: {answer.StatusCode} {said}");
                else wrong.AddRange(Undescribed(operation, answer, said).Select(one => $"{request.Method} {request.RequestUri}: {one}"));
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.True(sent > 65, $"Only {sent} examples");
        await IsHeardOf("asterisk", "mango", "zadarma");
    }

    [Fact] // D18
    public void Every_example_of_an_answer_and_of_an_event_is_what_its_schema_says()
    {
        var wrong = new List<string>();
        foreach (var content in Contents(Description))
            foreach (var example in content.GetProperty("examples").EnumerateObject())
                if (content.TryGetProperty("schema", out var schema))
                    wrong.AddRange(Schema.Mistakes(schema, example.Value.GetProperty("value")).Select(one => $"{example.Name}: {one}"));
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact] // D18
    public async Task Every_example_of_a_refusal_is_refused_so()
    {
        var tried = 0;
        foreach (var refusal in Description.GetProperty("components").GetProperty("responses").EnumerateObject())
        {
            if (!refusal.Value.GetProperty("content").GetProperty("application/problem+json").TryGetProperty("examples", out var examples))
                continue;
            foreach (var example in examples.EnumerateObject())
            {
                await IsRefusedSo(example.Value);
                tried++;
            }
        }

        Assert.True(tried >= 14, $"Only {tried} refusals");
    }

    /// <summary>What does not matter is answered by the same bare 200: calls are known of only when it did.</summary>
    private async Task IsHeardOf(params string[] exchanges)
    {
        await using var db = office.Database.Open();
        var calls = await db.ExchangeCalls.Select(call => call.Key).ToListAsync();
        Assert.Equal(exchanges, calls.Select(key => key.Split(':')).Where(parts => parts.Length > 1).Select(parts => parts[0])
            .Distinct().Order(StringComparer.Ordinal));
    }

    private static bool NeedsKey(JsonElement operation) => !operation.TryGetProperty("security", out _);

    private static IEnumerable<(string Path, string Method, JsonElement Operation)> Operations() =>
        from path in Description.GetProperty("paths").EnumerateObject()
        from operation in path.Value.EnumerateObject()
        select (path.Name, operation.Name, operation.Value);

    /// <summary>One with each example of the body, and one with each parameter that may be left out.</summary>
    private static async Task<List<HttpRequestMessage>> Requests(HttpClient client, string path, string method, JsonElement operation)
    {
        var parameters = operation.TryGetProperty("parameters", out var all) ? all.EnumerateArray().ToList() : [];
        foreach (var one in parameters.Where(one => In(one) == "path"))
            path = path.Replace($"{{{Name(one)}}}", Example(one), StringComparison.Ordinal);
        var needed = parameters.Where(one => In(one) == "query" && IsNeeded(one)).ToList();
        if (needed.Count > 0) path += "?" + string.Join('&', needed.Select(one => $"{Name(one)}={Uri.EscapeDataString(Example(one))}"));
        var bodies = ExampleBody.Of(operation).ToList();
        if (bodies.Count > 0) return [.. bodies.Select(body => body.Sent(path, method, parameters))];
        var requests = new List<HttpRequestMessage> { new(HttpMethod.Parse(method), path) };
        foreach (var one in parameters.Where(one => In(one) == "query" && !IsNeeded(one)))
        {
            var value = Name(one) == "cursor" ? await Cursor(client) : Example(one);
            requests.Add(new HttpRequestMessage(HttpMethod.Parse(method), $"{path}?{Name(one)}={Uri.EscapeDataString(value)}"));
        }

        return requests;
    }

    private static async Task<string> Cursor(HttpClient client)
    {
        using var changes = JsonDocument.Parse(await client.GetStringAsync("/api/leads?limit=1"));
        return changes.RootElement.GetProperty("next").GetString()!;
    }

    private static IEnumerable<string> Undescribed(JsonElement operation, HttpResponseMessage answer, string said)
    {
        var described = operation.GetProperty("responses").GetProperty("200");
        if (!described.TryGetProperty("content", out var content)) return said.Length == 0 ? [] : ["an answer that is not described"];
        if (content.TryGetProperty("*/*", out _)) return said.Length > 0 ? [] : ["no bytes"];
        if (content.TryGetProperty("text/plain", out var plain)) return said == ExampleOf(plain) ? [] : [$"«{said}»"];
        if (answer.Content.Headers.ContentType?.MediaType != "application/json") return [$"{answer.Content.Headers.ContentType}"];
        using var json = JsonDocument.Parse(said);
        return Schema.Mistakes(content.GetProperty("application/json").GetProperty("schema"), json.RootElement);
    }

    private async Task IsRefusedSo(JsonElement example)
    {
        var (request, expected) = (example.GetProperty("x-request"), example.GetProperty("value"));
        using var client = await office.Program(Text(request, "key") switch
        {
            "none" => null,
            "form" => ApiOffice.FormKey,
            _ => ApiOffice.Key,
        });
        HttpResponseMessage? answer = null;
        for (var times = request.TryGetProperty("times", out var many) ? many.GetInt32() : 1; times > 0; times--)
            answer = await client.SendAsync(Request(request));
        var said = await answer!.Content.ReadAsStringAsync();
        Assert.Equal((expected.GetProperty("status").GetInt32(), "application/problem+json"),
            ((int)answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        using var problem = JsonDocument.Parse(said);
        Assert.Empty(Schema.Mistakes(Description.GetProperty("components").GetProperty("schemas").GetProperty("Problem"),
            problem.RootElement));
        foreach (var member in expected.EnumerateObject().Where(member => member.Name != "detail"))
            Assert.True(problem.RootElement.TryGetProperty(member.Name, out var now) && JsonElement.DeepEquals(now, member.Value), said);
        // In how many seconds is another number each time.
        Assert.Equal(Text(expected, "detail").Split(" in ")[0], Text(problem.RootElement, "detail").Split(" in ")[0]);
        if (answer.StatusCode != HttpStatusCode.TooManyRequests) return;
        Assert.InRange(answer.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
    }

    private static HttpRequestMessage Request(JsonElement said)
    {
        var request = new HttpRequestMessage(HttpMethod.Parse(Text(said, "method")), Text(said, "path"));
        if (said.TryGetProperty("headers", out var headers))
            foreach (var header in headers.EnumerateObject()) request.Headers.Add(header.Name, header.Value.GetString());
        var body = said.TryGetProperty("size", out var size) ? new string(' ', size.GetInt32())
            : !said.TryGetProperty("body", out var sent) ? null
            : sent.ValueKind == JsonValueKind.String ? sent.GetString() : sent.GetRawText();
        if (body is null) return request;
        request.Content = new StringContent(body, Encoding.UTF8, Text(said, "type") is { Length: > 0 } type ? type : "application/json");
        return request;
    }

    private static IEnumerable<JsonElement> Contents(JsonElement part) => part.ValueKind switch
    {
        JsonValueKind.Array => part.EnumerateArray().SelectMany(Contents),
        JsonValueKind.Object => part.EnumerateObject().SelectMany(member =>
            member is { Name: "content", Value.ValueKind: JsonValueKind.Object }
            ? member.Value.EnumerateObject().Select(content => content.Value).Where(HasExamples)
            : Contents(member.Value)),
        _ => [],
    };

    private static bool HasExamples(JsonElement content) => content.ValueKind == JsonValueKind.Object
        && content.TryGetProperty("examples", out var examples) && examples.ValueKind == JsonValueKind.Object;

    private static string? ExampleOf(JsonElement content) =>
        content.GetProperty("examples").EnumerateObject().Single().Value.GetProperty("value").GetString();

    private static string In(JsonElement parameter) => Text(parameter, "in");

    private static string Name(JsonElement parameter) => Text(parameter, "name");

    private static bool IsNeeded(JsonElement parameter) => parameter.TryGetProperty("required", out var required) && required.GetBoolean();

    private static string Example(JsonElement parameter) => parameter.GetProperty("example") is { ValueKind: JsonValueKind.String } text
        ? text.GetString()! : parameter.GetProperty("example").GetInt64().ToString(CultureInfo.InvariantCulture);

    private static string Text(JsonElement part, string name) => part.TryGetProperty(name, out var value) ? value.GetString() ?? "" : "";
}
