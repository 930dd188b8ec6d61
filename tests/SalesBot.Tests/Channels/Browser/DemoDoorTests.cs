using System.Net;
using System.Net.Http.Json;

namespace SalesBot.Tests.Channels.Browser;

/// <summary>Who may open the demo: the browser that was given the printed address, and nobody else (X5).</summary>
public sealed class DemoDoorTests : IAsyncLifetime
{
    private DemoHost demo = null!;

    public async Task InitializeAsync() => demo = await DemoHost.Start();

    public async Task DisposeAsync() => await demo.DisposeAsync();

    [Theory]
    [InlineData("/")]
    [InlineData("/?key=")]
    [InlineData("/?key=00000000000000000000000000000000")]
    [InlineData("/demo/page.js")]
    [InlineData("/demo/api/state")]
    [InlineData("/demo/api/events")]
    [InlineData("/demo/api/files/1")]
    public async Task Without_the_printed_address_nothing_is_served(string path) // X5
    {
        using var stranger = new HttpClient { BaseAddress = new Uri(demo.Url) };
        using var answer = await stranger.GetAsync(path);
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.DoesNotContain("key=", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_write_without_the_session_writes_nothing() // X5
    {
        using var stranger = new HttpClient { BaseAddress = new Uri(demo.Url) };
        stranger.DefaultRequestHeaders.Add("X-SalesBot", "1");
        stranger.DefaultRequestHeaders.Add("Origin", demo.Url);
        using var answer = await stranger.PostAsJsonAsync("/demo/api/say", new { id = "1", person = "orlov", text = "/people" });
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Empty(demo.Taken);
    }

    [Fact]
    public async Task Who_comes_without_the_key_reads_where_it_is()
    {
        using var stranger = new HttpClient { BaseAddress = new Uri(demo.Url) };
        stranger.DefaultRequestHeaders.Add("Accept-Language", "ru");
        using var answer = await stranger.GetAsync("/");
        Assert.Contains(
            "Откройте демо по адресу, который бот напечатал", WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_opens_one_browser_and_the_next_one_has_its_own()
    {
        var link = demo.Link;
        using var first = new HttpClient { BaseAddress = new Uri(demo.Url) };
        using var second = new HttpClient { BaseAddress = new Uri(demo.Url) };
        (await first.GetAsync(link)).EnsureSuccessStatusCode();
        Assert.Equal(HttpStatusCode.Forbidden, (await second.GetAsync(link)).StatusCode);
        Assert.NotEqual(link, demo.Link);
        (await second.GetAsync(demo.Link)).EnsureSuccessStatusCode();
    }

    [Fact]
    public async Task Who_was_let_in_may_open_the_used_address_again()
    {
        var link = demo.Link;
        using var client = new HttpClient { BaseAddress = new Uri(demo.Url) };
        (await client.GetAsync(link)).EnsureSuccessStatusCode();
        using var again = await client.GetAsync(link);
        Assert.Equal((HttpStatusCode.OK, "/"), (again.StatusCode, again.RequestMessage!.RequestUri!.PathAndQuery));
    }

    [Fact]
    public async Task The_session_is_for_this_site_s_own_pages_and_no_script_reads_it()
    {
        using var handler = new HttpClientHandler { AllowAutoRedirect = false };
        using var client = new HttpClient(handler) { BaseAddress = new Uri(demo.Url) };
        using var answer = await client.GetAsync(demo.Link);
        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"));
        Assert.Contains("samesite=strict; httponly", cookie, StringComparison.Ordinal);
        Assert.DoesNotContain("expires", cookie, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_restart_throws_no_open_page_out()
    {
        using var client = await demo.Enter();
        var url = demo.Url;
        demo = await DemoHost.Start(await demo.Stop(), url);
        (await client.GetAsync("/demo/api/state")).EnsureSuccessStatusCode();
    }
}
