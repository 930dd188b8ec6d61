using System.Text.Json.Nodes;
using SalesBot.Host.Channels;
using SalesBot.Host.Channels.Teams.Out;
using SalesBot.Screens;

namespace SalesBot.Tests.Channels.Teams;

public sealed class DrawTests
{
    private static readonly Phrases Russian = ChannelTexts.Words.For("ru");

    [Fact]
    public void Words_are_shown_as_they_are_whatever_Markdown_they_look_like()
    {
        var line = new Line(
        [
            new Span("**[x](javascript:alert(1))** _<at>все</at>_"),
            new Span("L-1", Emphasis.Copyable),
            new Span("!", Emphasis.Strong),
            new Span("?", Emphasis.Dim),
        ]);
        var block = Body(new Screen { Lines = [line] })[0]!;

        Assert.Equal("RichTextBlock", (string?)block["type"]);
        Assert.Equal("**[x](javascript:alert(1))** _<at>все</at>_", (string?)block["inlines"]![0]!["text"]);
        Assert.Equal("Monospace", (string?)block["inlines"]![1]!["fontType"]);
        Assert.Equal("Bolder", (string?)block["inlines"]![2]!["weight"]);
        Assert.True((bool)block["inlines"]![3]!["isSubtle"]!);
    }

    [Theory] // X21
    [InlineData("{{DATE(2026-01-01T00:00:00Z,SHORT)}}")]
    [InlineData("Срок {{time(2026-01-01T00:00:00Z)}} и {{{DATE(2026-01-01T00:00:00Z)}}}")]
    [InlineData("{{ Date(2026-01-01T00:00:00Z, LONG) }}")]
    public void What_looks_like_a_date_of_cards_is_shown_as_it_was_typed(string typed)
    {
        var field = new FormField("who", "choice", typed, true, null, [new("1", typed)]);
        var card = DrawActivity.Card(Screen(field) with { Lines = [typed], Rows = [[new Button(typed, "/x@0")]] }, "29:anna", Russian);

        string[] shown = [.. Strings(card["body"]!).Where(text => text.Contains("2026", StringComparison.Ordinal))];
        Assert.Equal(6, shown.Length);
        Assert.All(shown, text => Assert.DoesNotMatch(@"(?i)\{\{\s*(DATE|TIME)", text));
        Assert.Equal(typed, shown[0].Replace("\u200D", "", StringComparison.Ordinal));
    }

    [Fact] // X21
    public void Other_braces_stay_as_they_are() =>
        Assert.Equal(["{{client}} {DATE(1)} {{ 1 }}"], Texts(new Screen { Lines = ["{{client}} {DATE(1)} {{ 1 }}"] }));

    [Fact]
    public void A_button_sends_its_value_by_execute_and_by_submit_for_older_clients()
    {
        var screen = new Screen { Lines = ["x"], Rows = [[new Button("Отказ", "/lead 1 refuse@3", ButtonStyle.Danger)]] };
        var action = Body(screen)[1]!["actions"]![0]!;

        foreach (var (one, type) in new[] { (action, "Action.Execute"), (action["fallback"]!, "Action.Submit") })
        {
            Assert.Equal((type, "Отказ", "destructive", "none"),
                ((string?)one["type"], (string?)one["title"], (string?)one["style"], (string?)one["associatedInputs"]));
            Assert.Equal(("/lead 1 refuse@3", CardData.Mark("29:anna")),
                ((string?)one["data"]![CardData.Press], (string?)one["data"]![CardData.For]));
        }
        Assert.Equal("press", (string?)action["verb"]);
    }

    [Fact]
    public void The_card_says_what_it_is_to_a_client_that_cannot_draw_it_and_asks_to_be_refreshed_for_whose_it_is()
    {
        var card = DrawActivity.Card(new Screen { Lines = ["первая", "вторая"] }, "29:anna", Russian);

        Assert.Equal("первая\nвторая", (string?)card["fallbackText"]);
        Assert.Equal("29:anna", (string?)Assert.Single(card["refresh"]!["userIds"]!.AsArray()));
        Assert.Equal(("1.5", "ru"), ((string?)card["version"], (string?)card["lang"]));
    }

    [Fact]
    public void What_is_to_be_copied_stands_there_once()
    {
        var copy = new Button("Скопировать", "/start abc", Kind: ButtonKind.Copy);

        Assert.Equal(["код", "/start abc"], Texts(new Screen { Lines = ["код"], Rows = [[copy]] }));
        Assert.Equal(["/start abc"], Texts(new Screen { Lines = ["/start abc"], Rows = [[copy]] }));
    }

    [Theory]
    [InlineData(Tone.Success, "good")]
    [InlineData(Tone.Attention, "warning")]
    [InlineData(Tone.Problem, "attention")]
    public void The_tone_colours_the_first_line(Tone tone, string style) =>
        Assert.Equal(style, (string?)Body(new Screen { Lines = ["x"], Tone = tone })[0]!["style"]);

