using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.ServerSentEvents;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.Delivery;
using SalesBot.Files;
using SalesBot.Host.Channels.Browser;
using SalesBot.People;
using SalesBot.Screens;

namespace SalesBot.Tests.Channels.Browser;

public sealed class BrowserChatTests : IAsyncLifetime
{
    private static readonly Screen Question = new()
    {
        Lines = ["Номер телефона?"],
        Rows = [[new Button("Отмена", "/cancel")]],
        Tone = Tone.Question,
    };
    private static readonly Screen Done = new() { Lines = [new Line([new Span("Готово", Emphasis.Strong)])], Tone = Tone.Success };

    private DemoHost demo = null!;

    public async Task InitializeAsync() => demo = await DemoHost.Start();

    public async Task DisposeAsync() => await demo.DisposeAsync();

    [Fact]
    public async Task What_a_person_says_reaches_the_bot_as_theirs_and_stands_in_their_chat()
    {
        demo.Bot = _ => Task.FromResult(new Receipt("Записано"));
        var answer = await (await demo.Say("anna", "+7 912 345-67-89", "u1")).Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal("Записано", answer.GetProperty("toast").GetString());
        var incoming = Assert.Single(demo.Taken);
        Assert.Equal(("browser", "u1", "anna", "Белова Анна", "anna", "+7 912 345-67-89"),
            (incoming.Channel, incoming.UpdateId, incoming.From.Id, incoming.From.Name, incoming.Route, incoming.Text));
        Assert.Equal("+7 912 345-67-89", Assert.Single(await demo.Chat("anna")).GetProperty("text").GetString());
        Assert.Empty(await demo.Chat("petrova"));
    }

    [Fact]
    public async Task A_repeated_request_brings_the_same_update_and_shows_once()
    {
        await demo.Say("anna", "/call", "same");
        await demo.Say("anna", "/call", "same");
        Assert.All(demo.Taken, taken => Assert.Equal("same", taken.UpdateId));
        Assert.Equal(2, demo.Taken.Count);
        Assert.Single(await demo.Chat("anna"));
    }

    [Fact]
    public async Task What_the_bot_could_not_take_is_not_shown_as_said_and_can_be_repeated()
    {
        demo.Bot = _ => throw new TimeoutException();
        var answer = await demo.Say("anna", "/call", "u1");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Contains("повторите", await DetailOf(answer), StringComparison.Ordinal);
        Assert.Empty(await demo.Chat("anna"));

        demo.Bot = _ => Task.FromResult(new Receipt());
        Assert.Equal(HttpStatusCode.OK, (await demo.Say("anna", "/call", "u1")).StatusCode);
        Assert.Single(await demo.Chat("anna"));
    }

    [Fact]
    public async Task A_tap_names_the_card_it_stands_on()
    {
        var card = await demo.Send("anna", Question);
        var answer = await demo.Client.PostAsJsonAsync("/demo/api/tap",
            new { id = "t1", person = "anna", value = "/cancel", cardId = card });
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(new Tap("/cancel", card), Assert.Single(demo.Taken).Tap);
    }

