using System.Net;
using System.Net.Http.Json;
using Microsoft.EntityFrameworkCore;
using SalesBot.Programs;

namespace SalesBot.Tests.Api;

/// <summary>Who may come in by the API, for what, how often, and from which pages (D18, D19).</summary>
public sealed class CallerTests(ApiOffice office) : IClassFixture<ApiOffice>
{
    [Fact] // D18
    public async Task Six_hundred_polls_by_one_key_do_not_slow_another()
    {
        using var poller = await office.Program(await office.NewKey("Опрос", ApiRights.ReadLeads));
        var answers = new List<HttpResponseMessage>();
        for (var round = 0; round < 13; round++)
            answers.AddRange(await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => poller.GetAsync("/api/leads?limit=1"))));
        Assert.Equal(600, answers.Count(answer => answer.StatusCode == HttpStatusCode.OK));
        var refused = answers.First(answer => answer.StatusCode == HttpStatusCode.TooManyRequests);
        Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
        Assert.Equal("application/problem+json", refused.Content.Headers.ContentType?.MediaType);
        Assert.Equal(("600", "0"), (Header(refused, "RateLimit-Limit"), Header(refused, "RateLimit-Remaining")));
        using var exchange = await office.Program(await office.NewKey("АТС", ApiRights.Calls));
        using var call = await exchange.PostAsJsonAsync("/api/calls", new { id = "1", phone = "89161234567" });
        Assert.Equal((HttpStatusCode.OK, "599"), (call.StatusCode, Header(call, "RateLimit-Remaining")));
    }

    [Theory] // D19
    [InlineData("GET", "/api/leads")]
    [InlineData("GET", "/api/leads/L-2026-000123")]
    [InlineData("PATCH", "/api/leads/L-2026-000123")]
    [InlineData("GET", "/api/leads/L-2026-000123/files/5")]
    [InlineData("POST", "/api/orders/O-2026-000045/files")]
    [InlineData("GET", "/api/orders")]
    [InlineData("PATCH", "/api/orders/O-2026-000045")]
    [InlineData("GET", "/api/clients")]
    [InlineData("POST", "/api/contacts")]
    [InlineData("GET", "/api/people")]
    [InlineData("PUT", "/api/items")]
    [InlineData("POST", "/api/calls")]
    [InlineData("POST", "/api/calls/asterisk")]
    [InlineData("POST", "/api/letters")]
    public async Task A_key_opens_only_what_it_is_for(string method, string path)
    {
        using var nothing = await office.Program(await office.NewKey("Ничего", ApiRights.None));
        using var forbidden = await nothing.SendAsync(new HttpRequestMessage(HttpMethod.Parse(method), path));
        Assert.Equal((HttpStatusCode.Forbidden, "application/problem+json"),
            (forbidden.StatusCode, forbidden.Content.Headers.ContentType?.MediaType));
        using var stranger = await office.Program(null);
        using var unknown = await stranger.SendAsync(new HttpRequestMessage(HttpMethod.Parse(method), path));
        Assert.Equal(HttpStatusCode.Unauthorized, unknown.StatusCode);
    }

    [Theory] // D19: a probe of a balancer, and a client that looks before it asks
    [InlineData("/api/leads", true)]
    [InlineData("/api/leads/L-2026-000123", true)]
    [InlineData("/api/orders/O-2026-000045/files/6", true)]
    [InlineData("/api/openapi.json", false)]
    [InlineData("/api/calls/zadarma", false)]
    [InlineData("/health/live", false)]
    public async Task What_is_read_answers_to_a_HEAD_too_without_a_body(string path, bool needsKey)
    {
        using var program = await office.Program();
        using var head = await program.SendAsync(new HttpRequestMessage(HttpMethod.Head, path));
        Assert.Equal((HttpStatusCode.OK, ""), (head.StatusCode, await head.Content.ReadAsStringAsync()));
        using var stranger = await office.Program(null);
        using var unknown = await stranger.SendAsync(new HttpRequestMessage(HttpMethod.Head, path));
        Assert.Equal(needsKey ? HttpStatusCode.Unauthorized : HttpStatusCode.OK, unknown.StatusCode);
    }

    [Theory] // D19
    [InlineData("/api/leads", "GET, HEAD, POST, OPTIONS")]
    [InlineData("/api/orders/O-2026-000045", "GET, HEAD, PATCH, OPTIONS")]
    [InlineData("/api/calls", "POST, OPTIONS")]
    public async Task An_address_says_what_may_be_done_there(string path, string ways)
    {
        using var stranger = await office.Program(null);
        using var options = await stranger.SendAsync(new HttpRequestMessage(HttpMethod.Options, path));
        Assert.Equal((HttpStatusCode.NoContent, ways), (options.StatusCode, string.Join(", ", options.Content.Headers.Allow)));
        using var other = await stranger.SendAsync(new HttpRequestMessage(HttpMethod.Delete, path));
        Assert.Equal(HttpStatusCode.MethodNotAllowed, other.StatusCode);
    }

    [Fact] // D19
    public async Task A_revoked_key_is_a_strangers_at_once()
    {
        var key = await office.NewKey("Бывший", ApiRights.All);
        using var program = await office.Program(key);
        Assert.Equal(HttpStatusCode.OK, (await program.GetAsync("/api/people")).StatusCode);
        await using var db = office.Database.Open();
        await db.ApiKeys.Where(one => one.Name == "Бывший")
            .ExecuteUpdateAsync(set => set.SetProperty(one => one.RevokedAt, DateTimeOffset.UtcNow));
        Assert.Equal(HttpStatusCode.Unauthorized, (await program.GetAsync("/api/people")).StatusCode);
    }

    [Fact] // D19
    public async Task A_page_of_a_named_origin_may_call_and_no_other()
    {
        using var browser = await office.Program(null);
        async Task<HttpResponseMessage> Preflight(string origin)
        {
            var request = new HttpRequestMessage(HttpMethod.Options, "/api/leads");
            request.Headers.Add("Origin", origin);
            request.Headers.Add("Access-Control-Request-Method", "POST");
            request.Headers.Add("Access-Control-Request-Headers", "content-type,idempotency-key,x-api-key");
            return await browser.SendAsync(request);
        }

        using var allowed = await Preflight(ApiOffice.Origin);
        Assert.Equal((HttpStatusCode.NoContent, ApiOffice.Origin), (allowed.StatusCode, Header(allowed, "Access-Control-Allow-Origin")));
        Assert.Contains("Idempotency-Key", Header(allowed, "Access-Control-Allow-Headers"), StringComparison.OrdinalIgnoreCase);
        using var strange = await Preflight("https://evil.example");
        Assert.Equal("", Header(strange, "Access-Control-Allow-Origin"));

        using var form = await office.Program(ApiOffice.FormKey);
        var lead = new HttpRequestMessage(HttpMethod.Post, "/api/leads")
        {
            Content = JsonContent.Create(new { contact = new { phone = "8 903 333-44-55" } }),
            Headers = { { "Origin", ApiOffice.Origin }, { "Idempotency-Key", "page" } },
        };
        using var taken = await form.SendAsync(lead);
        Assert.Equal((HttpStatusCode.OK, ApiOffice.Origin, "20"),
            (taken.StatusCode, Header(taken, "Access-Control-Allow-Origin"), Header(taken, "RateLimit-Limit")));
    }

    [Fact] // D19
    public async Task The_page_of_the_api_and_its_description_are_for_anybody()
    {
        using var anybody = await office.Program(null);
        foreach (var (path, type) in new[] { ("/api", "text/html"), ("/api/page.js", "text/javascript"), ("/api/page.css", "text/css"),
            ("/api/openapi.json", "application/json") })
        {
            using var answer = await anybody.GetAsync(path);
            Assert.Equal((HttpStatusCode.OK, type), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
            Assert.DoesNotContain("https://cdn", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }

    private static string Header(HttpResponseMessage answer, string name) =>
        answer.Headers.TryGetValues(name, out var values) ? string.Join(',', values) : "";
}
