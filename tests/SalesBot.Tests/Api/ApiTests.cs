using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SalesBot.Calls;
using SalesBot.Data;
using SalesBot.MissedCalls;
using SalesBot.Tests.Data;
using SalesBot.Tests.Hosting;

namespace SalesBot.Tests.Api;

/// <summary>The HTTP API of the built host, as another program calls it.</summary>
public sealed class ApiTests : StorageTest
{
    private const string Key = "a-key-of-sixteen-or-more";

    [Fact] // B2
    public async Task A_call_is_reported_once_however_often_it_is_sent()
    {
        using var host = Start();
        using var exchange = await Client(host, Key);
        var call = new { id = "84f1", phone = "8 (916) 123-45-67", state = "ended", seconds = 12 };
        var first = await Read(await exchange.PostAsJsonAsync("/api/calls", call));
        var again = await Read(await exchange.PostAsJsonAsync("/api/calls", call));
        Assert.Equal(JsonValueKind.Number, first.GetProperty("missedCallId").ValueKind);
        Assert.Equal(first.GetRawText(), again.GetRawText());
        var other = await exchange.PostAsJsonAsync("/api/calls", call with { phone = "89160000000" });
        Assert.Equal(HttpStatusCode.Conflict, other.StatusCode);
        await using var db = Database().Open();
        Assert.Equal(("+79161234567", 1),
            await db.MissedCalls.Select(missed => ValueTuple.Create(missed.Phone, missed.Calls)).SingleAsync());
    }

    [Fact] // D10, D11, D12
    public async Task All_that_an_exchange_tells_of_a_call_is_taken_under_its_one_id()
    {
        using var host = Start();
        using var exchange = await Client(host, Key);
        var local = TimeZoneInfo.ConvertTimeBySystemTimeZoneId(DateTimeOffset.UtcNow, "Europe/Moscow").AddMinutes(-1);
        var zoneless = local.ToString("yyyy-MM-ddTHH:mm:ss", System.Globalization.CultureInfo.InvariantCulture);
        await Read(await exchange.PostAsJsonAsync("/api/calls",
            new { id = "a1", phone = "sip:79161234567@pbx", state = "ringing", direction = "in", at = zoneless, to = "Петрова" }));
        await Read(await exchange.PostAsJsonAsync("/api/calls",
            new { state = "ended", phone = "89161234567", id = "a1", answered = false }));
        var late = await Read(await exchange.PostAsJsonAsync("/api/calls",
            new { answered = true, id = "a1", phone = "89161234567", state = "ended" }));
        Assert.Equal(("ended", true, JsonValueKind.Null), (late.GetProperty("state").GetString(), late.GetProperty("answered").GetBoolean(),
            late.GetProperty("unknownTo").ValueKind));
        var hidden = await Read(await exchange.PostAsJsonAsync("/api/calls", new { id = "a2", phone = "", state = "ended", to = "Никто" }));
        Assert.Equal(("Никто", JsonValueKind.Null),
            (hidden.GetProperty("unknownTo").GetString(), hidden.GetProperty("missedCallId").ValueKind));
        await using var db = Database().Open();
        Assert.Equal(MissedCallState.Reached, await db.MissedCalls.Select(missed => missed.State).SingleAsync());
        Assert.Equal(local.ToUniversalTime().ToUnixTimeSeconds(),
            (await db.ExchangeCalls.SingleAsync(call => call.Key == "a1")).At.ToUnixTimeSeconds());
    }

    [Fact]
    public async Task Without_the_key_nothing_is_done_and_nothing_is_told()
    {
        using var host = Start();
        foreach (var key in new[] { null, "", "wrong", Key + "x", Key[..^1] })
        {
            using var stranger = await Client(host, key);
            Assert.Equal(HttpStatusCode.Unauthorized,
                (await stranger.PostAsJsonAsync("/api/calls", new { id = "1", phone = "89161234567", state = "ended" })).StatusCode);
            Assert.Equal(HttpStatusCode.Unauthorized, (await stranger.GetAsync("/api/leads")).StatusCode);
        }

        await using var db = Database().Open();
        Assert.False(await db.MissedCalls.AnyAsync() || await db.ExchangeCalls.AnyAsync());
    }

    [Fact]
    public async Task Whoever_tries_keys_is_stopped_and_uses_up_nobody_elses_limit()
    {
        using var host = Start();
        using var stranger = await Client(host, "wrong");
        var answers = await Task.WhenAll(Enumerable.Range(0, 70).Select(_ => stranger.GetAsync("/api/leads")));
        Assert.Contains(answers, answer => answer.StatusCode == HttpStatusCode.TooManyRequests);
        using var accounting = await Client(host, Key);
        Assert.Equal(HttpStatusCode.OK, (await accounting.GetAsync("/api/leads")).StatusCode);
    }

