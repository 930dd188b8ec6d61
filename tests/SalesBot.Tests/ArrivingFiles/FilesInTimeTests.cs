using SalesBot.ArrivingFiles;
using SalesBot.Conversations;
using SalesBot.Files;

namespace SalesBot.Tests.ArrivingFiles;

/// <summary>How long a message waits for its files.</summary>
public sealed class FilesInTimeTests
{
    private readonly ManualClock clock = new();
    private readonly TestFiles source = new();

    [Fact] // K4
    public async Task What_is_there_travels_with_its_message()
    {
        source.Come();
        using var inTime = new FilesInTime(clock);
        var file = Assert.Single(await inTime.Of(source, [Sent("план.pdf")], CancellationToken.None));
        Assert.Equal((1000, null, true), (file.Content!.Length, file.Reference, file.IsGood));
    }

    [Fact] // K4
    public async Task A_message_waits_two_seconds_for_all_its_files_together_and_no_longer()
    {
        var hanging = new TaskCompletionSource<FetchedFile>();
        source.Answer = name => name.StartsWith("висит", StringComparison.Ordinal)
            ? hanging.Task
            : Task.FromResult<FetchedFile>(new FetchedFile.Here([1, 2]));
        using var inTime = new FilesInTime(clock);
        var all = inTime.Of(source, [Sent("висит-1.pdf"), Sent("план.pdf"), Sent("висит-2.pdf")], CancellationToken.None);
        clock.Advance(TimeSpan.FromSeconds(1.9));
        Assert.False(all.IsCompleted);
        clock.Advance(TimeSpan.FromSeconds(0.2));
        var files = await all.WaitAsync(TimeSpan.FromSeconds(60));
        Assert.Equal([false, true, false], files.Select(file => file.Content is not null));
        Assert.Equal([TestFiles.Secret + "висит-1.pdf", null, TestFiles.Secret + "висит-2.pdf"], files.Select(file => file.Reference));
        Assert.All(files, file => Assert.True(file.IsGood));
    }

    [Fact] // K4
    public async Task What_fails_for_now_or_throws_is_on_its_way_and_what_never_comes_has_a_problem()
    {
        source.Answer = name => name switch
        {
            "позже.pdf" => Task.FromResult<FetchedFile>(new FetchedFile.NotYet()),
            "нет.pdf" => Task.FromResult<FetchedFile>(new FetchedFile.Never(FileProblem.Unavailable)),
            "пусто.pdf" => Task.FromResult<FetchedFile>(new FetchedFile.Here([])),
            _ => throw new InvalidOperationException("broken"),
        };
        using var inTime = new FilesInTime(clock);
        var large = Sent("кино.mp4") with { Size = FileLimits.MaxBytes + 1 };
        IncomingFile[] sent = [.. new[] { "позже.pdf", "нет.pdf", "пусто.pdf", "сломан.pdf" }.Select(Sent), large];
        var files = await inTime.Of(source, sent, CancellationToken.None);
        Assert.Equal([null, FileProblem.Unavailable, FileProblem.Empty, null, FileProblem.TooLarge], files.Select(file => file.Problem));
        Assert.Equal([true, false, false, true, false], files.Select(file => file.Reference is not null));
        Assert.Equal([true, false, false, true, false], files.Select(file => file.IsGood));
        Assert.DoesNotContain("кино.mp4", source.Tries.Keys);
    }

    [Fact]
    public async Task A_stop_is_no_file_on_its_way()
    {
        using var stop = new CancellationTokenSource();
        source.Answer = async _ =>
        {
            await stop.CancelAsync();
            return await new TaskCompletionSource<FetchedFile>().Task;
        };
        using var inTime = new FilesInTime(clock);
        await Assert.ThrowsAsync<OperationCanceledException>(() => inTime.Of(source, [Sent("план.pdf")], stop.Token));
    }

    private static IncomingFile Sent(string name) => new(name, "application/pdf", 1000, null) { Reference = TestFiles.Secret + name };
}
