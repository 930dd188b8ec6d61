using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using SalesBot.Conversations;
using SalesBot.Host.Channels.Telegram;
using SalesBot.Telemetry;

namespace SalesBot.Tests.Channels.Telegram;

/// <summary>K1: an update that cannot be read is passed over as soon as it has an id, and its sender is told.</summary>
public sealed class UnreadableTests : IAsyncLifetime
{
    private const string Chat = """ "chat":{"id":42,"type":"private"} """;
    private const string From = """ "from":{"id":42,"is_bot":false,"first_name":"Анна","last_name":"Иванова","language_code":"en"} """;
    private const string Person = Chat + "," + From;

    private readonly ConcurrentQueue<Incoming> received = new();
    private readonly ManualClock clock = new();
    private FakeTelegram telegram = null!;

    public async Task InitializeAsync() => telegram = await FakeTelegram.Start();

    public Task DisposeAsync() => telegram.DisposeAsync().AsTask();

    [Theory] // K1
    [InlineData(15)]
    [InlineData(16)]
    [InlineData(100)]
    [InlineData(5000)]
    public async Task However_deep_a_message_is_its_words_are_read(int lists)
    {
        var deep = string.Concat(Enumerable.Repeat("""{"blocks":[{"items":[""", lists)) + string.Concat(Enumerable.Repeat("]}]}", lists));

        var message = $$"""{"message_id":5,"date":1795000000,{{Person}},"text":"привет","reply_to_message":{{deep}}}""";

        var incoming = Assert.Single(await BothWays(message));

        Assert.Equal(("привет", false), (incoming.Text, incoming.Unreadable));
    }

    [Fact] // F6
    public async Task A_contact_comes_with_its_whole_card()
    {
        const string contact = """{"phone_number":"79161234567","first_name":"Пётр","vcard":"BEGIN:VCARD\nORG:ООО Ромашка\nEND:VCARD"}""";

        var incoming = Assert.Single(await BothWays($$"""{"message_id":5,"date":1795000000,"contact":{{contact}},{{Person}}}"""));

        Assert.Equal("BEGIN:VCARD\nORG:ООО Ромашка\nEND:VCARD", incoming.Contact!.Card);
    }

    [Theory] // O17
    [InlineData("""{"message_id":3,"date":1795000000,"chat":{"id":42,"type":"private"},"text":"L-2026-000001"}""", "3")]
    [InlineData("""{"message_id":3}""", "3")]
    [InlineData("""{"message_id":0}""", null)]
    [InlineData("""{"message_id":"3"}""", null)]
    [InlineData("[]", null)]
    public async Task An_answer_to_a_message_says_to_which(string answered, string? replies)
    {
        var message = $$"""{"message_id":5,"date":1795000000,{{Person}},"text":"просил перезвонить","reply_to_message":{{answered}}}""";

        var incoming = Assert.Single(await BothWays(message));

        Assert.Equal(("просил перезвонить", replies), (incoming.Text, incoming.RepliesTo));
    }

    [Fact] // K1
    public async Task A_rich_message_alone_is_told_apart_as_something_that_cannot_be_taken()
    {
        var incoming = Assert.Single(await BothWays($$"""{"message_id":5,"date":1795000000,"rich_message":{"blocks":[]},{{Person}}}"""));

        Assert.Equal(("rich_message", false), (incoming.Unsupported, incoming.Unreadable));
    }

    [Theory] // K1
    [InlineData("\\ud83d")]
    [InlineData("\\uDE00")]
    [InlineData("\\ud83d\\ud83d")]
    public async Task Half_a_character_is_dropped_and_the_rest_is_read(string half)
    {
        var text = $"\"кровля{half} \\ud83d\\ude00 \\\\ud83d\"";

        var incoming = Assert.Single(await BothWays($$"""{"message_id":5,"date":1795000000,{{Person}},"text":{{text}}}"""));

        Assert.Equal("кровля \U0001F600 \\ud83d", incoming.Text);
    }

    [Theory] // K1
    [InlineData("""{"message_id":{},"date":1795000000,PERSON,"text":"x"}""")]
    [InlineData("""{"message_id":9007199254740992,"date":1795000000,PERSON,"text":"x"}""")]
    [InlineData("""{"message_id":5,"date":-1,PERSON,"text":"x"}""")]
    [InlineData("""{"message_id":5,"date":1795000000,PERSON,"text":["x"]}""")]
    [InlineData("""{"message_id":5,"date":1795000000,PERSON,"text":[[[[[[[[[[[[[[[[[[[["x"]]]]]]]]]]]]]]]]]]]]}""")]
    [InlineData("""{"message_id":5,"date":1e400,PERSON,"document":7}""")]
    public async Task What_cannot_be_read_still_says_who_sent_it(string message)
    {
        var incoming = Assert.Single(await BothWays(message.Replace("PERSON", Person, StringComparison.Ordinal)));

        Assert.Equal((true, new Account("42", "Анна Иванова", "en"), "42"), (incoming.Unreadable, incoming.From, incoming.Route));
        Assert.Null(incoming.Text);
    }

    [Theory] // K1
    [InlineData("""{"message_id":{},"date":1,"chat":{"id":42,"type":"private"},"text":"x"}""")]
    [InlineData("""{"message_id":{},"date":1,"chat":{"id":42,"type":"private"},"from":{"id":42,"is_bot":true,"first_name":"B"}}""")]
    [InlineData("""{"message_id":{},"date":1,"chat":{"id":42,"type":"new"},"from":{"id":42,"is_bot":false,"first_name":"B"}}""")]
    [InlineData("""{"message_id":{},"date":1,"chat":[],"from":"x"}""")]
    [InlineData("[]")]
    public async Task Whose_sender_is_not_known_is_passed_over(string message) => Assert.Empty(await BothWays(message));

