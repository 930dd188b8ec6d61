using System.Text.Json;
using SalesBot.Conversations;
using SalesBot.Host.Channels.Telegram.BotApi;
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
        var arrival = Read(new { update_id = 1, callback_query = new { id = "q", from = new { id = 1, is_bot = false, first_name = "A" }, data = "x" } });

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
        var incoming = Read(Message(("contact", new { phone_number = "79123456789", first_name = "Пётр", last_name = "Иванов" }))).Incoming!;

        Assert.Equal(new SharedContact("79123456789", "Пётр Иванов"), incoming.Contact);
    }

    [Theory]
    [InlineData("""{"type":"user","date":1,"sender_user":{"id":9,"is_bot":false,"first_name":"Олег","last_name":"Сидоров"}}""", "Олег Сидоров")]
    [InlineData("""{"type":"hidden_user","date":1,"sender_user_name":"Скрытный"}""", "Скрытный")]
    [InlineData("""{"type":"chat","date":1,"sender_chat":{"id":-5,"type":"group","title":"Отдел"}}""", "Отдел")]
    [InlineData("""{"type":"channel","date":1,"chat":{"id":-6,"type":"channel","title":"Новости"},"message_id":3}""", "Новости")]
    [InlineData("""{"type":"something_new","date":1}""", "something_new")]
    public void A_forwarded_message_says_whose_it_is(string origin, string name)
    {
        var incoming = Read(Message(("text", "Здравствуйте"), ("forward_origin", JsonDocument.Parse(origin).RootElement))).Incoming!;

        Assert.Equal(name, incoming.ForwardedFrom);
    }

    [Theory]
    [InlineData("document", """{"file_id":"F","file_unique_id":"U","file_name":"КП.pdf","mime_type":"application/pdf","file_size":10}""", "КП.pdf", "application/pdf", 10L)]
    [InlineData("document", """{"file_id":"F","file_unique_id":"U"}""", "document", "application/octet-stream", null)]
    [InlineData("photo", """[{"file_id":"f","width":90,"height":90,"file_size":1},{"file_id":"F","width":800,"height":600,"file_size":7}]""", "photo.jpg", "image/jpeg", 7L)]
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
    [InlineData("""{"update_id":1,"edited_message":{"message_id":1,"date":1,"chat":{"id":1,"type":"private"},"text":"x"}}""")]
    [InlineData("""{"update_id":1,"something_new":{"a":1}}""")]
    [InlineData("""{"update_id":1}""")]
    [InlineData("""{"update_id":1,"message":{"message_id":1,"date":1,"chat":{"id":1,"type":"private"},"text":"x","from":{"id":2,"is_bot":true,"first_name":"B"}}}""")]
    [InlineData("""{"update_id":1,"my_chat_member":{"chat":{"id":1,"type":"private"},"new_chat_member":{"status":"kicked"}}}""")]
    public void Other_updates_are_passed_over(string json) => Assert.Equal(new Arrival(), Translate.Of(ReadJson(json)!));

    [Theory]
    [InlineData("""{"update_id":1,"message":{"message_id":1,"date":1,"chat":{"id":-7,"type":"group"},"text":"x","from":{"id":2,"is_bot":false,"first_name":"B"}}}""")]
    [InlineData("""{"update_id":1,"my_chat_member":{"chat":{"id":-7,"type":"supergroup"},"new_chat_member":{"status":"member"}}}""")]
    public void A_group_is_left(string json) => Assert.Equal(new Arrival { Leave = -7 }, Translate.Of(ReadJson(json)!));

    [Theory]
    [InlineData("""{"update_id":1,"message":{"message_id":"one","chat":7}}""")]
    [InlineData("""{"update_id":1,"message":{"text":"no chat"}}""")]
    [InlineData("""{"update_id":1,"callback_query":[]}""")]
    public void An_update_of_unknown_shape_keeps_its_id_and_means_nothing(string json)
    {
        var update = ReadJson(json)!;

        Assert.Equal(1, update.UpdateId);
        Assert.NotNull(update.Problem);
        Assert.Equal(new Arrival(), Translate.Of(update));
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("7")]
    [InlineData("{}")]
    [InlineData("""{"update_id":"1"}""")]
    [InlineData("""{"update_id":1e99}""")]
    public void What_has_no_id_is_no_update(string json) => Assert.Null(ReadJson(json));

    private static object Message(params (string Key, object Value)[] content) => Updates.Message(1, 42, content);

    private static Arrival Read(object update) => Translate.Of(ReadJson(Updates.Json(update))!);

    private static Update? ReadJson(string json)
    {
        using var document = JsonDocument.Parse(json);
        return BotApiJson.ReadUpdate(document.RootElement);
    }
}
