using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using SalesBot.Delivery;
using SalesBot.Screens;

namespace SalesBot.Tests.Channels.Teams;

public sealed class SendTests : TeamsTest
{
    [Fact]
    public async Task A_card_is_sent_with_a_token_and_its_id_comes_back()
    {
        Assert.Equal(new SendResult.Sent("1:1"), await Send());

        var call = Assert.Single(Teams.Calls);
        Assert.Equal(("POST", "/v3/conversations/a:chat/activities", "Bearer token-1"), (call.Method, call.Path, call.Authorization));
        Assert.Equal("Привет", (string?)call.Json!["summary"]);
        Assert.Equal("1.5", (string?)call.Card["version"]);
    }

    [Fact]
    public async Task The_token_is_kept_and_renewed_before_it_runs_out()
    {
        await Send();
        Clock.Advance(TimeSpan.FromMinutes(54));
        await Send();
        Assert.Equal(1, Teams.Tokens);
        Clock.Advance(TimeSpan.FromMinutes(1));
        await Send();

        Assert.Equal(["Bearer token-1", "Bearer token-1", "Bearer token-2"], Teams.Calls.Select(call => call.Authorization));
    }

    [Fact]
    public async Task A_token_that_is_not_accepted_any_more_is_replaced_once()
    {
        Teams.Answers(401);
        Assert.IsType<SendResult.Sent>(await Send());
        Teams.Answers(401);
        Teams.Answers(401);
        Assert.IsType<SendResult.Later>(await Send());

        Assert.Equal(["Bearer token-1", "Bearer token-2", "Bearer token-2", "Bearer token-3"],
            Teams.Calls.Select(call => call.Authorization));
    }

    [Fact]
    public async Task A_wrong_secret_stops_the_channel_and_is_not_shown()
    {
        await using var other = await TeamsBot.Start(Teams, Take, Clock, null, ("AppPassword", "wrong-secret"));

        var later = Assert.IsType<SendResult.Later>(await other.Channel.Send(Card(), CancellationToken.None));

        Assert.True(later.WholeChannel);
        Assert.Contains("invalid_client", later.Reason, StringComparison.Ordinal);
        Assert.DoesNotContain("wrong-secret", later.Reason + string.Join('\n', other.Logs.All), StringComparison.Ordinal);
        Assert.Empty(Teams.Calls);
    }

    [Fact]
    public async Task An_update_shows_the_card_where_it_is()
    {
        Assert.Equal(new SendResult.Sent("1:7"), await Send(replaces: "1:7"));

        var call = Assert.Single(Teams.Calls);
        Assert.Equal(("PUT", "/v3/conversations/a:chat/activities/1:7"), (call.Method, call.Path));
    }

    [Fact]
    public async Task A_message_that_is_gone_is_sent_anew()
    {
        Teams.Answers(404, new { error = new { code = "ActivityNotFound" } });

        Assert.Equal(new SendResult.Sent("1:1"), await Send(replaces: "1:7"));
        Assert.Equal(["PUT", "POST", "DELETE"], Teams.Calls.Select(call => call.Method));
    }

    [Fact]
    public async Task An_older_message_of_the_card_disappears_and_failing_to_is_no_failure()
    {
        Teams.Answers(201, new { id = "1:9" });
        Teams.Answers(404);

        Assert.Equal(new SendResult.Sent("1:9"), await Send(removes: "1:7"));
        Assert.Equal("/v3/conversations/a:chat/activities/1:7", Teams.Calls[1].Path);
    }