    [Fact]
    public void A_field_is_an_input_with_a_label_what_is_known_and_a_word_when_it_is_required()
    {
        var input = Input(new FormField("who", "contact", "Контакт", true, "Иванов", []));

        Assert.Equal(("Input.Text", "who", "Контакт", "Иванов"),
            ((string?)input["type"], (string?)input["id"], (string?)input["label"], (string?)input["value"]));
        Assert.Equal((true, "Заполните: Контакт"), ((bool)input["isRequired"]!, (string?)input["errorMessage"]));
        Assert.Null(Input(new FormField("topic", "text", "О чём", false, null, []))["isRequired"]);
        Assert.True((bool)Input(new FormField("content", "long-text", "Содержание", false, null, []))["isMultiline"]!);
    }

    [Fact]
    public void Choices_and_people_are_lists_yes_and_no_stand_side_by_side()
    {
        FormChoice[] choices = [new("1", "Петрова · 3 в работе"), new("2", "Сидоров")];
        var list = Input(new FormField("responsible", "person", "Ответственный", true, "2", choices));

        Assert.Equal(("Input.ChoiceSet", "compact", "2"), ((string?)list["type"], (string?)list["style"], (string?)list["value"]));
        Assert.Equal("Петрова · 3 в работе", (string?)list["choices"]![0]!["title"]);
        Assert.Equal("expanded", (string?)Input(new FormField("approval", "yes-no", "Согласование", true, null, choices))["style"]);
    }

    [Fact]
    public void Own_words_have_an_input_of_their_own_and_neither_is_required_alone()
    {
        var field = new FormField("reason", "choice", "Причина", true, "переезжают", [new("expensive", "Дорого")]) { OwnWords = true };
        var body = Body(Screen(field));

        Assert.Equal(("reason", null, null), ((string?)body[1]!["id"], (string?)body[1]!["value"], (string?)body[1]!["errorMessage"]));
        Assert.Equal(("reason~own", "Своими словами", "переезжают"),
            ((string?)body[2]!["id"], (string?)body[2]!["label"], (string?)body[2]!["value"]));
    }

    [Fact]
    public void A_day_is_a_date_and_a_moment_a_date_and_a_time()
    {
        Assert.Equal(("Input.Date", "2026-12-05"), Of(Body(Screen(new FormField("day", "date", "День", true, "2026-12-05", [])))[1]!));
        var moment = Body(Screen(new FormField("begin", "date-time", "Начало", false, "2026-12-05 14:30", [])));
        Assert.Equal(("Input.Date", "2026-12-05"), Of(moment[1]!));
        Assert.Equal(("Input.Time", "14:30"), Of(moment[2]!));
        Assert.Equal("begin~time", (string?)moment[2]!["id"]);

        // Typed wrong, it is no value a date can have.
        Assert.Equal(("Input.Date", null), Of(Body(Screen(new FormField("day", "date", "День", true, "31.02", [])))[1]!));

        static (string?, string?) Of(JsonNode input) => ((string?)input["type"], (string?)input["value"]);
    }

    [Fact]
    public void What_is_wrong_stands_under_its_field_and_only_the_submit_button_sends_the_inputs()
    {
        var screen = Screen(new FormField("reach", "reach", "Телефон", true, "нет", []) { Problem = "Не похоже на номер" });
        var body = Body(screen with { Rows = [[new Button("Отмена", "!cancel@d1.0")]] });

        Assert.Equal(("Не похоже на номер", "Attention"),
            ((string?)body[2]!["inlines"]![0]!["text"], (string?)body[2]!["inlines"]![0]!["color"]));
        var actions = body[3]!["actions"]!.AsArray();
        Assert.Equal([("Дальше", null), ("Отмена", "none")],
            actions.Select(action => ((string?)action!["title"], (string?)action["associatedInputs"])));
    }

    private static Screen Screen(FormField field) =>
        new() { Lines = ["Звонок"], Form = new Form(new Button("Дальше", "!fill@d1.0", ButtonStyle.Primary), [field]) };

    private static JsonObject Input(FormField field) => Body(Screen(field))[1]!.AsObject();

    private static JsonArray Body(Screen screen) => DrawActivity.Card(screen, "29:anna", Russian)["body"]!.AsArray();

    private static IEnumerable<string> Strings(JsonNode? node) => node switch
    {
        JsonArray list => list.SelectMany(Strings),
        JsonObject some => some.SelectMany(field => Strings(field.Value)),
        JsonValue value when value.TryGetValue<string>(out var text) => [text],
        _ => [],
    };

    private static IEnumerable<string?> Texts(Screen screen) =>
        Body(screen).Where(block => block!["inlines"] is not null).Select(block => (string?)block!["inlines"]![0]!["text"]);
}
