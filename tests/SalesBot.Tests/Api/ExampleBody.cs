using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace SalesBot.Tests.Api;

/// <summary>An example of a body in openapi.json.</summary>
/// <param name="Type">Its media type.</param>
/// <param name="Name">Its name among the examples of the operation.</param>
/// <param name="Example">The value, and in <c>x-headers</c> what goes with it and no other, as a signature does.</param>
internal sealed record ExampleBody(string Type, string Name, JsonElement Example)
{
    private const string Form = "application/x-www-form-urlencoded";

    private JsonElement Value => Example.GetProperty("value");

    /// <summary>Those of an operation.</summary>
    public static IEnumerable<ExampleBody> Of(JsonElement operation) =>
        operation.TryGetProperty("requestBody", out var body)
            ? from content in body.GetProperty("content").EnumerateObject()
              where content.Value.TryGetProperty("examples", out _)
              from example in content.Value.GetProperty("examples").EnumerateObject()
              select new ExampleBody(content.Name, example.Name, example.Value)
            : [];

    /// <summary>The request that sends it; a header that is described gets its example and the name, so that no two are alike.</summary>
    public HttpRequestMessage Sent(string path, string method, IEnumerable<JsonElement> parameters)
    {
        var request = new HttpRequestMessage(HttpMethod.Parse(method), path) { Content = Content() };
        foreach (var one in parameters.Where(one => one.GetProperty("in").GetString() == "header"))
            request.Headers.Add(one.GetProperty("name").GetString()!, one.GetProperty("example").GetString() + Name);
        if (!Example.TryGetProperty("x-headers", out var own)) return request;
        foreach (var header in own.EnumerateObject()) request.Headers.Add(header.Name, header.Value.GetString());
        return request;
    }

    private HttpContent Content()
    {
        if (Type == Form)
            return new FormUrlEncodedContent(Value.EnumerateObject().Select(field => KeyValuePair.Create(field.Name, $"{field.Value}")));
        var content = new StringContent(Value.ValueKind == JsonValueKind.String ? Value.GetString()! : Value.GetRawText(), Encoding.UTF8);
        content.Headers.ContentType = new MediaTypeHeaderValue(Type == "*/*" ? "text/plain" : Type);
        return content;
    }
}
