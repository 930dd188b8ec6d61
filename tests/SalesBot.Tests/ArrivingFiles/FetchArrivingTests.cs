using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using SalesBot.ArrivingFiles;
using SalesBot.Conversations;
using SalesBot.Files;
using SalesBot.People;
using SalesBot.Records;

namespace SalesBot.Tests.ArrivingFiles;

/// <summary>The loop that fetches what is on its way.</summary>
public sealed class FetchArrivingTests : OfficeTest
{
    private static readonly TimeSpan Enough = TimeSpan.FromSeconds(60);

    [Fact] // K4
    public async Task Files_that_hang_delay_no_other_file()
    {
        string[] hanging = [.. Enumerable.Range(1, 10).Select(n => $"висит-{n}.pdf")];
        await Anna.Says("/call").SendsTogether(hanging, hanging);
        var came = new TaskCompletionSource();
        Office.Files.Answer = async name =>
        {
            if (name != "план.pdf") await came.Task;
            else came.SetResult();
            return new FetchedFile.Here([1]);
        };
        await Office.Change(db => Awaits(db, "план.pdf"));
        Office.Clock.Advance(TimeSpan.FromMinutes(1));
        // Were the hanging ones waited for, the other would never be tried.
        await Office.Arriving.FetchDue(CancellationToken.None).WaitAsync(Enough);
        Assert.Equal(11, await Office.Read(db => db.Files.CountAsync(file => file.State == FileState.Here)));
    }

    [Fact] // K4
    public async Task No_more_is_fetched_at_once_than_fits_into_memory()
    {
        await Anna.Says("/call");
        var (now, most, gate) = (0, 0, new Lock());
        var full = new TaskCompletionSource();
        Office.Files.Answer = async _ =>
        {
            lock (gate)
            {
                most = Math.Max(most, ++now);
                if (now == 5) full.TrySetResult();
            }

            await full.Task;
            lock (gate) now--;
            return new FetchedFile.Here([1]);
        };
        await Office.Change(async db =>
        {
            for (var n = 1; n <= 12; n++) await Awaits(db, $"кино-{n}.mp4", FileLimits.MaxBytes);
        });
        await Office.Arriving.FetchDue(CancellationToken.None).WaitAsync(Enough);
        Assert.Equal((5, 12), (most, await Office.Read(db => db.Files.CountAsync(file => file.State == FileState.Here))));
    }

    [Fact] // K4
    public async Task Two_processes_fetch_a_file_once()
    {
        await Anna.Says("/call").SendsTogether(["план.pdf", "фото.jpg"], "план.pdf", "фото.jpg");
        var before = Office.Files.Tries.Values.Sum();
        Office.Clock.Advance(TimeSpan.FromMinutes(1));
        Office.Files.Come();
        await FourFetchAtOnce();
        Assert.Equal(2, Office.Files.Tries.Values.Sum() - before);
        Assert.Equal(2, await Office.Read(db => db.FileContents.CountAsync()));
    }

    [Fact] // K4
    public async Task Two_processes_tell_of_a_missing_file_once()
    {
        await Anna.Says("/call").SendsTogether(["план.pdf", "фото.jpg"], "план.pdf", "фото.jpg");
        Office.Files.Answer = _ => Task.FromResult<FetchedFile>(new FetchedFile.Never(FileProblem.Unavailable));
        Office.Clock.Advance(TimeSpan.FromMinutes(1));
        await Another().FetchDue(CancellationToken.None);
        Office.Clock.Advance(TimeSpan.FromSeconds(2));
        await FourFetchAtOnce();
        await Office.Settle();
        Assert.Single(Anna.Messages, message => message.Shows("план.pdf, фото.jpg не пришли"));
        Assert.Equal(2, await Office.Read(db => db.Audit.CountAsync(record => record.Action == "file.missing")));
    }

    [Fact] // K4
    public async Task What_a_killed_process_was_fetching_is_fetched_by_another()
    {
        await Anna.Says("/call").SendsSlowly("план.pdf");
        await Office.Change(async db => (await db.ArrivingFiles.SingleAsync()).DueAt = Office.Clock.GetUtcNow() + TimeSpan.FromSeconds(35));
        Office.Files.Come();
        await Office.Pass(TimeSpan.FromSeconds(30));
        Assert.Equal(FileState.OnItsWay, await Office.Read(db => db.Files.Select(file => file.State).SingleAsync()));
        await Office.Pass(TimeSpan.FromSeconds(6));
        Assert.Equal(FileState.Here, await Office.Read(db => db.Files.Select(file => file.State).SingleAsync()));
    }

