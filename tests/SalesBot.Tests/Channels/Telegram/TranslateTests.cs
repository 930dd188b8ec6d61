using System.Text.Json;
using SalesBot.Conversations;
using SalesBot.Host.Channels.Telegram.Api;
using SalesBot.Host.Channels.Telegram.In;

namespace SalesBot.Tests.Channels.Telegram;

public sealed class TranslateTests
{
    [Fact]
    public void A_text_becomes_an_incoming_with_account_and_route()
    {
        var incoming = Read(Updates.Text(5, 42, "/call")).Incoming!;

        Assert.Equal(("telegram", "5", "42", "/call"), (incoming.Channel, incoming.UpdateId, incoming.Route, incoming.Text));
        Assert.Equal(new Account("42", "Анна Иванова", "ru"), incoming.From);
        Assert.Null(incoming.Unsupported);
    }

    [Fact]
    public void A_tap_carries_its_value_and_the_message_it_stands_on()
    {
        var arrival = Read(Updates.Tap(6, 42, "/approve 17 r3", "q9"));

        Assert.Equal("q9", arrival.QueryId);
        Assert.Equal(new Tap("/approve 17 r3", "77"), arrival.Incoming!.Tap);
        Assert.Null(arrival.Incoming.Text);
    }

    [Fact]
    public void A_tap_without_a_message_or_data_is_only_answered()
    {
        var arrival = Read(new
        {
            update_id = 1,
            callback_query = new { id = "q", from = new { id = 1, is_bot = false, first_name = "A" }, data = "x" },
        });

        Assert.Equal("q", arrival.QueryId);
        Assert.Null(arrival.Incoming);
    }

    [Fact]
    public void A_tap_in_anothers_chat_does_nothing_and_says_why()
    {
        var arrival = Read(new
        {
            update_id = 1,
            callback_query = new
            {
                id = "q",
                from = new { id = 7, is_bot = false, first_name = "Вера", language_code = "ru" },
                message = new { message_id = 77, date = 0, chat = new { id = 42, type = "private" } },
                data = "!done@d1.0",
            },
        });

        Assert.Null(arrival.Incoming);
        Assert.Equal("Эта кнопка не ваша", arrival.Toast);
    }

    [Fact]
    public void A_contact_card_keeps_number_and_whole_name()
    {
        var incoming = Read(Message(
            ("contact", new { phone_number = "79123456789", first_name = "Пётр", last_name = "Иванов" }))).Incoming!;

        Assert.Equal(new SharedContact("79123456789", "Пётр Иванов"), incoming.Contact);
    }

    [Theory]
    [InlineData(
        """{"type":"user","date":1,"sender_user":{"id":9,"is_bot":false,"first_name":"Олег","last_name":"Сидоров"}}""",
        "Олег Сидоров")]
    [InlineData("""{"type":"hidden_user","date":1,"sender_user_name":"Скрытный"}""", "Скрытный")]
    [InlineData("""{"type":"chat","date":1,"sender_chat":{"id":-5,"type":"group","title":"Отдел"}}""", "Отдел")]
    [InlineData("""{"type":"channel","date":1,"chat":{"id":-6,"type":"channel","title":"Новости"},"message_id":3}""", "Новости")]
    [InlineData("""{"type":"something_new","date":1}""", "")]
    public void A_forwarded_message_says_whose_it_is(string origin, string name)
    {
        var incoming = Read(Message(("text", "Здравствуйте"), ("forward_origin", JsonDocument.Parse(origin).RootElement))).Incoming!;

        Assert.Equal(name, incoming.ForwardedFrom);
    }

    [Theory]
    [InlineData(
        "document",
        """{"file_id":"F","file_unique_id":"U","file_name":"КП.pdf","mime_type":"application/pdf","file_size":10}""",
        "КП.pdf", "application/pdf", 10L)]
    [InlineData("document", """{"file_id":"F","file_unique_id":"U"}""", "document", "application/octet-stream", null)]
    [InlineData(
        "photo",
        """[{"file_id":"f","width":90,"height":90,"file_size":1},{"file_id":"F","width":800,"height":600,"file_size":7}]""",
        "photo.jpg", "image/jpeg", 7L)]
    [InlineData("voice", """{"file_id":"F","duration":3,"mime_type":"audio/ogg","file_size":8}""", "voice.ogg", "audio/ogg", 8L)]
    [InlineData("audio", """{"file_id":"F","duration":3,"file_name":"a.mp3"}""", "a.mp3", "audio/mpeg", null)]
    [InlineData("video", """{"file_id":"F","width":1,"height":1,"duration":3}""", "video.mp4", "video/mp4", null)]
    [InlineData("video_note", """{"file_id":"F","length":1,"duration":3}""", "video.mp4", "video/mp4", null)]
    public void Files_of_every_kind_are_taken_with_their_caption(string kind, string json, string name, string type, long? size)
    {
        var arrival = Read(Message((kind, JsonDocument.Parse(json).RootElement), ("caption", "Смотрите")));

        Assert.Equal([new Attachment("F", name, type, size)], arrival.Attachments);
        Assert.Equal("Смотрите", arrival.Incoming!.Text);
        Assert.Null(arrival.Incoming.Unsupported);
    }

