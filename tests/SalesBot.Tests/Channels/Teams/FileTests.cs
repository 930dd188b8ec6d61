using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using SalesBot.Conversations;
using SalesBot.Delivery;
using SalesBot.Host.Channels.Teams;
using SalesBot.Screens;
using SalesBot.Turns;

namespace SalesBot.Tests.Channels.Teams;

/// <summary>A file of the bot reaches a Teams chat by way of the person's OneDrive: asked, put there, shown.</summary>
public sealed class FileTests : TeamsTest
{
    private static readonly OutgoingFile Invoice = new("Счёт O-2026-000001.pdf", "application/pdf",
        [.. Enumerable.Range(0, 5000).Select(i => (byte)i)]);

    private protected override (string Key, string? Value)[] Settings => [("AllowedFileHosts", "*.sharepoint.com, 127.0.0.1")];

    [Fact]
    public async Task A_file_is_offered_with_its_name_its_size_and_the_number_of_the_offer()
    {
        Assert.Equal(new SendResult.Sent("1:1"), await Send(Offer()));

        var message = Assert.Single(Teams.Calls).Json!;
        var consent = message["attachments"]![0]!;
        Assert.Equal("application/vnd.microsoft.teams.card.file.consent", (string?)consent["contentType"]);
        Assert.Equal(("Счёт O-2026-000001.pdf", 5000), ((string?)consent["name"], (int)consent["content"]!["sizeInBytes"]!));
        Assert.Equal(
            ("17", "17"),
            ((string?)consent["content"]!["acceptContext"]!["@file"], (string?)consent["content"]!["declineContext"]!["@file"]));
        Assert.Equal(("Счёт по заказу", "plain", "Счёт по заказу"),
            ((string?)message["text"], (string?)message["textFormat"], (string?)message["summary"]));
        Assert.Empty(Teams.Drive);
    }

    [Fact]
    public async Task Buttons_stand_on_a_card_before_it_and_both_come_or_neither()
    {
        var offer = Offer() with { Screen = Offer().Screen with { Rows = [[new Button("Раньше", "/audit export 1")]] } };
        Assert.Equal(new SendResult.Sent("1:2"), await Send(offer));
        Assert.Equal("ActionSet", (string?)Teams.Calls[0].Card["body"]![1]!["type"]);

        Teams.Answers(201, new { id = "1:8" });
        Teams.Answers(502);
        Assert.IsType<SendResult.Later>(await Send(offer));
        Assert.Equal(("DELETE", "/v3/conversations/a:chat/activities/1:8"), (Teams.Calls[^1].Method, Teams.Calls[^1].Path));
    }

    [Theory]
    [InlineData("a/b\\c:*?\"<>|#%.pdf", "a_b_c_________.pdf")]
    [InlineData(" ..", "file")]
    [InlineData("\u202Eслучай.pdf", "случай.pdf")]
    public async Task Its_name_is_one_that_OneDrive_takes(string name, string taken)
    {
        await Send(Offer() with { File = Invoice with { Name = name } });

        Assert.Equal(taken, (string?)Teams.Calls[0].Json!["attachments"]![0]!["name"]);
    }

    [Fact]
    public async Task A_consent_comes_in_as_an_answer_to_the_offer_and_is_answered_at_once()
    {
        Assert.Equal(HttpStatusCode.OK, (await Bot.Post(Consent("accept", Place()))).StatusCode);

        var incoming = Assert.Single(Received);
        Assert.Equal((17, true, "1:7"), (incoming.FileAnswer!.Offer, incoming.FileAnswer.Accepted, incoming.FileAnswer.CardId));
        Assert.Equal(Teams.Url + "drive/1?token=x", FilePlace.Read(incoming.FileAnswer.Place!)!.UploadUrl);
        Assert.Empty(Teams.Drive);
    }

    [Fact]
    public async Task A_refusal_comes_in_without_a_place()
    {
        await Bot.Post(Consent("decline", null));

        Assert.Equal(new FileAnswer(17, false, null, "1:7"), Assert.Single(Received).FileAnswer);
    }

