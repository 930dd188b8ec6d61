using System.Net;
using System.Security.Cryptography;

namespace SalesBot.Tests.Channels.Teams;

public sealed class TokenTests : TeamsTest
{
    private long Now => Clock.GetUtcNow().ToUnixTimeSeconds();

    [Fact]
    public async Task A_good_token_lets_an_activity_in()
    {
        Assert.Equal(HttpStatusCode.OK, (await Post("Bearer " + Teams.Token())).StatusCode);
        Assert.Equal("привет", Assert.Single(Received).Text);
    }

    [Fact]
    public async Task Without_a_bearer_token_nothing_is_taken_and_the_body_is_not_looked_at()
    {
        var headers = new[]
        {
            null, "", "Basic YTpi", "Bearer", "Bearer ", "Bearer abc.def.ghi", "Bearer " + Teams.Token()[..^8], Teams.Token(),
        };
        foreach (var header in headers)
            await IsRefused(header);
        Assert.Equal(HttpStatusCode.Unauthorized, (await Bot.Post("{", null)).StatusCode);
    }

    [Theory]
    [InlineData("none")]
    [InlineData("HS256")]
    [InlineData("RS384")]
    [InlineData("rs256")]
    public async Task Only_RS256_is_a_signature(string alg) => await IsRefused("Bearer " + Teams.Token(alg: alg));

    [Fact]
    public async Task The_signature_must_be_of_a_published_key_that_is_named()
    {
        using var stranger = RSA.Create(2048);
        await IsRefused("Bearer " + Teams.Token(kid: "stranger", key: stranger));
        await IsRefused("Bearer " + Teams.Token(key: stranger));
        await IsRefused("Bearer " + Teams.Token(naming: false));
        var parts = Teams.Token().Split('.');
        await IsRefused($"Bearer {parts[0]}.{Teams.Token(new() { ["exp"] = 9999999999 }).Split('.')[1]}.{parts[2]}");
    }

    [Theory]
    [InlineData("iss", null)]
    [InlineData("iss", "https://evil.example")]
    [InlineData("iss", "https://api.botframework.com.evil.example")]
    [InlineData("aud", null)]
    [InlineData("aud", "99999999-9999-9999-9999-999999999999")]
    [InlineData("serviceurl", null)]
    [InlineData("serviceurl", "")]
    public async Task Issuer_audience_and_service_url_must_be_there_and_right(string claim, string? value) =>
        await IsRefused("Bearer " + Teams.Token(new() { [claim] = value }));

    [Fact]
    public async Task It_lasts_from_its_begin_to_its_end_give_or_take_five_minutes()
    {
        await IsRefused("Bearer " + Teams.Token(new() { ["exp"] = null }));
        await IsRefused("Bearer " + Teams.Token(new() { ["exp"] = Now - 301, ["nbf"] = Now - 4000 }));
        await IsRefused("Bearer " + Teams.Token(new() { ["nbf"] = Now + 301 }));
        Assert.Equal(HttpStatusCode.OK,
            (await Post("Bearer " + Teams.Token(new() { ["exp"] = Now - 299, ["nbf"] = Now + 299 }))).StatusCode);
    }

    [Fact]
    public async Task A_new_key_is_looked_for_once_a_minute_at_most()
    {
        await Post("Bearer " + Teams.Token());
        Teams.Keys["new"] = (RSA.Create(2048), ["msteams"]);

        await IsRefused("Bearer " + Teams.Token(kid: "new"));
        Assert.Equal(1, Teams.KeyReads);
        Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(HttpStatusCode.OK, (await Post("Bearer " + Teams.Token(kid: "new"))).StatusCode);
        Assert.Equal(2, Teams.KeyReads);
    }

    [Fact]
    public async Task Withdrawn_keys_are_gone_after_a_day_and_while_keys_are_away_the_former_hold()
    {
        await Post("Bearer " + Teams.Token());
        Clock.Advance(TimeSpan.FromHours(25));
        Teams.KeysAreAway = true;
        Assert.Equal(HttpStatusCode.OK, (await Post("Bearer " + Teams.Token())).StatusCode);

        Teams.KeysAreAway = false;
        var withdrawn = Teams.Keys["good"].Key;
        Teams.Keys.Remove("good");
        Clock.Advance(TimeSpan.FromMinutes(1));
        await IsRefused("Bearer " + Teams.Token(key: withdrawn));
    }

    [Fact] // K5
    public async Task After_a_clock_that_was_ahead_keys_are_looked_for_at_once_and_again_every_day()
    {
        Teams.KeysAreAway = true;
        await using var bot = await TeamsBot.Start(Teams, Take, Clock);
        Clock.Advance(TimeSpan.FromDays(3));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await bot.Post(Teams.Activity(id: "1"))).StatusCode);

        Teams.KeysAreAway = false;
        Clock.Advance(TimeSpan.FromDays(-3));
        Assert.Equal(HttpStatusCode.OK, (await bot.Post(Teams.Activity(id: "2"))).StatusCode);
    }

    [Fact] // K5
    public async Task Keys_that_a_clock_that_was_ahead_noted_as_read_are_read_again()
    {
        Clock.Advance(TimeSpan.FromDays(3));
        await Post("Bearer " + Teams.Token());
        Clock.Advance(TimeSpan.FromDays(-3));
        var withdrawn = Teams.Keys["good"].Key;
        Teams.Keys.Remove("good");
        await IsRefused("Bearer " + Teams.Token(key: withdrawn));
    }

    [Fact]
    public async Task Before_the_keys_were_ever_read_Teams_is_asked_to_come_again()
    {
        Teams.KeysAreAway = true;
        await using var bot = await TeamsBot.Start(Teams, Take, Clock);

        var answer = await bot.Post(Teams.Activity(more: new { text = "привет" }));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.NotNull(answer.Headers.RetryAfter);
        Assert.Empty(Received);
    }

    private Task<HttpResponseMessage> Post(string? authorization) =>
        Bot.Post(Teams.Activity(more: new { text = "привет" }).ToJsonString(), authorization);

    private async Task IsRefused(string? authorization)
    {
        var before = Received.Count;
        Assert.Equal(HttpStatusCode.Unauthorized, (await Post(authorization)).StatusCode);
        Assert.Equal(before, Received.Count);
    }
}
