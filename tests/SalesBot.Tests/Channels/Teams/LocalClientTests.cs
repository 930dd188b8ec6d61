using System.Net;

namespace SalesBot.Tests.Channels.Teams;

public sealed class LocalClientTests : TeamsTest
{
    private protected override (string Key, string? Value)[] Settings => [("AppId", ""), ("DevelopmentClient", "true")];

    [Fact]
    public async Task It_shows_no_token_and_gets_none()
    {
        Assert.Equal(HttpStatusCode.OK, (await Bot.Post(Body(), null)).StatusCode);
        await Bot.Channel.Send(new(Assert.Single(Received).Route, "29:anna", new() { Lines = ["Привет"] }, null, null, null, "ru"),
            CancellationToken.None);

        Assert.Equal("", Assert.Single(Teams.Calls).Authorization);
        Assert.Equal(0, Teams.Tokens);
    }

    [Fact]
    public async Task A_web_page_cannot_post_to_it()
    {
        Assert.Equal(HttpStatusCode.Forbidden, (await Bot.Post(Body(), null, "text/plain")).StatusCode);
        Bot.Http.DefaultRequestHeaders.Host = "evil.example";
        Assert.Equal(HttpStatusCode.Forbidden, (await Bot.Post(Body(), null)).StatusCode);
        Assert.Empty(Received);
    }

    [Fact]
    public async Task It_is_not_served_through_a_proxy()
    {
        Bot.Http.DefaultRequestHeaders.Add("X-Forwarded-For", "10.0.0.1");
        Assert.Equal(HttpStatusCode.Forbidden, (await Bot.Post(Body(), null)).StatusCode);
    }

    [Fact]
    public async Task Its_service_url_is_on_this_computer()
    {
        var activity = Teams.Activity(more: new { serviceUrl = "https://smba.trafficmanager.net/emea/" });
        Assert.Equal(HttpStatusCode.Forbidden, (await Bot.Post(activity.ToJsonString(), null)).StatusCode);
    }

    private string Body() => Teams.Activity(more: new { text = "привет" }).ToJsonString();
}