    [Fact]
    public async Task An_answer_that_could_not_be_saved_may_be_given_again()
    {
        Inbox = (_, _) => throw new NotSavedException(new IOException());

        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await Bot.Post(Consent("accept", Place()))).StatusCode);
    }

    [Theory]
    [InlineData("{\"type\":\"fileUpload\"}")]
    [InlineData("{\"action\":\"accept\",\"context\":{}}")]
    [InlineData("{\"action\":\"accept\",\"context\":{\"@file\":\"-1\"}}")]
    [InlineData("{\"action\":\"accept\",\"context\":{\"@file\":17}}")]
    [InlineData("{\"action\":\"delete\",\"context\":{\"@file\":\"17\"}}")]
    [InlineData("[]")]
    public async Task What_is_no_answer_to_an_offer_of_ours_is_not_served(string value)
    {
        var consent = Teams.Activity("invoke", more: new { name = "fileConsent/invoke", value = JsonNode.Parse(value) });
        using var answer = await Bot.Post(consent);

        Assert.Equal(HttpStatusCode.NotImplemented, answer.StatusCode);
        Assert.Empty(Received);
    }

    [Theory]
    [InlineData("https://evil.example/drive")]
    [InlineData("https://sharepoint.com/drive")]
    [InlineData("https://evilsharepoint.com/drive")]
    [InlineData("https://contoso.sharepoint.com.evil.example/drive")]
    [InlineData("http://contoso.sharepoint.com/drive")]
    [InlineData("https://contoso.sharepoint.com:8443/drive")]
    [InlineData("https://user@contoso.sharepoint.com/drive")]
    [InlineData("http://169.254.169.254/drive")]
    [InlineData("drive")]
    public async Task A_place_elsewhere_is_no_place_neither_when_it_is_named_nor_when_it_is_used(string url)
    {
        await Bot.Post(Consent("accept", Place(url)));
        Assert.Null(Assert.Single(Received).FileAnswer!.Place);
        await Bot.Post(Consent("accept", Place(content: url)));
        Assert.Null(Received.Last().FileAnswer!.Place);

        Assert.IsType<SendResult.Sent>(await Send(Offer(Place(url))));
        Assert.Empty(Teams.Drive);
        Assert.StartsWith("Файл «Счёт O-2026-000001.pdf» сохранить в OneDrive не удалось", (string?)Teams.Calls[^1].Json!["text"],
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_bytes_are_put_into_the_persons_drive_without_a_token_and_the_file_is_shown_in_place_of_the_question()
    {
        Assert.Equal(new SendResult.Sent("1:1"), await Send(Offer(Place()) with { Replaces = "1:7" }));

        var (path, content, range, authorization) = Assert.Single(Teams.Drive);
        Assert.Equal(("1", "bytes 0-4999/5000", ""), (path, range, authorization));
        Assert.Equal(Invoice.Content, content);
        Assert.Equal(["POST", "DELETE"], Teams.Calls.Select(call => call.Method));
        var shown = Teams.Calls[0].Json!["attachments"]![0]!;
        Assert.Equal("application/vnd.microsoft.teams.card.file.info", (string?)shown["contentType"]);
        Assert.Equal(
            (Teams.Url + "content/1", "Счёт (1).pdf", "id-1", "pdf"),
            ((string?)shown["contentUrl"], (string?)shown["name"], (string?)shown["content"]!["uniqueId"],
                (string?)shown["content"]!["fileType"]));
        Assert.Equal("/v3/conversations/a:chat/activities/1:7", Teams.Calls[1].Path);
        Assert.DoesNotContain("token=x", string.Join('\n', Bot.Logs.All), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(429)]
    [InlineData(503)]
    public async Task A_drive_that_does_not_take_it_now_is_asked_again_and_does_not_hold_up_the_channel(int status)
    {
        Teams.DriveRefuses.Enqueue(status);

        var later = Assert.IsType<SendResult.Later>(await Send(Offer(Place())));

        Assert.Equal((null, false), (later.After, later.WholeChannel));
        Assert.Empty(Teams.Calls);
        Assert.IsType<SendResult.Sent>(await Send(Offer(Place()) with { Attempts = 1 }));
        Assert.Equal(2, Teams.Drive.Count);
    }

    [Theory]
    [InlineData(404, 0)]
    [InlineData(410, 0)]
    [InlineData(503, 5)]
    public async Task When_it_fails_for_good_the_person_is_told_and_asked_anew(int status, int attempts)
    {
        Teams.DriveRefuses.Enqueue(status);

        Assert.Equal(new SendResult.Sent("1:1"), await Send(Offer(Place()) with { Attempts = attempts, Replaces = "1:7" }));

        var asked = Teams.Calls[0].Json!;
        Assert.StartsWith("Файл «Счёт O-2026-000001.pdf» сохранить в OneDrive не удалось", (string?)asked["text"],
            StringComparison.Ordinal);
        Assert.Equal("17", (string?)asked["attachments"]![0]!["content"]!["acceptContext"]!["@file"]);
        Assert.Equal("DELETE", Teams.Calls[1].Method);
    }

    [Fact]
    public async Task What_is_there_already_is_not_put_there_twice()
    {
        Teams.Answers(502);
        Assert.IsType<SendResult.Later>(await Send(Offer(Place())));

        Assert.IsType<SendResult.Sent>(await Send(Offer(Place()) with { Attempts = 1 }));

        Assert.Single(Teams.Drive);
    }

    private Task<SendResult> Send(Outgoing message) => Bot.Channel.Send(message, CancellationToken.None);

    private Outgoing Offer(object? place = null) =>
        new(
            SendTests.Route(Teams.Url), "29:anna",
            new Screen
            {
                Lines = ["Счёт по заказу"],
                FileId = 3,
                FilePlace = place is null ? null : FilePlace.Of(JsonSerializer.SerializeToElement(place))!.ToJson(),
            },
            Invoice, null, null, "ru")
        {
            Id = 17,
        };

    private object Place(string? url = null, string? content = null) =>
        new
        {
            uploadUrl = url ?? Teams.Url + "drive/1?token=x",
            contentUrl = content ?? Teams.Url + "content/1",
            name = "Счёт (1).pdf",
            uniqueId = "id-1",
            fileType = "pdf",
            etag = "\"1\"",
        };

    private JsonObject Consent(string action, object? place) => Teams.Activity("invoke", more: new
    {
        name = "fileConsent/invoke",
        replyToId = "1:7",
        value = new
        {
            type = "fileUpload",
            action,
            context = new Dictionary<string,
            string>(StringComparer.Ordinal)
            { ["@file"] = "17" },
            uploadInfo = place,
        },
    });
}
