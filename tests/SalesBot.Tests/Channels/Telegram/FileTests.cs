using SalesBot.Conversations;
using SalesBot.Host.Channels.Telegram.BotApi;
using SalesBot.Host.Channels.Telegram.In;

namespace SalesBot.Tests.Channels.Telegram;

public sealed class FileTests : IAsyncLifetime, IDisposable
{
    private readonly EagerClock clock = new();
    private FakeTelegram telegram = null!;
    private TelegramHttp http = null!;
    private FetchFiles fetch = null!;

    public async Task InitializeAsync()
    {
        telegram = await FakeTelegram.Start();
        http = new(new() { Token = FakeTelegram.Token, ApiUrl = telegram.Url }, new(clock));
        fetch = new(new(http), clock);
    }

    public Task DisposeAsync() => telegram.DisposeAsync().AsTask();

    public void Dispose()
    {
        fetch.Dispose();
        http.Dispose();
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
    public async Task Passing_trouble_is_waited_out_and_lasting_trouble_is_not_waited_for()
    {
        telegram.Files["F1"] = [7];
        telegram.Answers("getFile", Reply.HangUp, Reply.Error(502, "Bad Gateway"));
        Assert.Equal([7], (await Fetch("F1", 1)).Content);
        Assert.Equal([TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2)], clock.Waits);

        telegram.Answers("getFile", [.. Enumerable.Repeat(Reply.Error(500, "Internal Server Error"), 3)]);
        Assert.Equal(FileProblem.Unavailable, (await Fetch("F1", 1)).Problem);
    }

    private async Task<IncomingFile> Fetch(string id, long? size) =>
        Assert.Single(await fetch.All([new(id, "КП.pdf", "application/pdf", size)], default));
}
