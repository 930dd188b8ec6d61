using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using SalesBot.Delivery;
using SalesBot.Host.Channels.Telegram;
using SalesBot.Host.Channels.Telegram.Api;
using SalesBot.Host.Channels.Telegram.Out;
using SalesBot.Screens;
using Telegram.Bot.Requests;

namespace SalesBot.Tests.Channels.Telegram;

public sealed class SendTests : IAsyncLifetime, IDisposable
{
    private readonly ManualClock clock = new();
    private FakeTelegram telegram = null!;
    private HttpClient http = null!;
    private TelegramHealth health = null!;
    private TelegramChannel channel = null!;

    public async Task InitializeAsync()
    {
        telegram = await FakeTelegram.Start();
        var options = new TelegramOptions { Token = FakeTelegram.Token, ApiUrl = telegram.Url };
        health = new(clock);
        http = TelegramHttp.Client(options);
        var manifest = TelegramManifest.Read(Path.Combine(AppContext.BaseDirectory, "bot-manifests", "telegram"));
        channel = new(new(TelegramHttp.Bot(options, http), options, health), TelegramPace.Limiter(clock), new(), manifest);
    }

    public Task DisposeAsync() => telegram.DisposeAsync().AsTask();

    public void Dispose() => http.Dispose();

    [Fact]
    public async Task A_card_is_sent_as_HTML_with_buttons_and_without_previews_or_nulls()
    {
        var result = await Send(new() { Lines = ["Готово <b>"], Rows = [[new("Открыть", "/lead 17")]] });

        Assert.Equal(new SendResult.Sent("101"), result);
        var call = telegram.Calls("sendMessage").Single();
        Assert.Equal((42, "Готово &lt;b&gt;", "html"), (call.Number("chat_id"), call.Text("text"),
            call.Text("parse_mode").ToLowerInvariant()));
        Assert.True(call.Json["link_preview_options"]!["is_disabled"]!.GetValue<bool>());
        Assert.Equal("""[[{"text":"Открыть","callback_data":"/lead 17"}]]""", call.Keyboard.ToJsonString(Readable));
        Assert.DoesNotContain("null", call.Raw, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_card_that_replaces_one_is_edited_in_place_and_keeps_its_id()
    {
        Assert.Equal(new SendResult.Sent("77"), await Send(Text("Стало"), replaces: "77"));

        Assert.Equal(77, telegram.Calls("editMessageText").Single().Number("message_id"));
        Assert.Equal(["editMessageText"], telegram.Methods);
    }

    [Fact]
    public async Task Not_modified_is_success()
    {
        telegram.Answers("editMessageText",
            Reply.Error(400, "Bad Request: message is not modified: specified new message content and reply markup are exactly the same"));

        Assert.Equal(new SendResult.Sent("77"), await Send(Text("То же"), replaces: "77"));
        Assert.Equal(["editMessageText"], telegram.Methods);
    }

    [Theory]
    [InlineData("Bad Request: message to edit not found")]
    [InlineData("Bad Request: message can't be edited")]
    [InlineData("Bad Request: there is no text in the message to edit")]
    public async Task What_cannot_be_edited_is_sent_anew_and_the_old_one_goes(string words)
    {
        telegram.Answers("editMessageText", Reply.Error(400, words));

        Assert.Equal(new SendResult.Sent("101"), await Send(Text("Стало"), replaces: "77"));
        Assert.Equal(["editMessageText", "sendMessage", "deleteMessage"], telegram.Methods);
        Assert.Equal(77, telegram.Calls("deleteMessage").Single().Number("message_id"));
    }

    [Fact] // K9: the edit would take the place that the message had waited for, again and again
    public async Task What_cannot_be_edited_is_sent_anew_in_the_place_that_it_has()
    {
        telegram.Answers("editMessageText", Reply.Error(400, "Bad Request: message to edit not found"));
        for (var sent = 0; sent < 3; sent++) await Send(Text("Ответ"));

        Assert.IsType<SendResult.Sent>(await Send(Text("Стало"), replaces: "77"));
        Assert.Equal(4, telegram.Calls("sendMessage").Count);
    }

    [Fact]
    public async Task The_older_message_disappears_after_the_new_one_is_there()
    {
        Assert.Equal(new SendResult.Sent("101"), await Send(Text("Напоминание"), removes: "55"));

        Assert.Equal(["sendMessage", "deleteMessage"], telegram.Methods);
    }

    [Fact]
    public async Task What_cannot_be_deleted_loses_its_buttons_and_failing_is_no_failure()
    {
        telegram.Answers("deleteMessage", Reply.Error(400, "Bad Request: message can't be deleted for everyone"));
        telegram.Answers("editMessageReplyMarkup", Reply.Error(400, "Bad Request: message can't be edited"));

        Assert.Equal(new SendResult.Sent("101"), await Send(Text("Напоминание"), removes: "55"));
        var strip = telegram.Calls("editMessageReplyMarkup").Single();
        Assert.Equal(55, strip.Number("message_id"));
        Assert.False(strip.Json.ContainsKey("reply_markup"));
    }

    [Fact]
    public async Task Nothing_is_removed_when_the_new_one_did_not_get_there()
    {
        telegram.Answers("sendMessage", Reply.Error(500, "Internal Server Error"));

        Assert.IsType<SendResult.Later>(await Send(Text("Напоминание"), removes: "55"));
        Assert.Equal(["sendMessage"], telegram.Methods);
    }

    [Fact]
    public async Task A_file_goes_with_caption_buttons_and_its_own_name()
    {
        var screen = new Screen { Lines = ["КП для «Ромашки»"], Rows = [[new("Ок", "/ok")]], FileId = 9 };

        Assert.Equal(new SendResult.Sent("101"), await Send(screen, file: new("Предложение №5.pdf", "application/pdf", [1, 2, 3])));
        var call = telegram.Calls("sendDocument").Single();
        Assert.Equal(("Предложение №5.pdf", "КП для «Ромашки»"), (call.FileName, call.Text("caption")));
        Assert.Equal([1, 2, 3], call.File);
        Assert.Equal("/ok", call.Keyboard[0]![0]!["callback_data"]!.GetValue<string>());
    }

    [Fact] // 14.2
    public async Task A_picture_to_be_seen_is_a_photo_and_any_other_file_stays_as_it_is()
    {
        var screen = new Screen { Lines = ["Отчёт"], FileId = 9, IsPicture = true };
        Assert.Equal(new SendResult.Sent("101"), await Send(screen, file: new("Отчёт.png", "image/png", [1, 2, 3])));
        await Send(screen with { IsPicture = false }, file: new("чертёж.png", "image/png", [4]));
        Assert.Equal(["sendPhoto", "sendDocument"], telegram.Methods);
        Assert.Equal([1, 2, 3], telegram.Calls("sendPhoto").Single().File);
    }

    [Theory]
    [InlineData("a\"; name=\"x\".pdf", "a'; name='x'.pdf")]
    [InlineData("..\\..\\счёт\r\nX: y.pdf", ".._.._счёт X: y.pdf")]
    [InlineData("\u202Efdp.exe", "fdp.exe")]
    [InlineData("", "file")]
    public async Task A_hostile_file_name_stays_one_name(string name, string sent)
    {
        Assert.IsType<SendResult.Sent>(await Send(new() { FileId = 9 }, file: new(name, "not a type", [1])));
        Assert.Equal(sent, telegram.Calls("sendDocument").Single().FileName);
    }

    [Fact]
    public async Task A_card_with_a_file_takes_the_place_of_a_text_by_being_sent_anew()
    {
        Assert.Equal(new SendResult.Sent("101"),
            await Send(new() { FileId = 9 }, replaces: "77", file: new("a.pdf", "application/pdf", [1])));
        Assert.Equal(["sendDocument", "deleteMessage"], telegram.Methods);
    }

    [Fact]
    public async Task The_same_file_stays_where_it_is_and_only_the_caption_changes()
    {
        var file = new OutgoingFile("a.pdf", "application/pdf", [1]);
        await Send(new() { Lines = ["Согласовать?"], FileId = 9 }, file: file);

        Assert.Equal(new SendResult.Sent("101"), await Send(new() { Lines = ["Согласовано"], FileId = 9 }, replaces: "101", file: file));
        Assert.Equal("Согласовано", telegram.Calls("editMessageCaption").Single().Text("caption"));

        Assert.Equal(new SendResult.Sent("102"),
            await Send(new() { Lines = ["Новая редакция"], FileId = 10 }, replaces: "101", file: file));
        Assert.Equal(101, telegram.Calls("deleteMessage").Single().Number("message_id"));
    }

    [Theory]
    [InlineData(403, "Forbidden: bot was blocked by the user")]
    [InlineData(403, "Forbidden: user is deactivated")]
    [InlineData(403, "Forbidden: bot can't initiate conversation with a user")]
    [InlineData(400, "Bad Request: chat not found")]
    [InlineData(400, "Bad Request: PEER_ID_INVALID")]
    public async Task A_dead_address_is_gone(int code, string words)
    {
        telegram.Answers("sendMessage", Reply.Error(code, words));

        Assert.Equal(new SendResult.Gone(words), await Send(Text("x")));
    }

    [Fact]
    public async Task Too_many_requests_is_later_and_the_chat_is_left_alone_meanwhile()
    {
        telegram.Answers("sendMessage", Reply.Error(429, "Too Many Requests: retry after 7", new { retry_after = 7 }));

        Assert.Equal(TimeSpan.FromSeconds(7), Assert.IsType<SendResult.Later>(await Send(Text("x"))).After);
        clock.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal(TimeSpan.FromSeconds(5), Assert.IsType<SendResult.Later>(await Send(Text("x"))).After);
        Assert.Single(telegram.Methods);
        clock.Advance(TimeSpan.FromSeconds(5));
        Assert.IsType<SendResult.Sent>(await Send(Text("x")));
    }

    [Fact]
    public async Task A_chat_that_has_moved_tells_where()
    {
        telegram.Answers("sendMessage",
            Reply.Error(400, "Bad Request: group chat was upgraded to a supergroup chat", new { migrate_to_chat_id = -100500 }));

        Assert.Equal(new SendResult.Moved("-100500"), await Send(Text("x")));
    }

    [Fact]
    public async Task What_Telegram_will_never_take_is_refused()
    {
        telegram.Answers("sendMessage", Reply.Error(400, "Bad Request: BUTTON_DATA_INVALID"));

        Assert.Equal(new SendResult.Refused("400 Bad Request: BUTTON_DATA_INVALID"), await Send(Text("x")));
        Assert.IsType<SendResult.Refused>(await channel.Send(new("conversation", "a", Text("x"), null, null, null, "ru"), default));
    }

    [Fact]
    public async Task Trouble_at_Telegram_or_on_the_way_is_later()
    {
        telegram.Answers("sendMessage", Reply.HangUp, Reply.Error(403, "Forbidden: not today"));

        for (var i = 0; i < 2; i++)
            Assert.False(Assert.IsType<SendResult.Later>(await Send(Text("x"))).WholeChannel);
    }

    [Fact] // X18
    public async Task An_unreachable_or_failing_Telegram_or_a_revoked_token_concerns_the_whole_channel()
    {
        telegram.Answers("sendMessage", Reply.Error(500, "Internal Server Error"), Reply.Error(401, "Unauthorized"));
        Assert.True(Assert.IsType<SendResult.Later>(await Send(Text("x"))).WholeChannel);
        Assert.True(Assert.IsType<SendResult.Later>(await Send(Text("x"))).WholeChannel);

        await telegram.DisposeAsync();
        Assert.True(Assert.IsType<SendResult.Later>(await Send(Text("x"))).WholeChannel);
    }

    [Fact]
    public async Task A_persons_menu_has_the_texts_of_their_language_and_is_sent_once()
    {
        telegram.Answers("setMyCommands", Reply.Error(500, "Internal Server Error"));
        foreach (var _ in Enumerable.Range(0, 3))
            await channel.ShowCommands("42", ["call", "people", "unheard-of"], "en", default);

        var calls = telegram.Calls("setMyCommands");
        Assert.Equal(2, calls.Count);
        Assert.Equal(
            """{"commands":[{"command":"call","description":"Log a call"},"""
            + """{"command":"people","description":"People and their roles"}],"scope":{"type":"chat","chat_id":42}}""",
            calls[1].Raw);
    }

    [Theory] // K2
    [InlineData("<html><title>Access denied</title></html>")]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("""{"ok":false}""")]
    [InlineData("""{"ok":false,"description":"Forbidden: bot was blocked by the user"}""")]
    [InlineData("""{"message":"bot was blocked by the user"}""")]
    public async Task What_is_not_Telegrams_own_word_kills_nobody_and_loses_nothing(string body)
    {
        int[] statuses = [200, 301, 400, 402, 403, 404, 405, 407, 408, 409, 410, 413, 418, 421, 422, 425, 429, 451, 500, 502, 503, 530];
        telegram.Answers("sendMessage", [.. statuses.Select(status => new Reply(status, body))]);

        foreach (var status in statuses)
        {
            var later = Assert.IsType<SendResult.Later>(await Send(Text("x")));
            Assert.True(later.WholeChannel, $"with {status}");
            var check = await health.CheckHealthAsync(new());
            Assert.Equal(HealthStatus.Degraded, check.Status);
            Assert.Equal($"an answer that is not Telegram's, with status {status}", check.Description);
            clock.Advance(TimeSpan.FromSeconds(4));
        }
        Assert.IsType<SendResult.Sent>(await Send(Text("x")));
        Assert.Equal(HealthStatus.Healthy, (await health.CheckHealthAsync(new())).Status);
    }

    [Fact] // K2
    public async Task A_way_that_is_cut_for_cards_alone_is_seen_though_other_calls_are_answered()
    {
        telegram.Answers("sendMessage", new Reply(403, "<html>"));

        await Send(Text("x"));
        health.Note("getUpdates", null);
        Assert.Equal(HealthStatus.Degraded, (await health.CheckHealthAsync(new())).Status);

        clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(HealthStatus.Healthy, (await health.CheckHealthAsync(new())).Status);
    }

    [Fact]
    public async Task An_answer_of_a_kind_not_known_yet_is_success_when_it_has_the_messages_id()
    {
        var answer = new { message_id = 5, date = "tomorrow", chat = 7, forward_origin = new { type = "new" } };
        telegram.Answers("sendMessage", Reply.Ok(answer));

        Assert.Equal(new SendResult.Sent("5"), await Send(Text("x")));
    }

    [Fact]
    public async Task The_path_before_the_Bot_API_is_kept()
    {
        var options = new TelegramOptions { Token = FakeTelegram.Token, ApiUrl = telegram.Url + "/proxy/telegram/" };
        using var behind = TelegramHttp.Client(options);
        var api = new TelegramApi(TelegramHttp.Bot(options, behind), options, health);

        Assert.Equal("sales_test_bot", (await api.Call(new GetMeRequest(), default)).Value!.Username);
    }

    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static Screen Text(string text) => new() { Lines = [text] };

    private Task<SendResult> Send(Screen screen, string? replaces = null, string? removes = null, OutgoingFile? file = null) =>
        channel.Send(new("42", "42", screen, file, replaces, removes, "ru"), default);
}
