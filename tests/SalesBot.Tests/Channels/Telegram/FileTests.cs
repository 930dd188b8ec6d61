using SalesBot.ArrivingFiles;
using SalesBot.Conversations;
using SalesBot.Files;
using SalesBot.Host.Channels.Telegram;
using SalesBot.Host.Channels.Telegram.Api;
using SalesBot.Host.Channels.Telegram.In;

namespace SalesBot.Tests.Channels.Telegram;

public sealed class FileTests : IAsyncLifetime, IDisposable
{
    private readonly ManualClock clock = new();
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("salesbot-files-");
    private FakeTelegram telegram = null!;
    private HttpClient http = null!;
    private FetchFiles fetch = null!;

    public async Task InitializeAsync()
    {
        telegram = await FakeTelegram.Start();
        (http, fetch) = Fetching(telegram.Url, clock);
    }

    public Task DisposeAsync() => telegram.DisposeAsync().AsTask();

    public void Dispose()
    {
        fetch.Dispose();
        http.Dispose();
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task A_file_comes_with_its_bytes()
    {
        telegram.Files["F1"] = [1, 2, 3];

        var file = await Fetch("F1", 3);

        Assert.Equal(("КП.pdf", "application/pdf", 3L, null), (file.Name, file.MediaType, file.Size, file.Problem));
        Assert.Equal([1, 2, 3], file.Content);
    }

    [Fact]
    public async Task A_file_that_says_it_is_too_large_is_not_asked_for()
    {
        var file = await Fetch("F1", FileLimits.MaxBytes + 1L);

        Assert.Equal((FileProblem.TooLarge, null, FileLimits.MaxBytes + 1L), (file.Problem, file.Content, file.Size));
        Assert.Empty(telegram.Methods);
    }

    [Fact]
    public async Task A_file_that_lies_about_its_size_is_not_taken()
    {
        telegram.Files["F1"] = new byte[FileLimits.MaxBytes + 5];

        var file = await Fetch("F1", 10);

        Assert.Equal((FileProblem.TooLarge, null), (file.Problem, file.Content));
    }

    [Fact]
    public async Task A_file_of_exactly_the_limit_is_taken()
    {
        telegram.Files["F1"] = new byte[FileLimits.MaxBytes];

        Assert.Equal(FileLimits.MaxBytes, (await Fetch("F1", null)).Content!.Length);
    }

    [Fact]
    public async Task Telegrams_own_word_that_it_is_too_big_counts()
    {
        telegram.Answers("getFile", Reply.Error(400, "Bad Request: file is too big"));

        Assert.Equal(FileProblem.TooLarge, (await Fetch("F1", null)).Problem);
    }

    [Fact]
    public async Task An_empty_file_is_called_empty()
    {
        telegram.Files["F1"] = [];

        Assert.Equal((FileProblem.Empty, null), ((await Fetch("F1", 0)).Problem, (await Fetch("F1", 0)).Content));
    }

    [Fact]
    public async Task A_file_that_is_not_handed_over_is_unavailable()
    {
        telegram.Answers("getFile", Reply.Error(400, "Bad Request: wrong file_id or the file is temporarily unavailable"));

        Assert.Equal(FileProblem.Unavailable, (await Fetch("F1", 3)).Problem);
        Assert.Single(telegram.Methods);
    }

    [Fact]
    public async Task Passing_trouble_leaves_a_file_on_its_way_and_it_is_fetched_by_its_id_later()
    {
        telegram.Files["F1"] = [7];
        telegram.Answers("getFile", Reply.HangUp, Reply.Error(502, "Bad Gateway"));

        var file = await Fetch("F1", 1);
        Assert.Equal(("F1", null, null), (file.Reference, file.Content, file.Problem));
        Assert.IsType<FetchedFile.NotYet>(await fetch.Fetch("F1", default));
        Assert.Equal([7], Assert.IsType<FetchedFile.Here>(await fetch.Fetch("F1", default)).Content);
    }

    [Fact] // K4
    public async Task All_files_of_an_update_are_waited_for_two_seconds_and_what_has_not_come_is_on_its_way()
    {
        var never = new TaskCompletionSource();
        telegram.Files["F1"] = [1];
        // The first call is never answered, the second is the other file's.
        telegram.Answers("getFile", Reply.HangUp with { After = never.Task });
        Attachment[] two = [new("F9", "смета.xlsx", "application/x", 5), new("F1", "КП.pdf", "application/pdf", 1)];

        var all = fetch.All([two[0]], default);
        await telegram.Call("getFile");
        var other = fetch.All([two[1]], default);
        Assert.Equal([1], Assert.Single(await other).Content);
        clock.Advance(TimeSpan.FromSeconds(1.5));
        Assert.False(all.IsCompleted);
        clock.Advance(TimeSpan.FromSeconds(0.5));

        var file = Assert.Single(await all);
        Assert.Equal(("смета.xlsx", 5L, "F9", null, null), (file.Name, file.Size, file.Reference, file.Content, file.Problem));
        never.SetResult();
    }

    [Fact] // K4
    public async Task A_stop_is_no_reason_to_call_a_file_unavailable()
    {
        using var stop = new CancellationTokenSource();
        telegram.Answers("getFile", Reply.HangUp with { After = new TaskCompletionSource().Task });

        var all = fetch.All([new("F1", "КП.pdf", "application/pdf", 1)], stop.Token);
        await telegram.Call("getFile");
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => all);
    }

