using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SalesBot.Data;
using SalesBot.Letters;
using SalesBot.MissedCalls;
using SalesBot.Tests.Hosting;

namespace SalesBot.Tests.Api;

/// <summary>
/// What is wrong with a request to the HTTP API is named, and nothing is done. One host serves them all: none of them may change anything.
/// </summary>
public sealed class RefusedRequestTests(RefusedRequestTests.Host host) : IClassFixture<RefusedRequestTests.Host>
{
    [Theory] // B2
    [InlineData("""{"phone":"89161234567"}""", "id")]
    [InlineData("""{"id":"1","phone":"call me"}""", "phone")]
    [InlineData("""{"id":"1","phone":"89161234567","state":"gone"}""", "state")]
    [InlineData("""{"id":"1","phone":"89161234567","seconds":-1}""", "seconds")]
    [InlineData("""{"id":"1","phone":"89161234567","at":"2020-01-01T00:00:00Z"}""", "at")]
    [InlineData("""{"id":"1","phone":"89161234567","colour":"red"}""", "colour")]
    [InlineData("null", "id")]
    [InlineData("""{"id":"1","phone":89161234567}""", "«phone», line 1")]
    [InlineData("[]", "report of a call: the body")]
    [InlineData("{", "This is not JSON: line 1")]
    public Task Of_a_reported_call(string body, string named) => IsRefused("/api/calls", body, null, named);

    [Theory] // B6
    [InlineData("""{"from":{"email":"a@b.ru"},"text":"x"}""", null, "Idempotency-Key")]
    [InlineData("""{"text":"x"}""", "1", "from")]
    [InlineData("""{"from":{"email":"nobody"},"text":"x"}""", "1", "from.email")]
    [InlineData("""{"from":{"phone":"call me"},"text":"x"}""", "1", "from.phone")]
    [InlineData("""{"from":{"email":"a@b.ru"}}""", "1", "text")]
    [InlineData("""{"from":{"email":"a@b.ru"},"text":"x","receivedAt":"2999-01-01T00:00:00Z"}""", "1", "receivedAt")]
    [InlineData("""{"from":{"email":"a@b.ru"},"text":"x","colour":"red"}""", "1", "colour")]
    [InlineData("""{"from":{"email":"a@b.ru"},"text":"x","attachments":[{"name":"a","content":"!!!"}]}""", "1", "attachments[0].content")]
    [InlineData("""{"from":{"email":"a@b.ru"},"text":"x","attachments":[null]}""", "1", "attachments[0]")]
    [InlineData("null", "1", "from")]
    [InlineData("""{"from":"a@b.ru","text":"x"}""", "1", "«from», line 1")]
    [InlineData("[]", "1", "letter")]
    [InlineData("{", "1", "This is not JSON: line 1")]
    public Task Of_a_letter(string body, string? key, string named) => IsRefused("/api/letters", body, key, named);

    private async Task IsRefused(string path, string body, string? key, string named)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post,
            path)
        { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        if (key is not null) request.Headers.Add("Idempotency-Key", key);
        var answer = await host.Client.SendAsync(request);
        Assert.Equal((HttpStatusCode.BadRequest, "application/problem+json"),
            (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        var said = (await answer.Content.ReadFromJsonAsync<JsonElement>()).ToString();
        Assert.Contains(named, said.Replace("\\u00AB", "«", StringComparison.Ordinal).Replace("\\u00BB", "»", StringComparison.Ordinal),
            StringComparison.Ordinal);
        Assert.DoesNotContain("SalesBot.", said, StringComparison.Ordinal);
        await using var db = host.Database.Open();
        Assert.False(await db.Letters.AnyAsync() || await db.MissedCalls.AnyAsync() || await db.ApiReceipts.AnyAsync());
    }

    /// <summary>The built host with an API.</summary>
    public sealed class Host : IAsyncLifetime
    {
        private const string Key = "a-key-of-sixteen-or-more";
        private readonly string folder = Directory.CreateTempSubdirectory("salesbot-").FullName;
        private HostProcess process = null!;

        /// <summary>A caller who has the key.</summary>
        public HttpClient Client { get; private set; } = null!;

        /// <summary>Its database.</summary>
        public Database Database => new(Sales.Features, StorageProvider.Sqlite, $"Data Source={Path.Combine(folder, "salesbot-demo.db")}");

        public async Task InitializeAsync()
        {
            process = HostProcess.Start(folder, ("Api:Key", Key), ("Demo:Enabled", "true"));
            Client = new HttpClient { BaseAddress = await process.Address() };
            Client.DefaultRequestHeaders.Add("X-Api-Key", Key);
        }

        public Task DisposeAsync()
        {
            Client.Dispose();
            process.Dispose();
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
            return Task.CompletedTask;
        }
    }
}
