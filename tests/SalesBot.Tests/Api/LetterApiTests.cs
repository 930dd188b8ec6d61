using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SalesBot.Data;
using SalesBot.Files;
using SalesBot.Letters;
using SalesBot.Tests.Data;
using SalesBot.Tests.Hosting;

namespace SalesBot.Tests.Api;

/// <summary>POST /api/letters of the built host, as a mail gateway calls it (B6).</summary>
public sealed class LetterApiTests : StorageTest
{
    private const string Key = "a-key-of-sixteen-or-more";

    [Fact] // F4
    public async Task A_field_that_cannot_be_read_does_not_lose_the_letter()
    {
        (string Phone, string Email, string? KeptEmail, string? KeptPhone, string Words)[] letters =
        [
            ("+7 (___) ___-__-__", "ivan@romashka.example", "ivan@romashka.example", null,
                "Телефон, который не прочитался: +7 (___) ___-__-__"),
            ("нет", "ivan@romashka.example", "ivan@romashka.example", null, "нет"),
            ("8 (916) 123-45-67 (моб.)", "", null, "+79161234567", "Нужна кровля"),
            ("89161234567", "ivan@localhost", null, "+79161234567", "E-mail, который не прочитался: ivan@localhost"),
            ("", "\u200Bivan@romashka.example", "ivan@romashka.example", null, "Нужна кровля"),
            ("", "'ivan@romashka.example'", "ivan@romashka.example", null, "Нужна кровля"),
        ];
        using var host = Start();
        using var gateway = await Client(host);
        foreach (var (phone, email, keptEmail, keptPhone, words) in letters)
        {
            var letter = new { from = new { phone, email, name = "Иван" }, subject = "форма", text = "Нужна кровля" };
            var answer = await Send(gateway, letter, $"letter-{Array.FindIndex(letters, one => one.Phone == phone && one.Email == email)}");
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            await using var db = Database().Open();
            var kept = await db.Letters.OrderByDescending(one => one.Id).FirstAsync();
            Assert.Equal((keptEmail, keptPhone), (kept.Email, kept.Phone));
            Assert.Contains(words, kept.Text, StringComparison.Ordinal);
        }
    }

    [Fact] // F4: a header is as long as its sender makes it
    public async Task A_letter_to_many_with_a_long_name_and_subject_is_cut_and_kept()
    {
        using var host = Start();
        using var gateway = await Client(host);
        var (to, at) = (string.Join(", ", Enumerable.Range(1, 20).Select(n => $"colleague-{n}@our.example")), DateTimeOffset.UtcNow);
        var letter = new
        {
            from = new { email = "ivan@romashka.example", name = new string('И', 300) },
            to,
            subject = new string('т', 1500),
            text = "Нужна кровля",
            receivedAt = at.AddHours(-2).ToString("ddd, dd MMM yyyy HH:mm:ss '+0000'", CultureInfo.InvariantCulture),
        };
        var answer = await Send(gateway, letter, "long");
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        await using var db = Database().Open();
        var kept = await db.Letters.SingleAsync();
        Assert.StartsWith("colleague-1@our.example, colleague-2", kept.To, StringComparison.Ordinal);
        Assert.InRange(at - kept.ReceivedAt, TimeSpan.FromMinutes(119), TimeSpan.FromMinutes(121));
    }

