using System.Net;
using System.Text.Json.Nodes;

namespace SalesBot.Tests.Channels.Teams;

public sealed class DoorTests : TeamsTest
{
    [Fact]
    public async Task The_activitys_service_url_must_be_the_tokens() =>
        await IsForbidden(Teams.Activity(more: new { serviceUrl = Teams.Url + "x/" }));

    [Theory] // K14
    [InlineData("http://127.0.0.1:PORT", "http://127.0.0.1:PORT/")]
    [InlineData("http://127.0.0.1:PORT/", "http://127.0.0.1:PORT")]
    [InlineData("HTTP://127.0.0.1:PORT/", "http://127.0.0.1:PORT")]
    [InlineData("http://127.0.0.1:PORT/emea/", "http://127.0.0.1:PORT/emea")]
    public async Task One_slash_at_the_end_and_the_case_of_scheme_and_host_make_no_difference(string activity, string token)
    {
        var body = Teams.Activity(more: new { text = "x", serviceUrl = Here(activity) }).ToJsonString();
        using var answer = await Bot.Post(body, "Bearer " + Teams.Token(new() { ["serviceurl"] = Here(token) }));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("x", Assert.Single(Received).Text);
    }

    [Theory] // K14
    [InlineData("http://127.0.0.1:PORT//", "http://127.0.0.1:PORT/")]
    [InlineData("http://127.0.0.1:PORT/EMEA/", "http://127.0.0.1:PORT/emea/")]
    [InlineData("http://127.0.0.1:PORT/emea/x", "http://127.0.0.1:PORT/emea/")]
    [InlineData("https://127.0.0.1:PORT/", "http://127.0.0.1:PORT/")]
    [InlineData("http://127.0.0.1:1/", "http://127.0.0.1:PORT/")]
    [InlineData("http://127.0.0.1:PORT/", "nonsense")]
    public async Task Any_other_difference_does(string activity, string token) =>
        await IsForbidden(Teams.Activity(more: new { serviceUrl = Here(activity) }), Teams.Token(new() { ["serviceurl"] = Here(token) }));

    [Theory]
    [InlineData("https://evil.trafficmanager.net/teams/")]
    [InlineData("https://127.0.0.1.evil.example/")]
    [InlineData("https://127.0.0.1@evil.example/")]
    [InlineData("http://localhost:1/")]
    [InlineData("//127.0.0.1/")]
    [InlineData("https://127.0.0.1/?x=y")]
    [InlineData("ftp://127.0.0.1/")]
    public async Task The_host_must_be_an_allowed_one_whatever_the_token_says(string url) =>
        await IsForbidden(Teams.Activity(more: new { serviceUrl = url }), Teams.Token(new() { ["serviceurl"] = url }));

    [Fact]
    public async Task The_key_must_be_endorsed_for_the_channel() => await IsForbidden(Teams.Activity(), Teams.Token(kid: "skype"));

    [Fact]
    public async Task Another_channel_is_not_served_even_by_an_endorsed_key() =>
        await IsForbidden(Teams.Activity(more: new { channelId = "webchat" }));

    [Fact]
    public async Task People_of_another_tenant_or_of_none_are_not_served()
    {
        var other = "33333333-3333-3333-3333-333333333333";
        await IsForbidden(Teams.Activity(more: new { channelData = new { tenant = new { id = other } } }));
        await IsForbidden(Teams.Activity(more: new { conversation = new { id = "a:1", conversationType = "personal", tenantId = other } }));
        await IsForbidden(Teams.Activity(more: new
        {
            conversation = new { id = "a:1", conversationType = "personal" },
            channelData = (object?)null,
        }));
        await IsForbidden(Teams.Activity(more: new { conversation = new { id = "a:1", conversationType = "personal", tenantId = 5 } }));
        await IsForbidden(Teams.Activity(more: new { channelData = new { tenant = new { id = new[] { FakeTeams.Tenant } } } }));
        Assert.Equal(HttpStatusCode.OK, (await Bot.Post(Teams.Activity(more: new { channelData = (object?)null }))).StatusCode);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("\"type\"")]
    [InlineData("""{"type":"mess""")]
    [InlineData("""{"type":"message","id":"1","channelId":"msteams","from":"Анна"}""")]
    public async Task What_is_no_activity_is_refused_without_noise(string body)
    {
        Assert.Equal(HttpStatusCode.BadRequest, (await Post(body)).StatusCode);
        Assert.Empty(Received);
        Assert.Empty(Bot.Logs.Warnings);
    }

    [Theory]
    [InlineData("type")]
    [InlineData("id")]
    [InlineData("serviceUrl")]
    [InlineData("from")]
    [InlineData("conversation")]
    [InlineData("recipient")]
    public async Task What_every_activity_has_must_be_there(string name)
    {
        var activity = Teams.Activity();
        activity.Remove(name);

        Assert.Equal(HttpStatusCode.BadRequest, (await Bot.Post(activity)).StatusCode);
        Assert.Empty(Received);
    }

    [Fact]
    public async Task Deep_and_huge_bodies_are_refused_without_noise()
    {
        Assert.Equal(HttpStatusCode.BadRequest, (await Post(new string('[', 100_000))).StatusCode);
        // Asked first, the server refuses before the body is under way: else it may hang up in the middle of it.
        Bot.Http.DefaultRequestHeaders.ExpectContinue = true;
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge,
            (await Post(Teams.Activity(more: new { text = new string('x', 3_000_000) }).ToJsonString())).StatusCode);
        Assert.Empty(Received);
        Assert.Empty(Bot.Logs.Warnings);
    }

    private string Here(string url) => url.Replace("127.0.0.1:PORT", new Uri(Teams.Url).Authority, StringComparison.Ordinal);

    private Task<HttpResponseMessage> Post(string body) => Bot.Post(body, "Bearer " + Teams.Token());

    private async Task IsForbidden(JsonObject activity, string? token = null)
    {
        Assert.Equal(HttpStatusCode.Forbidden, (await Bot.Post(activity.ToJsonString(), "Bearer " + (token ?? Teams.Token()))).StatusCode);
        Assert.Empty(Received);
    }
}