    [Fact]
    public async Task An_edit_comes_by_the_stream_and_a_page_that_was_away_gets_what_it_missed()
    {
        var card = await demo.Send("anna", Question);
        await using var stream = await Events("?after=0");
        Assert.Equal(["clock", "menus", "filling"], await Kinds(stream, 3));
        var first = await stream.Next();
        Assert.Contains("Номер телефона?", first.Data, StringComparison.Ordinal);

        Assert.Equal(card, await demo.Send("anna", Done, replaces: card));
        var edit = JsonSerializer.Deserialize<JsonElement>((await stream.Next()).Data);
        Assert.Equal(card, edit.GetProperty("id").ToString());
        Assert.Equal("success", edit.GetProperty("screen").GetProperty("tone").GetString());
        Assert.True(edit.TryGetProperty("editedAt", out _));

        await using var again = await Events("", lastEventId: first.EventId);
        Assert.Equal(["clock", "menus", "filling"], await Kinds(again, 3));
        Assert.Contains("Готово", (await again.Next()).Data, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_card_that_is_sent_anew_removes_the_older_one()
    {
        var old = await demo.Send("petrova", Question);
        var fresh = await demo.Send("petrova", Done, removes: old);
        Assert.NotEqual(old, fresh, StringComparer.Ordinal);
        Assert.Equal(fresh, Assert.Single(await demo.Chat("petrova")).GetProperty("id").ToString());

        await using var stream = await Events("?after=1");
        await Kinds(stream, 3);
        var changes = new[] { await stream.Next(), await stream.Next() }.Select(e => JsonSerializer.Deserialize<JsonElement>(e.Data));
        Assert.Equal(old, Assert.Single(changes, c => c.GetProperty("removed").GetBoolean()).GetProperty("id").ToString());
    }

    [Theory]
    [InlineData("999999")]
    [InlineData("not-a-number")]
    public async Task Editing_a_message_that_is_gone_sends_a_new_one(string gone)
    {
        Assert.NotEqual(gone, await demo.Send("anna", Done, replaces: gone), StringComparer.Ordinal);
        Assert.Single(await demo.Chat("anna"));
    }

    [Fact]
    public async Task A_card_of_another_person_is_never_edited()
    {
        var annas = await demo.Send("anna", Question);
        Assert.NotEqual(annas, await demo.Send("petrova", Done, replaces: annas), StringComparer.Ordinal);
        Assert.Equal("question", Assert.Single(await demo.Chat("anna")).GetProperty("screen").GetProperty("tone").GetString());
    }

    [Fact]
    public async Task A_page_that_knows_more_than_the_database_starts_anew()
    {
        await using var stream = await Events("?after=12345");
        Assert.Equal("reload", (await stream.Next()).EventType);
    }

    [Fact] // One by one, thousands of messages would stop the page for minutes.
    public async Task A_page_that_is_far_behind_starts_anew()
    {
        foreach (var n in Enumerable.Range(0, BrowserHistory.PageSize + 1)) await demo.Say("anna", $"{n}", $"far-{n}");
        await using var stream = await Events("?after=0");
        string kind;
        do kind = (await stream.Next()).EventType; while (kind is "clock" or "menus" or "filling");
        Assert.Equal("reload", kind);
    }

    [Fact]
    public async Task A_file_reaches_the_bot_and_can_be_fetched_again()
    {
        var bytes = Enumerable.Range(0, 300_000).Select(i => (byte)(i * 31)).ToArray();
        var answer = await demo.Client.PostAsync("/demo/api/files", Form("f1", "КП.pdf", bytes, "для «Ромашки»"));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var incoming = Assert.Single(demo.Taken);
        Assert.Equal("для «Ромашки»", incoming.Text);
        Assert.Equal(("КП.pdf", bytes.LongLength), (incoming.Files.Single().Name, incoming.Files.Single().Size));
        Assert.Equal(bytes, incoming.Files.Single().Content);

        var shown = Assert.Single(await demo.Chat("anna")).GetProperty("files")[0];
        var fetched = await demo.Client.GetAsync($"/demo/api/files/{shown.GetProperty("id")}");
        Assert.Equal(bytes, await fetched.Content.ReadAsByteArrayAsync());
        Assert.Equal("attachment", fetched.Content.Headers.ContentDisposition?.DispositionType);
    }

    [Fact]
    public async Task A_page_sent_as_a_file_is_only_ever_saved_never_opened()
    {
        await demo.Client.PostAsync("/demo/api/files", Form("f1", "x.html", "<script>alert(1)</script>"u8.ToArray(), "", "text/html"));
        var id = Assert.Single(await demo.Chat("anna")).GetProperty("files")[0].GetProperty("id");
        var fetched = await demo.Client.GetAsync($"/demo/api/files/{id}");
        Assert.Equal("application/octet-stream", fetched.Content.Headers.ContentType?.MediaType);
        Assert.Equal("attachment", fetched.Content.Headers.ContentDisposition?.DispositionType);
    }

    [Fact]
    public async Task A_file_of_the_bot_stands_on_its_card()
    {
        await using (var db = demo.Database.Open())
        {
            db.Add(new StoredFile { Id = 77, Name = "счёт.pdf", MediaType = "application/pdf", Size = 3, Sha256 = "" });
            db.Add(new StoredFileContent { FileId = 77, Bytes = [1, 2, 3] });
            await db.SaveChangesAsync();
        }

        await demo.Send("orlov", Question with { FileId = 77 }, file: new OutgoingFile("счёт.pdf", "application/pdf", [1, 2, 3]));
        var shown = Assert.Single(await demo.Chat("orlov")).GetProperty("files")[0];
        Assert.Equal(("счёт.pdf", 3), (shown.GetProperty("name").GetString(), shown.GetProperty("size").GetInt32()));
        Assert.Equal([1, 2, 3], await demo.Client.GetByteArrayAsync("/demo/api/files/77"));
    }

    [Fact]
    public async Task Twenty_one_megabytes_are_refused_in_clear_words()
    {
        var answer = await demo.Client.PostAsync("/demo/api/files", Form("f1", "ролик.mp4", new byte[21 * 1024 * 1024], ""));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Equal("Файл 21 МБ, а принять могу до 20. Отправьте ссылку или сожмите. Ничего не потеряно", await DetailOf(answer));
        Assert.Empty(demo.Taken);
        Assert.Empty(await demo.Chat("anna"));
    }

    [Fact]
    public async Task Twenty_megabytes_are_taken()
    {
        var answer = await demo.Client.PostAsync("/demo/api/files", Form("f1", "чертёж.dwg", new byte[FileLimits.MaxBytes], ""));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(FileLimits.MaxBytes, Assert.Single(demo.Taken).Files.Single().Content?.Length);
    }

    [Fact]
    public async Task An_empty_file_goes_to_the_bot_as_such()
    {
        await demo.Client.PostAsync("/demo/api/files", Form("f1", "пусто.txt", [], ""));
        Assert.Equal(FileProblem.Empty, Assert.Single(demo.Taken).Files.Single().Problem);
    }

    [Theory]
    [InlineData("ru", "Текст слишком длинный")]
    [InlineData("en", "The text is too long")]
    public async Task A_text_over_64_KB_is_refused_in_the_page_s_language(string language, string words)
    {
        demo.Client.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);
        // Asked first, the server refuses before the body is under way: else it may hang up in the middle of it.
        demo.Client.DefaultRequestHeaders.ExpectContinue = true;
        var answer = await demo.Say("anna", new string('я', 70_000), "u1");
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Contains(words, await DetailOf(answer), StringComparison.Ordinal);
        Assert.Empty(demo.Taken);
    }

    [Theory]
    [InlineData("/demo/api/say", "{")]
    [InlineData("/demo/api/say", "{}")]
    [InlineData("/demo/api/say", """{"id":"","person":"anna","text":"x"}""")]
    [InlineData("/demo/api/say", """{"id":"1","person":"anna","text":"  "}""")]
    [InlineData("/demo/api/tap", """{"id":"1","person":"anna","value":""}""")]
    [InlineData("/demo/api/clock", "{}")]
    [InlineData("/demo/api/clock", """{"minutes":-5}""")]
    [InlineData("/demo/api/clock", """{"minutes":5,"nextDay":true}""")]
    [InlineData("/demo/api/language", """{"language":"de"}""")]
    [InlineData("/demo/api/files", "{}")]
    public async Task A_broken_request_is_refused_with_words_and_without_effect(string path, string body)
    {
        var answer = await demo.Client.PostAsync(path, new StringContent(body, new MediaTypeHeaderValue("application/json")));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("Запрос непонятен. Обновите страницу", await DetailOf(answer));
        Assert.Empty(demo.Taken);
    }

    [Fact]
    public async Task Nobody_speaks_for_a_person_who_is_not_there() =>
        Assert.Equal(HttpStatusCode.NotFound, (await demo.Say("nobody", "/call", "u1")).StatusCode);

    [Fact]
    public async Task The_clock_moves_for_every_page_and_survives_a_restart()
    {
        await using var stream = await Events("?after=0");
        var before = MomentOf(await stream.Next());
        await Kinds(stream, 2);
        await demo.Client.PostAsJsonAsync("/demo/api/clock", new { minutes = 5 });
        Assert.True(MomentOf(await stream.Next()) - before >= TimeSpan.FromMinutes(5));
        await demo.Client.PostAsJsonAsync("/demo/api/clock", new { nextDay = true });
        var nine = MomentOf(await stream.Next());
        Assert.Equal((9, 0), (nine.Hour, nine.Minute));

        var folder = await demo.Stop();
        demo = await DemoHost.Start(folder);
        Assert.True(demo.Clock.GetUtcNow() >= nine);
    }

    [Fact]
    public async Task The_commands_a_person_has_are_suggested_in_both_languages()
    {
        await using var stream = await Events("?after=0");
        await stream.Next();
        var menus = JsonSerializer.Deserialize<JsonElement>((await stream.Next()).Data);
        Assert.Contains(menus.GetProperty("").EnumerateArray(), item => item.GetProperty("name").GetString() == "/call");
        await stream.Next();

        await demo.ShowCommands("anna", "call", "no-such-command");
        menus = JsonSerializer.Deserialize<JsonElement>((await stream.Next()).Data);
        var item = Assert.Single(menus.GetProperty("anna").EnumerateArray());
        Assert.Equal("/call", item.GetProperty("name").GetString());
        Assert.NotEqual(item.GetProperty("ru").GetString(), item.GetProperty("en").GetString(), StringComparer.Ordinal);
    }

    [Fact]
    public async Task The_language_of_the_page_becomes_that_of_its_people()
    {
        await demo.Client.PostAsJsonAsync("/demo/api/language", new { language = "en" });
        await demo.Say("anna", "/call", "u1");
        Assert.Equal("en", Assert.Single(demo.Taken).From.Language);
        await using var db = demo.Database.Open();
        Assert.All(await db.People.ToListAsync(), person => Assert.Equal("en", person.Language));
    }

    private async Task<EventStream> Events(string query, string? lastEventId = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/demo/api/events" + query);
        if (lastEventId is not null) request.Headers.Add("Last-Event-ID", lastEventId);
        var answer = await demo.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        return new EventStream(SseParser.Create(await answer.Content.ReadAsStreamAsync()).EnumerateAsync().GetAsyncEnumerator());
    }

    private static async Task<List<string>> Kinds(EventStream stream, int count)
    {
        var kinds = new List<string>();
        while (kinds.Count < count) kinds.Add((await stream.Next()).EventType);
        return kinds;
    }

    private static DateTimeOffset MomentOf(SseItem<string> clock) =>
        JsonSerializer.Deserialize<JsonElement>(clock.Data).GetProperty("now").GetDateTimeOffset();

    private static async Task<string?> DetailOf(HttpResponseMessage answer) =>
        (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("detail").GetString();

    private static MultipartFormDataContent Form(string id, string name, byte[] bytes, string caption, string mediaType = "application/pdf")
    {
        var file = new ByteArrayContent(bytes);
        file.Headers.ContentType = new MediaTypeHeaderValue(mediaType);
        return new MultipartFormDataContent
        {
            { new StringContent(id), "id" }, { new StringContent("anna"), "person" }, { new StringContent(caption), "caption" },
            { file, "files", name },
        };
    }

    private sealed class EventStream(IAsyncEnumerator<SseItem<string>> events) : IAsyncDisposable
    {
        public async Task<SseItem<string>> Next()
        {
            Assert.True(await events.MoveNextAsync().AsTask().WaitAsync(TimeSpan.FromMinutes(2)), "The stream ended.");
            return events.Current;
        }

        public ValueTask DisposeAsync() => events.DisposeAsync();
    }
}