    [Theory]
    [InlineData("sticker")]
    [InlineData("location")]
    [InlineData("poll")]
    [InlineData("dice")]
    [InlineData("story")]
    public void What_cannot_be_taken_is_named(string kind) =>
        Assert.Equal(kind, Read(Message((kind, new { }))).Incoming!.Unsupported);

    [Fact]
    public void A_venue_is_not_called_a_location() =>
        Assert.Equal("venue", Read(Message(("location", new { }), ("venue", new { }))).Incoming!.Unsupported);

    [Theory]
    [InlineData("pinned_message")]
    [InlineData("chat_background_set")]
    [InlineData("message_auto_delete_timer_changed")]
    [InlineData("write_access_allowed")]
    public void News_about_the_chat_asks_for_no_answer(string kind) => Assert.Equal(new Arrival(), Read(Message((kind, new { }))));

    [Theory]
    [InlineData("""{"update_id":1,"something_new":{"a":1}}""")]
    [InlineData("""{"update_id":1}""")]
    [InlineData(
        """{"update_id":1,"message":{"message_id":1,"date":1,"chat":{"id":1,"type":"private"},"text":"x","from":"""
        + """{"id":2,"is_bot":true,"first_name":"B"}}}""")]
    [InlineData("""{"update_id":1,"my_chat_member":{"chat":{"id":1,"type":"private"},"new_chat_member":{"status":"kicked"}}}""")]
    [InlineData("""{"update_id":1,"message":{"message_id":1,"chat":{"id":1,"type":"new"},"text":"x","from":{"id":1,"is_bot":false}}}""")]
    [InlineData("""{"update_id":1,"message":{"message_id":1,"chat":{"id":1},"text":"x","from":{"id":1,"is_bot":false}}}""")]
    public void Other_updates_are_passed_over(string json) => Assert.Equal(new Arrival(), Of(ReadJson(json)!));

    [Theory]
    [InlineData(
        """{"update_id":1,"message":{"message_id":1,"date":1,"chat":{"id":-7,"type":"group"},"text":"x","from":"""
        + """{"id":2,"is_bot":false,"first_name":"B"}}}""")]
    [InlineData("""{"update_id":1,"my_chat_member":{"chat":{"id":-7,"type":"supergroup"},"new_chat_member":{"status":"member"}}}""")]
    public void A_group_is_left(string json) => Assert.Equal(new Arrival { Leave = -7 }, Of(ReadJson(json)!));

    [Theory]
    [InlineData("""{"update_id":1,"message":{"message_id":"one","chat":7}}""")]
    [InlineData("""{"update_id":1,"message":{"text":"no chat"}}""")]
    [InlineData("""{"update_id":1,"callback_query":[]}""")]
    public void An_update_of_unknown_shape_keeps_its_id_and_means_nothing(string json)
    {
        var update = ReadJson(json)!;

        Assert.Equal(1, update.Id);
        Assert.NotNull(update.Problem);
        Assert.Null(Of(update).Incoming);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("7")]
    [InlineData("{}")]
    [InlineData("""{"update_id":"1"}""")]
    [InlineData("""{"update_id":1e99}""")]
    public void What_has_no_id_is_no_update(string json) => Assert.Null(ReadJson(json));

    private static object Message(params (string Key, object Value)[] content) => Updates.Message(1, 42, content);

    [Fact] // K8
    public void A_message_says_when_it_was_written_however_long_it_waited()
    {
        Assert.Equal(Now.AddHours(-18), Read(Message(("text", "x"), ("date", Now.AddHours(-18).ToUnixTimeSeconds()))).Incoming!.WrittenAt);
        Assert.Equal("1001", Read(Message(("text", "x"))).Incoming!.MessageId);
    }

    [Theory] // K8, K5
    [InlineData(3 * 3600)]
    [InlineData(2)]
    public void It_is_never_written_later_than_now(int ahead) =>
        Assert.Equal(Now, Read(Message(("text", "x"), ("date", Now.AddSeconds(ahead).ToUnixTimeSeconds()))).Incoming!.WrittenAt);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void What_is_no_date_is_none(int date) => Assert.Null(Read(Message(("text", "x"), ("date", date))).Incoming!.WrittenAt);