    [Fact] // B6
    public async Task A_letter_is_kept_with_its_files_once_however_often_it_is_sent()
    {
        using var host = Start();
        using var gateway = await Client(host);
        var letter = new
        {
            from = new { email = "Иван <Ivan@Romashka.ru>", name = "Иванов Пётр\u202e<b>" },
            to = "sales@our.example",
            subject = "Кровля\nангара",
            text = "Нужна кровля",
            receivedAt = DateTimeOffset.UtcNow.AddHours(-1),
            attachments = new[]
            {
                new { name = "../план.pdf", mediaType = "application/pdf", content = Convert.ToBase64String(new byte[300]) },
                new { name = "пустой.txt", mediaType = "text/plain", content = "" },
            },
        };
        var first = await Send(gateway, letter, "one");
        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        var answer = await first.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Matches(@"^M-\d{4}-000001$", answer.GetProperty("number").GetString());
        Assert.Equal(("waiting", "пустой.txt"), (answer.GetProperty("state").GetString(), answer.GetProperty("skipped")[0].GetString()));
        Assert.Equal(answer.GetRawText(),
            (await (await Send(gateway, letter, "one")).Content.ReadFromJsonAsync<JsonElement>()).GetRawText());
        Assert.Equal(HttpStatusCode.Conflict, (await Send(gateway, letter with { text = "иначе" }, "one")).StatusCode);
        await using var db = Database().Open();
        var kept = await db.Letters.SingleAsync();
        Assert.Equal(("ivan@romashka.ru", "Иванов Пётр<b>", "Кровля ангара", "sales@our.example"),
            (kept.Email, kept.FromName, kept.Subject, kept.To));
        Assert.Equal(("план.pdf", 300L), await db.Files.Select(file => ValueTuple.Create(file.Name, file.Size)).SingleAsync());
    }

    [Fact] // B6: a race, one effect
    public async Task Sent_ten_times_at_once_it_is_one_letter()
    {
        using var host = Start();
        using var gateway = await Client(host);
        var letter = new { from = new { phone = "89161234567" }, text = "Перезвоните", messageId = "<1@mail>" };
        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(i => Send(gateway, letter, i % 2 == 0 ? null : $"key-{i}")));
        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer.StatusCode));
        await using var db = Database().Open();
        Assert.Equal("+79161234567", (await db.Letters.SingleAsync()).Sender);
    }

    [Fact]
    public async Task A_text_or_a_file_that_is_too_large_is_refused_in_words()
    {
        using var host = Start();
        using var gateway = await Client(host);
        var from = new { email = "a@b.ru" };
        var text = await Send(gateway, new { from, text = new string('x', 3_000_000) }, "1");
        Assert.Contains("At most 50000 characters, not 3000000", await text.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        var file = await Send(
            gateway,
            new { from, attachments = new[] { new { name = "a", content = Convert.ToBase64String(new byte[(20 * 1024 * 1024) + 1]) } } },
            "2");
        Assert.Contains("At most 20 MB a file", await file.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        var largest = await Send(
            gateway,
            new { from, attachments = new[] { new { name = "a", content = Convert.ToBase64String(new byte[20 * 1024 * 1024]) } } },
            "3");
        Assert.Equal(HttpStatusCode.OK, largest.StatusCode);
        // Asked first, the server refuses before the body is under way: else it may hang up in the middle of it.
        gateway.DefaultRequestHeaders.ExpectContinue = true;
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge,
            (await Send(gateway, new { from, text = new string('x', 37 * 1024 * 1024) }, "4")).StatusCode);
    }

    private HostProcess Start() => HostProcess.Start(Folder, ("Api:Key", Key), ("Demo:Enabled", "true"));

    private Database Database() => new(Sales.Features, StorageProvider.Sqlite, $"Data Source={Path.Combine(Folder, "salesbot-demo.db")}");

    private static async Task<HttpClient> Client(HostProcess host)
    {
        var client = new HttpClient { BaseAddress = await host.Address() };
        client.DefaultRequestHeaders.Add("X-Api-Key", Key);
        return client;
    }

    private static async Task<HttpResponseMessage> Send(HttpClient client, object letter, string? key)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/letters") { Content = JsonContent.Create(letter) };
        // What is refused unread is asked about first, so that the answer is not lost with the connection.
        request.Headers.ExpectContinue = true;
        if (key is not null) request.Headers.Add("Idempotency-Key", key);
        return await client.SendAsync(request);
    }
}
