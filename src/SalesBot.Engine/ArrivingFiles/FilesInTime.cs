using SalesBot.Conversations;
using SalesBot.Files;

namespace SalesBot.ArrivingFiles;

/// <summary>
/// Waits a moment for the files of a message. Nearly all come in it and travel with their message; the others are on their way, and nobody
/// waits for them: neither who sent them nor whoever writes next.
/// </summary>
public sealed class FilesInTime(TimeProvider clock) : IDisposable
{
    /// <summary>How long the files of one message are waited for, all together.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private const int MostFiles = 10;

    // Each may hold 20 MB.
    private readonly SemaphoreSlim places = new(16);

    /// <summary>The files of a message, given without their bytes and with their references: at most ten, in order.</summary>
    public async Task<IReadOnlyList<IncomingFile>> Of(IFileSource source, IEnumerable<IncomingFile> files, CancellationToken stop)
    {
        using var patience = new CancellationTokenSource(Patience, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stop, patience.Token);
        var fetched = await Task.WhenAll(files.Take(MostFiles).Select(file => One(source, file, either.Token)));
        stop.ThrowIfCancellationRequested();
        return fetched;
    }

    /// <inheritdoc />
    public void Dispose() => places.Dispose();

    private async Task<IncomingFile> One(IFileSource source, IncomingFile file, CancellationToken inTime)
    {
        if (file.Reference is not { } reference) return file;
        if (file.Size > FileLimits.MaxBytes) return Without(file, FileProblem.TooLarge);
        try
        {
            return (await Fetch(source, reference, inTime)).Judged() switch
            {
                FetchedFile.Here here => file with { Content = here.Content, Size = here.Content.Length, Reference = null },
                FetchedFile.Never never => Without(file, never.Problem),
                _ => file,
            };
        }
        catch (Exception)
        {
            // Not there yet: the loop that fetches it later says in the log what is wrong.
            return file;
        }
    }

    private async Task<FetchedFile> Fetch(IFileSource source, string reference, CancellationToken inTime)
    {
        await places.WaitAsync(inTime);
        try
        {
            return await source.Fetch(reference, inTime).WaitAsync(inTime);
        }
        finally
        {
            places.Release();
        }
    }

    private static IncomingFile Without(IncomingFile file, FileProblem problem) => file with { Problem = problem, Reference = null };
}
