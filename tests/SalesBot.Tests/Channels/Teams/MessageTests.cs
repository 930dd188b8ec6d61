using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using SalesBot.Files;

namespace SalesBot.Tests.Channels.Teams;

public sealed class MessageTests : TeamsTest
{
    [Fact]
    public async Task A_message_comes_in_with_who_where_and_in_which_language()
    {
        await Bot.Post(Teams.Activity(more: new { text = "/call" }));

        var incoming = Assert.Single(Received);
        Assert.Equal(("teams", "29:anna", "Анна", "ru-RU", "/call"),
            (incoming.Channel, incoming.From.Id, incoming.From.Name, incoming.From.Language, incoming.Text));
        var route = JsonDocument.Parse(incoming.Route).RootElement;
        Assert.Equal(Teams.Url, route.GetProperty("serviceUrl").GetString());
        Assert.Equal("a:chat-of-29:anna", route.GetProperty("conversation").GetString());
        Assert.Equal(FakeTeams.Tenant, route.GetProperty("tenant").GetString());
    }

    [Fact]
    public async Task The_answer_comes_only_after_the_activity_is_saved()
    {
        var (entered, gate) = (new TaskCompletionSource(), new TaskCompletionSource());
        Inbox = async (_, _) =>
        {
            entered.SetResult();
            await gate.Task;
            return new();
        };

        var post = Bot.Post(Teams.Activity(more: new { text = "x" }));
        await entered.Task;
        Assert.False(post.IsCompleted);
        gate.SetResult();

        Assert.Equal(HttpStatusCode.OK, (await post).StatusCode);
    }

    [Fact]
    public async Task What_could_not_be_saved_is_to_come_again()
    {
        Inbox = (_, _) => throw new InvalidOperationException("the database is away");

        var answer = await Bot.Post(Teams.Activity(more: new { text = "x" }));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.NotNull(answer.Headers.RetryAfter);
    }

    [Fact]
    public async Task The_same_activity_has_the_same_update_id_and_another_has_another()
    {
        var activities = new[]
        {
            Teams.Activity(id: "1"),
            Teams.Activity(id: "1"),
            Teams.Activity(id: "2"),
            Teams.Activity(id: "1", person: "29:boris"),
        };
        foreach (var activity in activities)
        {
            activity["text"] = "x";
            await Bot.Post(activity);
        }

        var ids = Received.Select(incoming => incoming.UpdateId).ToList();
        Assert.Equal(ids[0], ids[1]);
        Assert.Equal(3, ids.Distinct().Count());
        Assert.All(ids, id => Assert.InRange(id.Length, 1, 100));
    }

    [Fact] // K3
    public async Task Who_adds_the_app_is_greeted_once_and_is_back()
    {
        await Bot.Post(Teams.Activity("conversationUpdate", more: new
        {
            membersAdded = new[] { new { id = "28:" + FakeTeams.AppId }, new { id = "29:anna" } },
        }));
        await Bot.Post(Teams.Activity("installationUpdate", "f:2", more: new { action = "add" }));
        await Bot.Post(Teams.Activity("conversationUpdate", "f:3", more: new { membersAdded = new[] { new { id = "29:anna" } } }));

        Assert.Equal([("/start", false), (null, true)], Received.Select(incoming => (incoming.Text, incoming.CameBack)));
    }

    [Theory] // K3
    [InlineData("add", true)]
    [InlineData("add-upgrade", true)]
    [InlineData("remove", false)]
    [InlineData("remove-upgrade", false)]
    [InlineData(null, false)]
    public async Task Who_adds_the_app_again_is_back_and_who_removes_it_is_not(string? action, bool isBack)
    {
        Assert.Equal(HttpStatusCode.OK, (await Bot.Post(Teams.Activity("installationUpdate", more: new { action }))).StatusCode);

        Assert.Equal(isBack, Received.Any(incoming => incoming is { CameBack: true, Text: null, From.Id: "29:anna" }));
        Assert.Equal(isBack ? 1 : 0, Received.Count);
    }

    [Fact] // K3
    public async Task The_app_added_to_a_team_brings_nobody_back()
    {
        var conversation = new { id = "19:x@thread.tacv2", conversationType = "channel", tenantId = FakeTeams.Tenant };
        await Bot.Post(Teams.Activity("installationUpdate", more: new { action = "add", conversation }));

        Assert.Empty(Received);
    }

