using System.Diagnostics.Metrics;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using SalesBot.Telemetry;

namespace SalesBot.Tests.Channels.Teams;

/// <summary>Nothing that Teams brings may be brought again only because it cannot be read, and nobody else notices it.</summary>
public sealed class UnreadableTests : TeamsTest
{
    [Theory] // K1
    [InlineData(33)]
    [InlineData(600)]
    [InlineData(20_000)]
    public async Task However_deep_something_is_nested_the_text_is_read(int depth)
    {
        var deep = string.Concat(Enumerable.Repeat("[{\"items\":", depth)) + "1" + string.Concat(Enumerable.Repeat("}]", depth));
        foreach (var field in new[] { "attachments", "value", "channelData2", "entities", "membersAdded" })
            await Taken(With(field, deep), "/find Иванов");

        Assert.Equal(HealthStatus.Healthy, (await Bot.Health()).Status);
    }

    [Theory] // K1
    [InlineData("""/find \ud83d""", "/find ")]
    [InlineData("""\udd01/find\ud83dИванов""", "/findИванов")]
    [InlineData("""\ud83d\ud83d\ude00""", "😀")]
    [InlineData("""\ud83d\ude00 \\ud83d""", "😀 \\ud83d")]
    [InlineData("""\\\ud83d/find""", "\\/find")]
    [InlineData("""/find \u12 \x Иванов""", "/find 12 x Иванов")]
    [InlineData("/find\u0001Иванов\n", "/find Иванов ")]
    public async Task A_broken_character_is_dropped_and_the_rest_is_read(string text, string read) =>
        await Taken(With("text", $"\"{text}\""), read);

    [Fact] // K1
    public async Task Bytes_that_are_no_characters_are_dropped_wherever_they_stand()
    {
        var good = Encoding.UTF8.GetBytes(Teams.Activity(more: new { text = "/find @", name = "@" }).ToJsonString());
        byte[] body = [0xEF, 0xBB, 0xBF, .. good.SelectMany(b => b == '@' ? [0xED, 0xA0, 0xBD, 0xFF] : new[] { b })];

        Assert.Equal(HttpStatusCode.OK, (await Bot.Post(body, "Bearer " + Teams.Token())).StatusCode);
        Assert.Equal("/find ", Assert.Single(Received).Text);
    }

    [Fact] // K1
    public async Task Broken_names_and_ids_of_other_things_stop_nobody()
    {
        await Taken(With("\\ud83d", "{\"\\ud83d\":1,\"\":2}"), "/find Иванов");
        await Taken(With("from", """{"id":"29:anna","name":"\ud83dАнна"}"""), "/find Иванов");
        Assert.Equal("Анна", Received.Last().From.Name);
    }

    [Theory] // K1
    [InlineData("locale", "5")]
    [InlineData("locale", "[]")]
    [InlineData("name", "{}")]
    [InlineData("attachments", "{\"contentType\":5}")]
    [InlineData("attachments", "[5,null,\"x\",[],{\"contentType\":5,\"name\":{},\"content\":[],\"contentUrl\":7}]")]
    [InlineData("entities", "5")]
    [InlineData("membersAdded", "{}")]
    [InlineData("replyToId", "5")]
    [InlineData("value", "\"x\"")]
    [InlineData("value", "[5]")]
    [InlineData("timestamp", "{}")]
    [InlineData("from", "{\"id\":\"29:anna\",\"name\":5}")]
    [InlineData("recipient", "{\"id\":\"28:bot\",\"name\":[]}")]
    [InlineData("channelData", "5")]
    public async Task A_field_of_another_kind_than_it_should_be_is_as_good_as_none(string field, string value) =>
        await Taken(With(field, value), "/find Иванов");

    [Theory] // K1
    [InlineData("text", "5")]
    [InlineData("text", "{\"x\":1}")]
    [InlineData("text", "[\"x\"]")]
    public async Task Who_sent_what_cannot_be_read_is_told_and_it_counts_as_taken(string field, string value)
    {
        var counted = 0L;
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, _) =>
        {
            if (instrument.Meter.Name == Signals.Name && instrument.Name == "salesbot.updates.unreadable")
                listener.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<long>((_, count, tags, _) =>
            counted += tags.ToArray().Contains(new("channel", "teams")) ? count : 0);
        listener.Start();

        Assert.Equal(HttpStatusCode.OK, (await Post(With(field, value))).StatusCode);

        var incoming = Assert.Single(Received);
        Assert.Equal((true, "29:anna", null), (incoming.Unreadable, incoming.From.Id, incoming.Text));
        Assert.True(counted > 0);
        Assert.Contains("f:1", Assert.Single(Bot.Logs.Warnings), StringComparison.Ordinal);
        await Taken(Teams.Activity(id: "f:2", person: "29:boris", more: new { text = "/find Иванов" }).ToJsonString(), "/find Иванов");
    }