    [Fact] // K1
    public async Task A_press_that_cannot_be_read_stops_spinning()
    {
        await using var bot = await Start(TelegramMode.Webhook);

        await bot.Post($$"""{"update_id":1,"callback_query":{"id":"q1",{{From}},"message":{"message_id":{},{{Chat}} },"data":"x"} }""");

        Assert.Equal("q1", (await telegram.Call("answerCallbackQuery")).Text("callback_query_id"));
        Assert.True(Assert.Single(received).Unreadable);
    }

    [Theory] // K1
    [InlineData(new byte[] { 0xFF, 0xFE })]
    [InlineData(new byte[] { 0xD0 })]
    [InlineData(new byte[] { 0xED, 0xA0, 0x80 })]
    [InlineData(new byte[] { 0x01, 0x0A, 0x00 })]
    public async Task Bytes_that_are_no_text_are_no_reason_to_bring_it_again(byte[] broken)
    {
        await using var bot = await Start(TelegramMode.Webhook);
        var before = $$"""{"update_id":1,"message":{"message_id":5,"date":1795000000,{{Person}},"text":"кровля""";
        var after = " сегодня\"}}";

        Assert.Equal(HttpStatusCode.OK, await Post(bot, [.. Encoding.UTF8.GetBytes(before), .. broken, .. Encoding.UTF8.GetBytes(after)]));

        var text = Assert.Single(received).Text!;
        Assert.StartsWith("кровля", text, StringComparison.Ordinal);
        Assert.EndsWith(" сегодня", text, StringComparison.Ordinal);
    }

    [Theory] // K1
    [InlineData("""{"update_id":1,"message":{"text":"it breaks of""")]
    [InlineData("""{"update_id":1,"message":{"text":x}}""")]
    [InlineData("""{"update_id":1}}}}""")]
    public async Task What_is_no_JSON_is_taken_for_read_as_soon_as_it_has_an_id(string body)
    {
        await using var bot = await Start(TelegramMode.Webhook);

        Assert.Equal(HttpStatusCode.OK, (await bot.Post(body)).StatusCode);
        Assert.Contains(bot.Logs.Warnings, line => line.Contains("Update 1 is passed over", StringComparison.Ordinal));
    }

    [Fact] // K1
    public async Task It_is_counted_and_health_tells_of_it_for_an_hour()
    {
        var counted = new ConcurrentQueue<string>();
        using var meter = new MeterListener
        {
            InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Meter.Name == Signals.Name && instrument.Name == "salesbot.updates.unreadable")
                    listener.EnableMeasurementEvents(instrument);
            },
        };
        meter.SetMeasurementEventCallback<long>((_, _, tags, _) => counted.Enqueue($"{tags[0].Key}={tags[0].Value}"));
        meter.Start();
        await using var bot = await Start(TelegramMode.Webhook);
        await telegram.Call("setMyShortDescription", 2);

        await bot.Post("""{"update_id":857144,"message":[]}""");

        Assert.Contains("channel=telegram", counted);
        Assert.Contains("857144", (await Health(bot)).Description!, StringComparison.Ordinal);
        Assert.Equal(HealthStatus.Degraded, (await Health(bot)).Status);
        clock.Advance(TimeSpan.FromMinutes(59));
        Assert.Equal(HealthStatus.Degraded, (await Health(bot)).Status);
        clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(HealthStatus.Healthy, (await Health(bot)).Status);
    }

    // By polling and by webhook, with somebody else behind it: what came of the message, which must be the same.
    private async Task<IReadOnlyList<Incoming>> BothWays(string message)
    {
        var update = $$"""{"update_id":7,"message":{{message}}}""";
        var other = Updates.Json(Updates.Text(8, 77, "другой"));
        telegram.Answers("getUpdates", new Reply(200, $$"""{"ok":true,"result":[{{update}},{{other}}]}"""));
        await using (await Start(TelegramMode.Polling))
            await telegram.Until(() => telegram.Calls("getUpdates").Any(call => call.Json["offset"]?.GetValue<long>() == 9));
        var polled = Came();
        await using var bot = await Start(TelegramMode.Webhook);
        Assert.Equal(HttpStatusCode.OK, (await bot.Post(update)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await bot.Post(other)).StatusCode);
        var posted = Came();
        Assert.Equal(polled.Select(incoming => incoming.ToString()), posted.Select(incoming => incoming.ToString()));
        return posted;
    }

    private List<Incoming> Came()
    {
        var all = received.ToList();
        received.Clear();
        Assert.Equal("другой", Assert.Single(all, incoming => incoming.UpdateId == "8").Text);
        return [.. all.Where(incoming => incoming.UpdateId == "7").Select(incoming => incoming with { Inputs = NoInputs, Files = [] })];
    }

    private static readonly Dictionary<string, string> NoInputs = [];

    private static async Task<HealthReportEntry> Health(TelegramBot bot) =>
        (await bot.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync()).Entries["telegram"];

    private static async Task<HttpStatusCode> Post(TelegramBot bot, byte[] body)
    {
        using var content = new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
        using var request = new HttpRequestMessage(HttpMethod.Post, "/telegram/webhook") { Content = content };
        request.Headers.Add("X-Telegram-Bot-Api-Secret-Token", TelegramBot.WebhookSecret);
        return (await bot.Http.SendAsync(request)).StatusCode;
    }

    private Task<TelegramBot> Start(TelegramMode mode) => TelegramBot.Start(telegram.Url, mode, Receive, clock);

    private Task<Receipt> Receive(Incoming incoming, CancellationToken stop)
    {
        received.Enqueue(incoming);
        return Task.FromResult(new Receipt());
    }
}
