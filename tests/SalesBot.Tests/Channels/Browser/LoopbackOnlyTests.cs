using System.Net;
using System.Net.Http.Json;

namespace SalesBot.Tests.Channels.Browser;

public sealed class LoopbackOnlyTests : IAsyncLifetime
{
    private DemoHost demo = null!;

    public async Task InitializeAsync() => demo = await DemoHost.Start();

    public async Task DisposeAsync() => await demo.DisposeAsync();

    [Theory]
    [InlineData("/", "Host", "evil.example")]
    [InlineData("/", "Host", "localhost.evil.example")]
    [InlineData("/demo/api/state", "Host", "evil.example")]
    [InlineData("/demo/api/events", "Host", "192.168.1.5")]
    [InlineData("/demo/page.js", "Host", "evil.example:5080")]
    [InlineData("/demo/api/state", "X-Forwarded-For", "203.0.113.7")]
    [InlineData("/demo/api/state", "Forwarded", "for=203.0.113.7")]
    [InlineData("/demo/api/state", "Via", "1.1 proxy")] // X5, and below
    [InlineData("/demo/api/state", "X-Real-IP", "203.0.113.7")]
    [InlineData("/demo/api/state", "CF-Connecting-IP", "203.0.113.7")]
    [InlineData("/demo/api/state", "X-Forwarded-Proto", "https")]
    [InlineData("/demo/api/state", "true-client-ip", "203.0.113.7")]
    [InlineData("/demo/api/state", "Sec-Fetch-Site", "cross-site")] // X24, and below
    [InlineData("/demo/api/events", "Sec-Fetch-Site", "same-site")]
    public async Task Other_names_and_proxies_are_refused(string path, string header, string value)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.TryAddWithoutValidation(header, value);
        Assert.Equal(HttpStatusCode.Forbidden, (await demo.Client.SendAsync(request)).StatusCode);
    }

    [Theory]
    [InlineData("localhost")]
    [InlineData("127.0.0.1:5080")]
    [InlineData("[::1]:5080")]
    public async Task This_computer_s_own_names_are_served(string host)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/demo/api/state");
        request.Headers.Host = host;
        Assert.Equal(HttpStatusCode.OK, (await demo.Client.SendAsync(request)).StatusCode);
    }

    [Theory]
    [InlineData(HttpStatusCode.OK, "X-SalesBot: 1", "Origin: {own}")]
    [InlineData(HttpStatusCode.OK, "X-SalesBot: 1", "Sec-Fetch-Site: same-origin")]
    [InlineData(HttpStatusCode.Forbidden, "Origin: {own}")]
    [InlineData(HttpStatusCode.Forbidden, "X-SalesBot: 1")]
    [InlineData(HttpStatusCode.Forbidden, "X-SalesBot: 1", "Origin: http://evil.example")]
    [InlineData(HttpStatusCode.Forbidden, "X-SalesBot: 1", "Origin: http://localhost:1")]
    [InlineData(HttpStatusCode.Forbidden, "X-SalesBot: 1", "Origin: null")]
    [InlineData(HttpStatusCode.Forbidden, "X-SalesBot: 1", "Origin: {own}", "Sec-Fetch-Site: cross-site")]
    [InlineData(HttpStatusCode.Forbidden, "X-SalesBot: 1", "Origin: {own}", "Sec-Fetch-Site: same-site")]
    public async Task Only_the_demo_s_own_page_can_write(HttpStatusCode expected, params string[] headers)
    {
        using var client = await demo.Enter();
        using var request = new HttpRequestMessage(HttpMethod.Post,
            "/demo/api/say")
        { Content = JsonContent.Create(new { id = "1", person = "anna", text = "/call" }) };
        foreach (var header in headers.Select(h => h.Split(": ", 2)))
            request.Headers.Add(header[0], header[1].Replace("{own}", demo.Url, StringComparison.Ordinal));
        Assert.Equal(expected, (await client.SendAsync(request)).StatusCode);
        Assert.Equal(expected == HttpStatusCode.OK ? 1 : 0, demo.Taken.Count);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/demo/page.js")]
    [InlineData("/demo/api/state")]
    public async Task Every_answer_forbids_foreign_script_and_frames(string path)
    {
        var answer = await demo.Client.GetAsync(path);
        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("script-src 'self';", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
    }

    [Fact]
    public async Task The_page_holds_no_script_and_no_style_of_its_own()
    {
        var page = await demo.Client.GetStringAsync("/");
        Assert.DoesNotMatch("<script(?![^>]* src=)|<style|\\son[a-z]+=|\\sstyle=|javascript:", page);
    }
}