    [Fact] // K4, K5
    public async Task A_clock_that_was_ahead_holds_no_file_up()
    {
        await Anna.Says("/call").SendsSlowly("план.pdf");
        await Office.Change(async db =>
        {
            var file = await db.ArrivingFiles.SingleAsync();
            (file.At, file.DueAt) = (file.At + TimeSpan.FromHours(3), file.DueAt + TimeSpan.FromHours(3));
        });
        await Office.Settle();
        Assert.Equal(2, Office.Files.Tries["план.pdf"]);
        await Office.Pass(TimeSpan.FromMinutes(6));
        await Office.Pass(TimeSpan.FromSeconds(2));
        await Anna.Sees("план.pdf не пришёл");
    }

    [Fact] // K4
    public async Task A_source_that_throws_is_tried_again_and_its_words_are_in_no_log()
    {
        var log = new WordsOfLog();
        await Anna.Says("/call").SendsSlowly("план.pdf");
        Office.Files.Answer = name => throw new HttpRequestException($"https://drive.example/{TestFiles.Secret}{name}");
        Office.Clock.Advance(TimeSpan.FromMinutes(1));
        await new FetchArriving(Office.Database, Office.Office, Office.Files, log, () => { }).FetchDue(CancellationToken.None);
        Assert.Contains(log.Words, line => line.Contains(nameof(HttpRequestException), StringComparison.Ordinal));
        Assert.DoesNotContain(log.Words, line => line.Contains(TestFiles.Secret, StringComparison.Ordinal));
        Office.Files.Come();
        await Office.Pass(TimeSpan.FromMinutes(1));
        Assert.Equal(FileState.Here, await Office.Read(db => db.Files.Select(file => file.State).SingleAsync()));
    }

    [Fact] // K4
    public async Task A_stop_leaves_the_file_to_the_next_start_at_once()
    {
        await Anna.Says("/call").SendsSlowly("план.pdf");
        Office.Clock.Advance(TimeSpan.FromMinutes(1));
        using var stop = new CancellationTokenSource();
        Office.Files.Answer = async _ =>
        {
            await stop.CancelAsync();
            return await new TaskCompletionSource<FetchedFile>().Task;
        };
        await Office.Arriving.Run(stop.Token).WaitAsync(Enough);
        Office.Files.Come();
        await Office.Settle();
        Assert.Equal(FileState.Here, await Office.Read(db => db.Files.Select(file => file.State).SingleAsync()));
    }

    [Fact] // K4
    public void A_file_on_its_way_says_nothing_of_its_reference()
    {
        var file = new IncomingFile("план.pdf", "application/pdf", 5, null) { Reference = TestFiles.Secret };
        Assert.DoesNotContain(TestFiles.Secret, file.ToString(), StringComparison.Ordinal);
    }

    private Task FourFetchAtOnce() =>
        Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Another().FetchDue(CancellationToken.None)))).WaitAsync(Enough);

    private FetchArriving Another() => new(Office.Database, Office.Office, Office.Files, NullLogger<FetchArriving>.Instance, () => { });

    private async Task Awaits(SalesBot.Data.SalesBotDb db, string name, long size = 1000)
    {
        var now = Office.Clock.GetUtcNow();
        var file = new StoredFile { Name = name, MediaType = "video/mp4", Size = size, Sha256 = "", State = FileState.OnItsWay, At = now };
        db.Files.Add(file);
        await db.SaveChangesAsync();
        var address = await db.Addresses.FirstAsync(x => x.Account == Anna.Account);
        var reference = TestFiles.Secret + name;
        db.ArrivingFiles.Add(new ArrivingFile
        {
            FileId = file.Id,
            Channel = TestChannel.ChannelName,
            Reference = reference,
            AddressId = address.Id,
            At = now,
            DueAt = now,
        });
        await db.SaveChangesAsync();
    }

    private sealed class WordsOfLog : ILogger<FetchArriving>
    {
        public List<string> Words { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Words.Add($"{formatter(state, exception)} {exception}");
    }
}