    [Fact] // K14
    public async Task A_servers_own_path_is_read_from_this_machines_disk_when_it_is_there()
    {
        var path = Path.Combine(folder.FullName, "documents", "file_1.pdf");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await File.WriteAllBytesAsync(path, [4, 5]);
        telegram.Answers("getFile", Named(path));

        Assert.Equal([4, 5], (await Fetch("F1", 2)).Content);
    }

    [Theory] // K14
    [InlineData("/var/lib/telegram-bot-api/123456:AAE/documents/F1")]
    [InlineData("C:\\bot-api\\123456~AAE\\documents\\F1")]
    public async Task A_path_that_is_not_on_this_machine_is_asked_of_the_server(string path)
    {
        telegram.Files["F1"] = [6];
        telegram.Answers("getFile", Named(path));

        Assert.Equal([6], (await Fetch("F1", 1)).Content);
    }

    [Fact] // K14
    public async Task No_path_leads_out_of_where_it_begins()
    {
        await File.WriteAllBytesAsync(Path.Combine(folder.FullName, "F1"), [7]);
        telegram.Files["F1"] = [7];
        telegram.Answers("getFile", Named($"{folder.FullName}/documents/../F1"));

        Assert.Equal(FileProblem.Unavailable, (await Fetch("F1", 1)).Problem);
    }

    [Theory] // K14
    [InlineData("https://api.telegram.org", false)]
    [InlineData("http://bot-api.example.com:8081", false)]
    [InlineData("http://127.0.0.1:8081", true)]
    public async Task Only_the_own_machines_server_may_name_any_file_of_it(string server, bool isRead)
    {
        var path = Path.Combine(folder.FullName, "secret.txt");
        await File.WriteAllBytesAsync(path, [8]);

        var bytes = await new LocalFiles(new() { Token = FakeTelegram.Token, ApiUrl = server }).Read(path, 10, default);

        Assert.Equal(isRead, bytes is not null);
    }

    [Fact] // K14
    public async Task Another_machines_server_may_name_files_of_the_bots_own_folder_where_it_is_shared()
    {
        var path = Path.Combine(folder.FullName, FakeTelegram.Token.Replace(':', '~'), "documents", "F1");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await File.WriteAllBytesAsync(path, new byte[30]);

        var options = new TelegramOptions { Token = FakeTelegram.Token, ApiUrl = "http://bot-api.example.com:8081" };

        Assert.Equal(11, (await new LocalFiles(options).Read(path, 10, default))!.Length);
    }

    private static Reply Named(string path) => Reply.Ok(new { file_id = "F1", file_unique_id = "U", file_path = path });

    private static (HttpClient Http, FetchFiles Fetch) Fetching(string url, TimeProvider clock)
    {
        var options = new TelegramOptions { Token = FakeTelegram.Token, ApiUrl = url };
        var client = TelegramHttp.Client(options);
        return (client, new(new(TelegramHttp.Bot(options, client), options, new(clock)), new(options), clock));
    }

    private async Task<IncomingFile> Fetch(string id, long? size) =>
        Assert.Single(await fetch.All([new(id, "КП.pdf", "application/pdf", size)], default));
}