    [Theory] // K8
    [InlineData("2026-11-22T16:00:00.689Z", "2026-11-22T16:00:00.6890000+00:00")]
    [InlineData("2026-11-23T12:30:00+03:00", "2026-11-23T09:30:00.0000000+00:00")]
    [InlineData("2026-11-23T10:04:00Z", "2026-11-23T10:00:00.0000000+00:00")]
    [InlineData("2199-01-01T00:00:00Z", "2026-11-23T10:00:00.0000000+00:00")]
    [InlineData("0001-01-01T00:00:00Z", null)]
    [InlineData("yesterday", null)]
    [InlineData(5, null)]
    [InlineData(null, null)]
    public async Task When_it_was_written_is_as_Teams_says_and_never_ahead_of_now(object? timestamp, string? written)
    {
        await Bot.Post(Teams.Activity(id: "1732300000689", more: new { text = "x", timestamp }));

        var incoming = Assert.Single(Received);
        Assert.Equal((written, "1732300000689", false), (incoming.WrittenAt?.ToString("O"), incoming.MessageId, incoming.Edited));
    }

    [Fact] // K12
    public async Task A_corrected_message_says_which_one_it_corrects_and_each_correction_is_one()
    {
        foreach (var (text, at) in new[] { ("кровля", "10:00"), ("кровля", "10:00"), ("забор", "10:01"), ("кровля", "10:02") })
        {
            var channelData = Event("editMessage");
            await Bot.Post(Teams.Activity("messageUpdate", "17", more: new { text, timestamp = $"2026-11-23T{at}:00Z", channelData }));
        }

        Assert.All(Received, incoming => Assert.Equal((true, "17"), (incoming.Edited, incoming.MessageId)));
        Assert.Equal(["кровля", "кровля", "забор", "кровля"], Received.Select(incoming => incoming.Text));
        Assert.Equal(3, Received.Select(incoming => incoming.UpdateId).Distinct().Count());
    }

    [Fact] // K12
    public async Task A_message_taken_back_or_restored_corrects_nothing()
    {
        await Bot.Post(Teams.Activity("messageDelete", "17", more: new { channelData = Event("softDeleteMessage") }));
        await Bot.Post(Teams.Activity("messageUpdate", "17", more: new { text = "x", channelData = Event("undeleteMessage") }));

        Assert.Empty(Received);
    }

    [Theory]
    [InlineData("groupChat")]
    [InlineData("channel")]
    public async Task Groups_and_channels_are_not_served(string kind)
    {
        var activity = Teams.Activity(more: new
        {
            text = "/leads",
            conversation = new { id = "19:x", conversationType = kind, tenantId = FakeTeams.Tenant },
        });

        Assert.Equal(HttpStatusCode.OK, (await Bot.Post(activity)).StatusCode);
        Assert.Empty(Received);
    }

    [Theory] // K14
    [InlineData("""{"id":"19:y@thread.v2","isGroup":true}""")]
    [InlineData("""{"id":"19:y@thread.v2"}""")]
    [InlineData("""{"id":"a:1","conversationType":"personal","isGroup":true}""")]
    [InlineData("""{"id":"a:1","isGroup":"true"}""")]
    [InlineData("""{"id":"a:1","conversationType":5}""")]
    [InlineData("""{"id":"a:1","conversationType":""}""")]
    public async Task What_may_be_a_group_is_none_ones_own_chat(string conversation)
    {
        using var answer = await Bot.Post(Teams.Activity(more: new { text = "/leads", conversation = JsonNode.Parse(conversation) }));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);

