using System.Net;
using SalesBot.Conversations;
using SalesBot.Host.Channels.Teams.Out;
using SalesBot.Screens;
using SalesBot.Turns;

namespace SalesBot.Tests.Channels.Teams;

public sealed class PressTests : TeamsTest
{
    [Fact]
    public async Task A_press_is_answered_with_the_card_as_it_is_now()
    {
        Inbox = (_, _) => Task.FromResult(new Receipt(Pressed: new Screen { Lines = ["Готово"] }));

        var answer = await Bot.Invoke(Press("/lead 17 take@3"));

        Assert.Equal(200, (int)answer["statusCode"]!);
        Assert.Equal("application/vnd.microsoft.card.adaptive", (string?)answer["type"]);
        Assert.Equal("Готово", (string?)answer["value"]!["body"]![0]!["inlines"]![0]!["text"]);
        var incoming = Assert.Single(Received);
        Assert.Equal(new Tap("/lead 17 take@3", "1:7"), incoming.Tap);
    }

    [Fact]
    public async Task Without_a_card_it_is_answered_in_words()
    {
        Inbox = (_, _) => Task.FromResult(new Receipt("Уже решено"));
        Assert.Equal("Уже решено", (string?)(await Bot.Invoke(Press("x")))["value"]);

        Inbox = (_, _) => Task.FromResult(new Receipt(Duplicate: true));
        Assert.Equal("Принято", (string?)(await Bot.Invoke(Press("x")))["value"]);
    }

    [Fact]
    public async Task What_is_filled_in_comes_as_inputs_by_field_key()
    {
        await Bot.Invoke(Press("!fill@d4.1", new Dictionary<string, object?>
        {
            ["reach"] = "89161234567",
            ["agreed"] = true,
            ["reason"] = "expensive",
            ["reason~own"] = "просят рассрочку",
            ["begin"] = "2026-12-05",
            ["begin~time"] = "14:30",
            ["source"] = "site",
            ["source~own"] = "",
        }));

        var inputs = Assert.Single(Received).Inputs;
        Assert.Equal("89161234567", inputs["reach"]);
        Assert.Equal("true", inputs["agreed"]);
        Assert.Equal("просят рассрочку", inputs["reason"]);
        Assert.Equal("2026-12-05 14:30", inputs["begin"]);
        Assert.Equal("site", inputs["source"]);
        Assert.Equal(5, inputs.Count);
    }

    [Fact]
    public async Task A_client_that_only_knows_submit_presses_by_a_message()
    {
        await Bot.Post(Teams.Activity(more: new
        {
            replyToId = "1:7",
            value = new Dictionary<string,
            object?>
            { [CardData.Press] = "/call@0", ["reach"] = "1" },
        }));

        var incoming = Assert.Single(Received);
        Assert.Equal((new Tap("/call@0", "1:7"), "1"), (incoming.Tap, incoming.Inputs["reach"]));
    }

    [Fact]
    public async Task A_card_drawn_for_somebody_else_is_not_theirs_to_press()
    {
        var press = Press("/call@0", new() { [CardData.For] = CardData.Mark("29:boris") });

        Assert.Equal("Эта кнопка не ваша", (string?)(await Bot.Invoke(press))["value"]);
        Assert.Empty(Received);
    }

    [Fact]
    public async Task A_press_that_could_not_be_saved_says_so()
    {
        Inbox = (_, _) => throw new NotSavedException(new IOException());

        var answer = await Bot.Invoke(Press("/call@0"));

        Assert.Equal(503, (int)answer["statusCode"]!);
        Assert.Contains("Не записалось", (string?)answer["value"]!["message"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_press_that_takes_long_is_answered_within_a_second()
    {
        var entered = new TaskCompletionSource();
        Inbox = async (_, stop) =>
        {
            entered.SetResult();
            await Task.Delay(Timeout.Infinite, stop);
            return new();
        };

        var answer = Bot.Invoke(Press("/call@0"));
        await entered.Task;
        while (!answer.IsCompleted)
        {
            Clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }

        Assert.Contains("Ещё записываю", (string?)(await answer)["value"], StringComparison.Ordinal);
    }

    [Theory] // K14
    [InlineData("task/fetch")]
    [InlineData("composeExtension/query")]
    [InlineData("signin/verifyState")]
    [InlineData(null)]
    public async Task An_unknown_invoke_is_answered_by_its_status_for_a_body_would_be_read_as_its_result(string? name)
    {
        using var answer = await Bot.Post(Teams.Activity("invoke", more: new { name, value = new { } }));

        Assert.Equal((HttpStatusCode.NotImplemented, ""), (answer.StatusCode, await answer.Content.ReadAsStringAsync()));
        Assert.Empty(Received);
    }

    [Theory]
    [InlineData("x")]
    [InlineData(null)]
    [InlineData(5)]
    public async Task A_card_that_sends_nothing_known_is_told_so_in_the_words_of_cards(object? value)
    {
        var answer = await Bot.Invoke(Teams.Activity("invoke", more: new { name = "adaptiveCard/action", value }));
        Assert.Equal(501, (int)answer["statusCode"]!);
        Assert.Empty(Received);
    }

    [Theory] // K1
    [InlineData("""{"":"x","@press":"/leads@0","reach":"1"}""")]
    [InlineData("""{"reach":"2","@press":"/leads@0","reach":"1"}""")]
    [InlineData("""{"@press":"/leads@0","reach":"1","more":{"":{"":[[]]}},"~own":"","~time":"10:00","@":"x"}""")]
    public async Task Odd_names_in_what_is_filled_in_stop_nobody(string value)
    {
        var activity = Teams.Activity(more: new { value = "VALUE" }).ToJsonString().Replace("\"VALUE\"", value, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await Bot.Post(activity, "Bearer " + Teams.Token())).StatusCode);

        var incoming = Assert.Single(Received);
        Assert.Equal(("/leads@0", "1"), (incoming.Tap!.Value, incoming.Inputs["reach"]));
    }

    [Fact]
    public async Task What_others_put_beside_a_message_is_no_press()
    {
        await Bot.Post(Teams.Activity(more: new { text = "/leads", value = new { action = "somebody else's" } }));

        Assert.Equal(("/leads", null), (Assert.Single(Received).Text, Received.Single().Tap));
    }

    private System.Text.Json.Nodes.JsonObject Press(string value, Dictionary<string, object?>? more = null)
    {
        var data = new Dictionary<string, object?>(more ?? [], StringComparer.Ordinal) { [CardData.Press] = value };
        return Teams.Activity("invoke", more: new
        {
            name = "adaptiveCard/action",
            replyToId = "1:7",
            value = new { action = new { type = "Action.Execute", verb = "press", data }, trigger = "manual" },
        });
    }
}
