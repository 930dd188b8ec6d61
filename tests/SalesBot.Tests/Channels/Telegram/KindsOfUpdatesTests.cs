using System.Collections.Concurrent;
using System.Net;
using System.Text.Json;
using SalesBot.Conversations;
using SalesBot.Host.Channels.Telegram;

namespace SalesBot.Tests.Channels.Telegram;

/// <summary>What Telegram really sends, of every kind that was met: each is taken or passed over, and nobody else waits for it.</summary>
public sealed class KindsOfUpdatesTests : IAsyncLifetime
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Channels", "Telegram", "Kinds");
    private readonly ConcurrentQueue<Incoming> received = new();
    private FakeTelegram telegram = null!;

    public static TheoryData<string> Kinds =>
        [.. Directory.GetFiles(Folder, "*.json").Select(file => Path.GetFileNameWithoutExtension(file)).Order()];

    public async Task InitializeAsync()
    {
        telegram = await FakeTelegram.Start();
        foreach (var file in new[] { "F1", "F2", "F3", "X" })
            telegram.Files[file] = [1, 2, 3];
    }

    public Task DisposeAsync() => telegram.DisposeAsync().AsTask();

    [Theory, MemberData(nameof(Kinds))] // K1
    public async Task By_polling_each_is_dealt_with_once_and_the_next_person_is_served(string kind)
    {
        var (updates, becomes) = Read(kind);
        telegram.Answers("getUpdates", Answer([.. updates, Json(Updates.Text(9000, 77, "другой"))]));
        await using var bot = await TelegramBot.Start(telegram.Url, TelegramMode.Polling, Receive, new ManualClock());

        await telegram.Until(() => Confirmed() == 9001);

        Check(updates, becomes);
        Assert.Equal("другой", Assert.Single(received, incoming => incoming.From.Id == "77").Text);
        Assert.All(telegram.Calls("getUpdates"), call => Assert.True(Offset(call) is 0 or >= 7000));
    }

    [Theory, MemberData(nameof(Kinds))] // K1
    public async Task By_webhook_each_is_answered_200_and_the_next_person_is_served(string kind)
    {
        var (updates, becomes) = Read(kind);
        await using var bot = await TelegramBot.Start(telegram.Url, TelegramMode.Webhook, Receive, new ManualClock());

        foreach (var update in updates)
            Assert.Equal(HttpStatusCode.OK, (await bot.Post(update)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await bot.Post(Json(Updates.Text(9000, 77, "другой")))).StatusCode);

        Check(updates, becomes);
        Assert.Equal("другой", Assert.Single(received, incoming => incoming.From.Id == "77").Text);
    }

    // What became of each: an incoming message of one sort, or nothing.
    private void Check(IReadOnlyList<string> updates, IReadOnlyList<string> becomes)
    {
        for (var i = 0; i < updates.Count; i++)
        {
            using var json = JsonDocument.Parse(updates[i], new() { MaxDepth = 1000 });
            var id = json.RootElement.GetProperty("update_id").GetRawText();
            var came = received.Where(incoming => incoming.UpdateId == id).Select(Sort).ToList();
            Assert.Equal(becomes[i] is "taken" or "unreadable" or "came back" ? [becomes[i]] : [], came);
        }
        Assert.Equal(becomes.Count(word => word == "left"), telegram.Calls("leaveChat").Count);
    }

    private static string Sort(Incoming incoming) => incoming switch
    {
        { Unreadable: true } => "unreadable",
        { CameBack: true } => "came back",
        _ => "taken",
    };

    private Task<Receipt> Receive(Incoming incoming, CancellationToken stop)
    {
        received.Enqueue(incoming);
        return Task.FromResult(new Receipt());
    }

    private long Confirmed() => telegram.Calls("getUpdates").Select(Offset).LastOrDefault();

    private static long Offset(ApiCall call) => call.Json["offset"]?.GetValue<long>() ?? 0;

    private static string Json(object update) => Updates.Json(update);

    private static Reply Answer(IReadOnlyList<string> updates) => new(200, $$"""{"ok":true,"result":[{{string.Join(',', updates)}}]}""");

    private static (IReadOnlyList<string> Updates, IReadOnlyList<string> Becomes) Read(string kind)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, kind + ".json")), new() { MaxDepth = 1000 });
        return (
            [.. json.RootElement.GetProperty("updates").EnumerateArray().Select(update => update.GetRawText())],
            [.. json.RootElement.GetProperty("becomes").EnumerateArray().Select(word => word.GetString()!)]);
    }
}