        Assert.Empty(Received);
        Assert.Empty(Teams.Calls);
    }

    [Fact] // K14
    public async Task A_chat_that_does_not_say_what_it_is_is_ones_own()
    {
        await Bot.Post(Teams.Activity(more: new { text = "/leads", conversation = new { id = "a:1", isGroup = false } }));

        Assert.Equal("/leads", Assert.Single(Received).Text);
    }

    [Theory]
    [InlineData("typing")]
    [InlineData("messageReaction")]
    [InlineData("endOfConversation")]
    [InlineData("somethingNew")]
    public async Task What_asks_for_nothing_is_taken_and_passed_over(string type)
    {
        Assert.Equal(HttpStatusCode.OK, (await Bot.Post(Teams.Activity(type))).StatusCode);
        Assert.Empty(Received);
    }

    [Fact]
    public async Task A_file_is_fetched_and_its_formatted_twin_is_no_file()
    {
        Teams.Files["plan.png"] = [1, 2, 3];
        await Bot.Post(Teams.Activity(more: new
        {
            text = "чертёж",
            attachments = new object[]
            {
                new { contentType = "image/png", contentUrl = Teams.Url + "files/plan.png" },
                new { contentType = "text/html", content = "<p>чертёж</p>" },
            },
        }));

        var incoming = Assert.Single(Received);
        var file = Assert.Single(incoming.Files);
        Assert.Equal(("image.png", "image/png", 3L), (file.Name, file.MediaType, file.Size));
        Assert.Equal([1, 2, 3], file.Content);
        Assert.Null(incoming.Unsupported);
    }

    [Theory]
    [InlineData("https://evil.example/plan.pdf")]
    [InlineData("https://sharepoint.com.evil.example/plan.pdf")]
    [InlineData("http://contoso.sharepoint.com/plan.pdf")]
    [InlineData("file:///etc/passwd")]
    [InlineData("nonsense")]
    public async Task A_file_from_elsewhere_is_not_fetched_but_the_message_is_not_lost(string url)
    {
        await Bot.Post(Teams.Activity(more: new
        {
            text = "вот",
            attachments = new[]
            {
                new
                {
                    contentType = "application/vnd.microsoft.teams.file.download.info",
                    name = "план.pdf",
                    content = new { downloadUrl = url },
                },
            },
        }));

        var file = Assert.Single(Assert.Single(Received).Files);
        Assert.Equal(("план.pdf", FileProblem.Unavailable), (file.Name, file.Problem));
    }

    [Fact]
    public async Task Files_too_large_empty_or_gone_say_so()
    {
        Teams.Files["large"] = new byte[FileLimits.MaxBytes + 1];
        Teams.Files["empty"] = [];
        await Bot.Post(Teams.Activity(more: new
        {
            attachments = new[] { "large", "empty", "gone" }.Select(name => new
            {
                contentType = "image/png",
                contentUrl = Teams.Url + "files/" + name,
            }),
        }));

        Assert.Equal([FileProblem.TooLarge, FileProblem.Empty, FileProblem.Unavailable],
            Assert.Single(Received).Files.Select(file => file.Problem!.Value));
    }

    [Fact] // K4
    public async Task However_many_files_hang_their_message_waits_two_seconds_and_they_are_on_their_way()
    {
        string[] names = [.. Enumerable.Range(1, 10).Select(i => $"план{i}.pdf")];
        foreach (var name in names)
            Teams.Hanging.Add(name);
        var post = Bot.Post(Teams.Activity(more: new
        {
            text = "файлы",
            attachments = names.Select(name => new { contentType = "application/pdf", name, contentUrl = Teams.Url + "files/" + name }),
        }));
        foreach (var _ in names)
            await Teams.Hung.WaitAsync(TimeSpan.FromMinutes(1));
        Assert.False(post.IsCompleted);
        Clock.Advance(TimeSpan.FromSeconds(2));

        Assert.Equal(HttpStatusCode.OK, (await post).StatusCode);
        var incoming = Assert.Single(Received);
        Assert.Equal("файлы", incoming.Text);
        Assert.Equal(names, incoming.Files.Select(file => file.Name));
        Assert.All(incoming.Files, file => Assert.True(file.IsGood));
        var references = incoming.Files.Select(file => Uri.UnescapeDataString(file.Reference!));
        Assert.Equal(names.Select(name => $"{Teams.Url}files/{name}"), references);
    }

    [Fact]
    public async Task What_is_neither_words_nor_a_file_is_named_as_not_taken()
    {
        await Bot.Post(Teams.Activity(more: new
        {
            attachments = new[] { new { contentType = "application/vnd.microsoft.card.audio", content = new { } } },
        }));

        Assert.Equal("attachment", Assert.Single(Received).Unsupported);
    }

    private static object Event(string eventType) => new { eventType, tenant = new { id = FakeTeams.Tenant } };
}
