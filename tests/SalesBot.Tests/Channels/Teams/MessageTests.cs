using System.Net;
using System.Text.Json;
using SalesBot.Conversations;

namespace SalesBot.Tests.Channels.Teams;

public sealed class MessageTests : TeamsTest
{
    [Fact]
    public async Task A_message_comes_in_with_who_where_and_in_which_language()
    {
        await Bot.Post(Teams.Activity(more: new { text = "/call" }));

        var incoming = Assert.Single(Received);
        Assert.Equal(("teams", "29:anna", "Анна", "ru-RU", "/call"), (incoming.Channel, incoming.From.Id, incoming.From.Name, incoming.From.Language, incoming.Text));
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
        foreach (var activity in new[] { Teams.Activity(id: "1"), Teams.Activity(id: "1"), Teams.Activity(id: "2"), Teams.Activity(id: "1", person: "29:boris") })
        {
            activity["text"] = "x";
            await Bot.Post(activity);
        }

        var ids = Received.Select(incoming => incoming.UpdateId).ToList();
        Assert.Equal(ids[0], ids[1]);
        Assert.Equal(3, ids.Distinct().Count());
        Assert.All(ids, id => Assert.InRange(id.Length, 1, 100));
    }

    [Fact]
    public async Task Who_installs_the_app_is_greeted_once()
    {
        await Bot.Post(Teams.Activity("conversationUpdate", more: new { membersAdded = new[] { new { id = "28:" + FakeTeams.AppId }, new { id = "29:anna" } } }));
        await Bot.Post(Teams.Activity("installationUpdate", "f:2", more: new { action = "add" }));
        await Bot.Post(Teams.Activity("conversationUpdate", "f:3", more: new { membersAdded = new[] { new { id = "29:anna" } } }));

        Assert.Equal("/start", Assert.Single(Received).Text);
    }

    [Theory]
    [InlineData("groupChat")]
    [InlineData("channel")]
    public async Task Groups_and_channels_are_not_served(string kind)
    {
        var activity = Teams.Activity(more: new { text = "/leads", conversation = new { id = "19:x", conversationType = kind, tenantId = FakeTeams.Tenant } });

        Assert.Equal(HttpStatusCode.OK, (await Bot.Post(activity)).StatusCode);
        Assert.Empty(Received);
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
            attachments = new object[] { new { contentType = "image/png", contentUrl = Teams.Url + "files/plan.png" }, new { contentType = "text/html", content = "<p>чертёж</p>" } },
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
            attachments = new[] { new { contentType = "application/vnd.microsoft.teams.file.download.info", name = "план.pdf", content = new { downloadUrl = url } } },
        }));

        var file = Assert.Single(Assert.Single(Received).Files);
        Assert.Equal(("план.pdf", FileProblem.Unavailable), (file.Name, file.Problem));
    }

    [Fact]
    public async Task Files_too_large_empty_or_gone_say_so()
    {
        Teams.Files["large"] = new byte[FileLimits.MaxBytes + 1];
        Teams.Files["empty"] = [];
        await Bot.Post(Teams.Activity(more: new { attachments = new[] { "large", "empty", "gone" }.Select(name => new { contentType = "image/png", contentUrl = Teams.Url + "files/" + name }) }));

        Assert.Equal([FileProblem.TooLarge, FileProblem.Empty, FileProblem.Unavailable], Assert.Single(Received).Files.Select(file => file.Problem!.Value));
    }

    [Fact]
    public async Task What_is_neither_words_nor_a_file_is_named_as_not_taken()
    {
        await Bot.Post(Teams.Activity(more: new { attachments = new[] { new { contentType = "application/vnd.microsoft.card.audio", content = new { } } } }));

        Assert.Equal("attachment", Assert.Single(Received).Unsupported);
    }
}