    [Theory]
    [InlineData(429)]
    [InlineData(412)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    public async Task Throttled_it_comes_later_after_what_Teams_asks_and_a_little_more(int status)
    {
        Teams.Answers(status, retryAfter: "2");
        var asked = Assert.IsType<SendResult.Later>(await Send());
        Assert.InRange(asked.After!.Value, TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(2.5));

        Clock.Advance(asked.After.Value);
        Teams.Answers(status);
        Assert.Null(Assert.IsType<SendResult.Later>(await Send()).After);
    }

    [Fact] // K2
    public async Task Whoever_has_blocked_the_bot_is_gone()
    {
        foreach (var (body, word) in new (object, string)[]
        {
            (new { error = new { code = "ConversationBlockedByUser", subCode = "MessageWritesBlocked" } }, "MessageWritesBlocked"),
            (new { subCode = "MessageWritesBlocked", error = new { code = "ForbiddenOperationException" } }, "MessageWritesBlocked"),
            (new { error = new { code = "ConversationBlockedByUser" } }, "ConversationBlockedByUser"),
            (new { error = new { code = "BotNotInConversationRoster", message = "not installed" } }, "BotNotInConversationRoster"),
        })
        {
            Teams.Answers(403, body);
            Assert.Contains(word, Assert.IsType<SendResult.Gone>(await Send()).Reason, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_conversation_that_is_gone_is_opened_again_with_the_same_person()
    {
        Teams.Answers(404, new { error = new { code = "ConversationNotFound" } });
        Teams.Answers(201, new { id = "a:new" });

        var moved = Assert.IsType<SendResult.Moved>(await Send());

        Assert.Equal("a:new", JsonDocument.Parse(moved.Route).RootElement.GetProperty("conversation").GetString());
        var opened = Teams.Calls[1].Json!;
        Assert.Equal(("29:anna", FakeTeams.Tenant, false),
            ((string?)opened["members"]![0]!["id"], (string?)opened["tenantId"], (bool)opened["isGroup"]!));

        Teams.Answers(404, new { error = new { code = "ConversationNotFound" } });
        Teams.Answers(403, new { error = new { code = "BotNotInConversationRoster" } });
        Assert.IsType<SendResult.Gone>(await Send());
    }

    [Theory] // K2
    [InlineData(400, "BadSyntax")]
    [InlineData(400, "BadArgument")]
    [InlineData(413, "MessageSizeTooBig")]
    public async Task What_the_Connector_says_is_at_fault_is_refused(int status, string code)
    {
        Teams.Answers(status, new { error = new { code, message = "no" } });

        Assert.Contains(code, Assert.IsType<SendResult.Refused>(await Send()).Reason, StringComparison.Ordinal);
        Assert.Equal(HealthStatus.Healthy, (await Bot.Health()).Status);
    }

    [Theory] // K2
    [InlineData(400)]
    [InlineData(402)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(405)]
    [InlineData(407)]
    [InlineData(408)]
    [InlineData(409)]
    [InlineData(410)]
    [InlineData(413)]
    [InlineData(418)]
    [InlineData(421)]
    [InlineData(425)]
    [InlineData(451)]
    [InlineData(302)]
    [InlineData(503)]
    [InlineData(599)]
    public async Task An_answer_that_is_not_the_Connectors_says_nothing_of_the_person_or_the_message(int status)
    {
        object?[] bodies = ["<html>blocked</html>", null, new { message = "blocked" }, new { error = "blocked" }, "{\"error\":"];
        foreach (var body in bodies)
        {
            Teams.Answers(status, body);
            Assert.True(Assert.IsType<SendResult.Later>(await Send()).WholeChannel);
            Assert.Equal(HealthStatus.Degraded, (await Bot.Health()).Status);
            Clock.Advance(TimeSpan.FromSeconds(1));
        }
        Assert.All(Teams.Calls, call => Assert.Equal("POST", call.Method));

        Assert.IsType<SendResult.Sent>(await Send());
        Assert.Equal(HealthStatus.Healthy, (await Bot.Health()).Status);
    }

    [Theory] // K2
    [InlineData(200)]
    [InlineData(201)]
    [InlineData(202)]
    public async Task A_page_in_place_of_the_Connector_is_no_success(int status)
    {
        Teams.Answers(status, "<html>sign in</html>");
        Assert.True(Assert.IsType<SendResult.Later>(await Send()).WholeChannel);
        Teams.Answers(status, "<html>sign in</html>");
        Assert.True(Assert.IsType<SendResult.Later>(await Send(replaces: "1:7")).WholeChannel);
    }

    [Theory] // K2
    [InlineData("ForbiddenOperationException")]
    [InlineData("InvalidBotApiHost")]
    [InlineData("BotDisabledByAdmin")]
    public async Task A_403_that_speaks_of_the_bot_kills_nobody(string code)
    {
        Teams.Answers(403, new { error = new { code, message = "no" } });

        var later = Assert.IsType<SendResult.Later>(await Send());
        Assert.True(later.WholeChannel);
        Assert.Contains(code, later.Reason, StringComparison.Ordinal);
    }

    [Fact] // K2
    public async Task A_code_that_nobody_knows_holds_its_own_message_and_no_other()
    {
        Teams.Answers(400, new { error = new { code = "SomethingNew" } });

        Assert.False(Assert.IsType<SendResult.Later>(await Send()).WholeChannel);
        Assert.IsType<SendResult.Sent>(await Send());
    }

    [Fact] // K2
    public async Task A_404_of_a_proxy_is_no_word_about_the_message_to_update()
    {
        Teams.Answers(404, "<html>not found</html>");

        Assert.IsType<SendResult.Later>(await Send(replaces: "1:7"));
        Assert.Equal("PUT", Assert.Single(Teams.Calls).Method);
    }

    [Theory]
    [InlineData("https://evil.trafficmanager.net/teams/")]
    [InlineData("https://smba.trafficmanager.net/emea/")]
    [InlineData("not an address")]
    public async Task A_stored_address_that_is_not_allowed_gets_no_token(string url)
    {
        Assert.IsType<SendResult.Refused>(await Bot.Channel.Send(Card() with { Route = Route(url) }, CancellationToken.None));
        Assert.IsType<SendResult.Refused>(await Bot.Channel.Send(Card() with { Route = "100" }, CancellationToken.None));
        Assert.Empty(Teams.Calls);
    }

    [Fact]
    public async Task A_long_list_is_cut_below_80_KB_and_says_how_much()
    {
        var lines = Enumerable.Range(1, 1500).Select(i => (Line)$"L-2026-{i:000000} · Иванов Пётр, ООО «Ромашка» · кровля ангара").ToList();
        await Bot.Channel.Send(Card() with { Screen = new Screen { Lines = lines } }, CancellationToken.None);

        var call = Assert.Single(Teams.Calls);
        Assert.InRange(call.Bytes, 20_000, 80 * 1024);
        var shown = call.Card["body"]!.AsArray();
        Assert.StartsWith("…и ещё 1", (string?)shown[^1]!["inlines"]![0]!["text"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_too_large_for_the_chat_is_told_of_in_words()
    {
        await Bot.Channel.Send(Card() with { File = new OutgoingFile("КП.pdf", "application/pdf", new byte[61 * 1024 * 1024]) },
            CancellationToken.None);

        Assert.StartsWith("Файл «КП.pdf», 61 MB", (string?)Assert.Single(Teams.Calls).Card["body"]![1]!["inlines"]![0]!["text"],
            StringComparison.Ordinal);
    }

    private Task<SendResult> Send(string? replaces = null, string? removes = null) =>
        Bot.Channel.Send(Card() with { Replaces = replaces, Removes = removes }, CancellationToken.None);

    private Outgoing Card() => new(Route(Teams.Url), "29:anna", new Screen { Lines = ["Привет"] }, null, null, null, "ru");

    internal static string Route(string url) => new JsonObject
    {
        ["serviceUrl"] = url,
        ["conversation"] = "a:chat",
        ["tenant"] = FakeTeams.Tenant,
        ["user"] = "29:anna",
        ["bot"] = "28:" + FakeTeams.AppId,
    }.ToJsonString();
}