    [Fact]
    public async Task Without_a_key_set_there_is_no_api()
    {
        using var host = HostProcess.Start(Folder, ("Demo:Enabled", "true"));
        using var client = await Client(host, Key);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("/api/leads")).StatusCode);
    }

    [Fact]
    public async Task A_body_that_is_too_large_is_not_read_to_its_end()
    {
        using var host = Start();
        using var exchange = await Client(host, Key);
        // Asked first, the server refuses before the body is under way: else it may hang up in the middle of it.
        exchange.DefaultRequestHeaders.ExpectContinue = true;
        var answer = await exchange.PostAsync(
            "/api/calls", new StringContent(new string(' ', 20_000), Encoding.UTF8, "application/json"));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
    }

    [Fact]
    public async Task An_accounting_system_reads_what_has_changed_and_goes_on_from_there()
    {
        using var host = Start();
        using var accounting = await Client(host, Key);
        await Register(host, accounting);
        var all = await Read(await accounting.GetAsync("/api/leads"));
        var lead = all.GetProperty("items").EnumerateArray().First();
        Assert.Matches(@"^L-\d{4}-\d{6}$", lead.GetProperty("number").GetString());
        Assert.Equal(("Кузьмин Олег", "+79123456780"), (lead.GetProperty("contact").GetString(), lead.GetProperty("reach")[0].GetString()));
        var next = all.GetProperty("next").GetString();
        Assert.Empty((await Read(await accounting.GetAsync($"/api/leads?cursor={next}"))).GetProperty("items").EnumerateArray());
        Assert.Equal(next, (await Read(await accounting.GetAsync($"/api/orders?cursor={next}"))).GetProperty("next").GetString());
        Assert.Equal(HttpStatusCode.BadRequest, (await accounting.GetAsync("/api/leads?cursor=-1")).StatusCode);
    }

    [Fact] // D16
    public async Task A_cursor_of_another_life_is_refused_and_says_how_to_begin_anew()
    {
        using var host = Start();
        using var accounting = await Client(host, Key);
        await Register(host, accounting);
        var next = (await Read(await accounting.GetAsync("/api/leads?cursor=0"))).GetProperty("next").GetString()!;
        var number = next.Split('.')[1];
        Assert.Equal(HttpStatusCode.OK, (await accounting.GetAsync($"/api/leads?cursor={number}")).StatusCode);
        foreach (var cursor in new[] { "abcdefgh." + number, "999999999", next.Split('.')[0] + ".999999999" })
        {
            var answer = await accounting.GetAsync($"/api/leads?cursor={cursor}");
            Assert.Equal(HttpStatusCode.Gone, answer.StatusCode);
            Assert.Contains("Begin anew, without a cursor", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task It_describes_itself()
    {
        using var host = Start();
        using var anybody = await Client(host, null);
        var paths = (await Read(await anybody.GetAsync("/api/openapi.json"))).GetProperty("paths").EnumerateObject()
            .Select(path => path.Name).ToList();
        foreach (var path in new[] { "/api/leads", "/api/leads/{number}", "/api/orders/{number}", "/api/items", "/api/calls" })
            Assert.Contains(path, paths);
    }

    [Fact]
    public async Task A_key_that_could_be_guessed_stops_the_start()
    {
        using var host = await HostProcess.Run(Folder, [], ("Api:Key", "secret"), ("Calls:Tasks", "sometimes"));
        Assert.Equal(1, host.ExitCode);
        Assert.Contains("Api:Key has 6 characters", host.Error, StringComparison.Ordinal);
        Assert.Contains("Calls:Tasks is «sometimes»", host.Error, StringComparison.Ordinal);
    }

    private HostProcess Start() => HostProcess.Start(Folder, ("Api:Key", Key), ("Demo:Enabled", "true"));

    private Database Database() => new(Sales.Features, StorageProvider.Sqlite, $"Data Source={Path.Combine(Folder, "salesbot-demo.db")}");

    /// <summary>The demo's secretary registers a call.</summary>
    private static async Task Register(HostProcess host, HttpClient client)
    {
        await host.EnterDemo(client);
        (await client.PostAsJsonAsync("/demo/api/say", new
        {
            person = "anna",
            id = "one",
            text = "89123456780 Кузьмин Олег ООО Вектор "
            + "забор -> Петрова"
        })).EnsureSuccessStatusCode();
        (await client.PostAsJsonAsync("/demo/api/tap", new { person = "anna", id = "two", value = "!done@d1.0" }))
            .EnsureSuccessStatusCode();
    }

    private static async Task<HttpClient> Client(HostProcess host, string? key)
    {
        var client = new HttpClient { BaseAddress = await host.Address() };
        if (key is not null) client.DefaultRequestHeaders.TryAddWithoutValidation("X-Api-Key", key);
        return client;
    }

    private static async Task<JsonElement> Read(HttpResponseMessage answer)
    {
        Assert.True(answer.IsSuccessStatusCode, $"{answer.StatusCode}: {await answer.Content.ReadAsStringAsync()}");
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }
}