    [Fact] // K1
    public async Task Health_tells_of_it_for_an_hour()
    {
        await Post(With("text", "5"));
        Clock.Advance(TimeSpan.FromMinutes(59));
        var (status, problem) = await Bot.Health();
        Assert.Equal(HealthStatus.Degraded, status);
        Assert.Contains("f:1", problem, StringComparison.Ordinal);

        Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(HealthStatus.Healthy, (await Bot.Health()).Status);
    }

    [Theory] // K1
    [InlineData(",\"text\":\"/find")]
    [InlineData(",\"value\":{\"@press\":")]
    [InlineData(",\"value\":[[[[[[")]
    [InlineData(",\"value\":nul}")]
    [InlineData(",,}")]
    [InlineData("} trailing")]
    public async Task What_breaks_off_after_it_has_said_who_sends_it_is_told_to_them(string end)
    {
        Assert.Equal(HttpStatusCode.OK, (await Post(With("text", "\"x\"")[..^1] + end)).StatusCode);

        Assert.True(Assert.Single(Received).Unreadable);
    }

    [Theory] // K1
    [InlineData("from", "{\"id\":5,\"name\":\"Анна\"}")]
    [InlineData("from", "\"Анна\"")]
    [InlineData("from", "{}")]
    [InlineData("recipient", "[]")]
    [InlineData("conversation", "{\"id\":7,\"tenantId\":\"22222222-2222-2222-2222-222222222222\"}")]
    [InlineData("type", "7")]
    [InlineData("id", "7")]
    public async Task What_does_not_say_who_sends_it_is_passed_over(string field, string value)
    {
        Assert.Equal(HttpStatusCode.OK, (await Post(With(field, value))).StatusCode);

        Assert.Empty(Received);
        Assert.Single(Bot.Logs.Warnings);
        Assert.Equal(HealthStatus.Degraded, (await Bot.Health()).Status);
    }

    [Fact] // K1
    public async Task Nobody_is_told_of_what_asked_for_nothing_or_was_said_in_a_group()
    {
        await Post(Teams.Activity("typing", more: new { text = 5 }).ToJsonString());
        var conversation = new { id = "19:x", conversationType = "groupChat", tenantId = FakeTeams.Tenant };
        await Post(Teams.Activity(more: new { text = 5, conversation }).ToJsonString());

        Assert.Empty(Received);
        Assert.Equal(2, Bot.Logs.Warnings.Count());
    }

    [Fact] // K1
    public async Task A_press_that_cannot_be_read_is_told_of_too()
    {
        var press = Teams.Activity("invoke", more: new { name = "adaptiveCard/action" }).ToJsonString();
        Assert.Equal(HttpStatusCode.OK, (await Post(press[..^1] + ",\"value\":{")).StatusCode);

        Assert.True(Assert.Single(Received).Unreadable);
    }

    [Fact] // K1
    public async Task What_is_not_signed_is_not_even_read()
    {
        Assert.Equal(HttpStatusCode.Unauthorized, (await Bot.Post(With("text", "5"), "Bearer x")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await Bot.Post(With("text", "5"), "Bearer " + Teams.Token(kid: "skype"))).StatusCode);

        Assert.Equal(HealthStatus.Healthy, (await Bot.Health()).Status);
        Assert.Empty(Received);
    }

    private async Task Taken(string body, string text)
    {
        Assert.Equal(HttpStatusCode.OK, (await Post(body)).StatusCode);
        Assert.Equal((text, false), (Received.Last().Text, Received.Last().Unreadable));
    }

    private Task<HttpResponseMessage> Post(string body) => Bot.Post(body, "Bearer " + Teams.Token());

    // A message of Anna in which one field is what stands there, letter by letter.
    private string With(string field, string value)
    {
        JsonObject activity = Teams.Activity(more: new { text = "/find Иванов" });
        activity.Remove(field);
        return $"{activity.ToJsonString()[..^1]},\"{field}\":{value}}}";
    }
}