    [Fact] // K7
    public void Messages_of_an_album_share_its_id()
    {
        var file = new { file_id = "F" };

        Assert.Equal("17956302347849", Read(Message(("document", file), ("media_group_id", "17956302347849"))).Incoming!.Album);
        Assert.Null(Read(Message(("document", file))).Incoming!.Album);
    }

    [Fact] // K12
    public void A_corrected_message_says_which_and_when()
    {
        var update = Correction(("text", "кровля 120 м²"), ("edit_date", Now.AddMinutes(-5).ToUnixTimeSeconds()));

        var correction = Read(update).Incoming!;

        Assert.Equal((true, "1001", "кровля 120 м²", Now.AddMinutes(-5)),
            (correction.Edited, correction.MessageId, correction.Text, correction.WrittenAt));
    }

    [Fact]
    public void A_corrected_caption_brings_its_file_no_second_time()
    {
        var arrival = Read(Correction(("caption", "КП, верное"), ("document", new { file_id = "F" })));

        Assert.Equal((true, "КП, верное"), (arrival.Incoming!.Edited, arrival.Incoming.Text));
        Assert.Empty(arrival.Attachments);
    }

    [Fact]
    public void A_place_that_moves_along_is_no_correction() =>
        Assert.Equal(new Arrival(), Read(Correction(("location", new { latitude = 1, longitude = 2 }))));

    [Fact] // K3
    public void Who_lets_the_bot_in_again_has_come_back()
    {
        var incoming = Of(ReadJson(
            """
            {"update_id":4,"my_chat_member":{"chat":{"id":42,"type":"private"},"date":1795629801,
            "from":{"id":42,"is_bot":false,"first_name":"Анна"},"old_chat_member":{"status":"kicked"}
            """
            + ""","new_chat_member":{"status":"member","user":{"id":1,"is_bot":true,"first_name":"B"}}}}""")!).Incoming!;

        Assert.Equal((true, "42", "42", null), (incoming.CameBack, incoming.From.Id, incoming.Route, incoming.Text));
    }

    [Fact] // K11
    public void A_foreign_number_without_a_plus_stays_as_Telegram_has_it()
    {
        var card = new { phone_number = "4915112345678", first_name = "" };

        Assert.Equal(new SharedContact("4915112345678", ""), Read(Message(("contact", card))).Incoming!.Contact);
    }

    private static readonly DateTimeOffset Now = DateTimeOffset.FromUnixTimeSeconds(1_795_700_000);

    private static Dictionary<string, object> Correction(params (string Key, object Value)[] content) => new(StringComparer.Ordinal)
    {
        ["update_id"] = 1,
        ["edited_message"] = JsonSerializer.SerializeToElement(Message(content)).GetProperty("message"),
    };

    [Theory] // K13: where a link leads to is in no word of the text
    [InlineData("пишите на почту", "mailto:ivan@vektor.ru?subject=a", "пишите на почту ivan@vektor.ru")]
    [InlineData("позвоните ему", "tel:+79161234567", "позвоните ему +79161234567")]
    [InlineData("8 916 123-45-67", "tel:+79161234567", "8 916 123-45-67")]
    [InlineData("сайт", "https://vektor.ru", "сайт")]
    public void An_address_that_stands_only_in_a_link_is_not_lost(string text, string url, string read) =>
        Assert.Equal(read, Read(new
        {
            update_id = 1,
            message = new
            {
                message_id = 5,
                date = 1_795_000_000,
                chat = new { id = 1, type = "private" },
                from = new { id = 1, is_bot = false, first_name = "A" },
                text,
                entities = new[] { new { type = "text_link", offset = 0, length = 3, url } },
            },
        }).Incoming!.Text);

    [Fact] // O17, B5: of an answer to a message of another chat the bot knows what it quotes, and nothing else
    public void What_is_quoted_from_another_chat_is_read_with_it()
    {
        var origin = new { type = "hidden_user", date = 1, sender_user_name = "Клиент" };
        Assert.Equal("запиши\nнужен забор, 89161234567", Read(new
        {
            update_id = 1,
            message = new
            {
                message_id = 5,
                date = 1_795_000_000,
                chat = new { id = 1, type = "private" },
                from = new { id = 1, is_bot = false, first_name = "A" },
                text = "запиши",
                external_reply = new { origin, message_id = 6 },
                quote = new { text = "нужен забор, 89161234567", position = 0 },
            },
        }).Incoming!.Text);
    }

    private static Arrival Read(object update) => Of(ReadJson(Updates.Json(update))!);

    private static Arrival Of(Received update) => Translate.Of(update, Now);

    private static Received? ReadJson(string json)
    {
        using var document = JsonDocument.Parse(json);
        return ReadUpdate.From(document.RootElement);
    }
}
