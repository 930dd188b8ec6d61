using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using SalesBot.Conversations;
using SalesBot.Data;
using SalesBot.Files;

namespace SalesBot.ArrivingFiles;

/// <summary>
/// Fetches what is on its way from one channel, in a loop of its own. A file that hangs delays no other: many are fetched at once, as
/// long as what they may weigh together fits into memory. Several processes may run one each: a row is claimed before it is fetched.
/// </summary>
public sealed class FetchArriving(Database database, Office office, IFileSource source, ILogger<FetchArriving> log, Action wakeSender)
{
    private const int MostAtOnce = 32;
    private const long MostBytes = 5L * FileLimits.MaxBytes;

    // Time enough to save what was fetched before another process counts this one as lost.
    private static readonly TimeSpan Margin = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(15);

    private readonly ArrivalDesk desk = new(database, office, wakeSender);

    /// <summary>Fetches whatever comes due until stopped; what is being fetched then is left to the next start.</summary>
    public async Task Run(CancellationToken stop)
    {
        var busy = new List<Fetch>();
        while (!stop.IsCancellationRequested)
        {
            try
            {
                await StartSome(busy, stop);
            }
            catch (Exception wrong) when (!stop.IsCancellationRequested)
            {
                log.LogError(wrong, "The files on their way from {Channel} could not be read", source.Name);
            }

            await Task.WhenAny(Task.Delay(Rest, office.Clock, stop));
        }

        await Task.WhenAll(busy.Select(fetch => fetch.Work));
    }

    /// <summary>Fetches until nothing is due any more, or until stopped. Throws when the database cannot be read.</summary>
    public async Task FetchDue(CancellationToken stop)
    {
        var busy = new List<Fetch>();
        do
        {
            await StartSome(busy, stop);
            await (busy.Count > 0 ? Task.WhenAny(busy.Select(fetch => fetch.Work)) : Task.CompletedTask);
        }
        while (busy.Count > 0);
    }

    private async Task StartSome(List<Fetch> busy, CancellationToken stop)
    {
        busy.RemoveAll(fetch => fetch.Work.IsCompleted);
        foreach (var (file, size) in await Due(stop))
        {
            var bytes = size is > 0 and <= FileLimits.MaxBytes ? size : FileLimits.MaxBytes;
            if (busy.Count >= MostAtOnce || busy.Sum(fetch => fetch.Bytes) + bytes > MostBytes) break;
            if (await Claim(file, stop)) busy.Add(new Fetch(Task.Run(() => Work(file, stop), CancellationToken.None), bytes));
        }
    }

    // What was tried least goes first, so that new files do not wait behind those that hang.
    // Void is a claim that ends further ahead than one lasts.
    private async Task<List<(ArrivingFile File, long Size)>> Due(CancellationToken stop)
    {
        var (channel, now) = (source.Name, office.Clock.GetUtcNow());
        var latest = now + Longest;
        await using var db = database.Open();
        var due = await db.ArrivingFiles.AsNoTracking().Where(file => file.Channel == channel && (file.DueAt <= now || file.DueAt > latest))
            .Join(db.Files, file => file.FileId, stored => stored.Id, (file, stored) => new { file, stored.Size })
            .OrderBy(x => x.file.Attempts).ThenBy(x => x.file.DueAt).Take(MostAtOnce).ToListAsync(stop);
        return due.ConvertAll(x => (x.file, x.Size));
    }

    private async Task<bool> Claim(ArrivingFile file, CancellationToken stop)
    {
        var (id, seen, now) = (file.FileId, file.DueAt, office.Clock.GetUtcNow());
        var (until, at) = (now + source.Patience + Margin, file.At < now ? file.At : now);
        (file.Attempts, file.At) = (file.Attempts + 1, at);
        await using var db = database.Open();
        using var turn = await database.WriteTurn(stop);
        return await db.ArrivingFiles.Where(x => x.FileId == id && x.DueAt == seen).ExecuteUpdateAsync(set => set
            .SetProperty(x => x.DueAt, until).SetProperty(x => x.At, at).SetProperty(x => x.Attempts, x => x.Attempts + 1), stop) == 1;
    }

    private async Task Work(ArrivingFile file, CancellationToken stop)
    {
        try
        {
            var fetched = file.Problem is { } known ? new FetchedFile.Never(known) : (await Try(file.Reference, stop)).Judged();
            await (fetched switch
            {
                FetchedFile.Never when file.Problem is not null => desk.TellSender(file.AddressId),
                FetchedFile.Never never => desk.GiveUp(file.FileId, never.Problem),
                FetchedFile.Here here => desk.Take(file.FileId, here.Content),
                _ when office.Clock.GetUtcNow() - file.At >= source.Lifetime => desk.GiveUp(file.FileId, FileProblem.Unavailable),
                _ => desk.TryAgain(file.FileId, Pause(file.Attempts)),
            });
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // Whoever starts next need not wait until this claim runs out.
            await desk.TryAgain(file.FileId, TimeSpan.Zero);
        }
        catch (Exception wrong)
        {
            log.LogError(wrong, "File {File} waits: the database could not be read or written", file.FileId);
        }
    }

    private async Task<FetchedFile> Try(string reference, CancellationToken stop)
    {
        using var patience = new CancellationTokenSource(source.Patience, office.Clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stop, patience.Token);
        try
        {
            return await source.Fetch(reference, either.Token).WaitAsync(either.Token);
        }
        catch (Exception wrong) when (!stop.IsCancellationRequested)
        {
            // Its words may hold the address that was asked, and that a secret.
            if (!patience.IsCancellationRequested)
                log.LogWarning("A file of {Channel} was not fetched: {Kind}", source.Name, wrong.GetType().Name);
            return new FetchedFile.NotYet();
        }
    }

    private TimeSpan Longest => (source.Patience > LongestPause ? source.Patience : LongestPause) + Margin;

    // 1, 2, 4 … s.
    private static TimeSpan Pause(int attempts)
    {
        var pause = TimeSpan.FromSeconds(Math.Pow(2, Math.Min(attempts - 1, 6)));
        return pause < LongestPause ? pause : LongestPause;
    }

    /// <param name="Work">Being fetched.</param>
    /// <param name="Bytes">What it may weigh in memory.</param>
    private sealed record Fetch(Task Work, long Bytes);
}
