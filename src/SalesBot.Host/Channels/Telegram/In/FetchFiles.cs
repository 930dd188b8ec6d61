using SalesBot.Conversations;
using SalesBot.Host.Channels.Telegram.BotApi;

namespace SalesBot.Host.Channels.Telegram.In;

/// <summary>Fetches what came with a message. A file that cannot be had is a file with a problem, never a lost message.</summary>
internal sealed class FetchFiles(TelegramApi api, TimeProvider clock) : IDisposable
{
    private const int Tries = 3;

    // A few at once: each may hold 20 MB.
    private readonly SemaphoreSlim places = new(4);

    /// <summary>All of them, in order.</summary>
    public async Task<IReadOnlyList<IncomingFile>> All(IReadOnlyList<Attachment> attachments, CancellationToken stop)
    {
        var files = new List<IncomingFile>(attachments.Count);
        foreach (var attachment in attachments)
            files.Add(await One(attachment, stop));
        return files;
    }

    public void Dispose() => places.Dispose();

    private async Task<IncomingFile> One(Attachment file, CancellationToken stop)
    {
        if (file.Size > FileLimits.MaxBytes)
            return Without(file, FileProblem.TooLarge);
        await places.WaitAsync(stop);
        try
        {
            for (var attempt = 1; ; attempt++)
            {
                var result = await Fetch(file, stop);
                if (result.Error is not { IsTemporary: true } error || attempt == Tries)
                    return Read(file, result);
                await Task.Delay(BackOff.After(attempt), clock, stop);
            }
        }
        finally
        {
            places.Release();
        }
    }

    private async Task<ApiResult<byte[]>> Fetch(Attachment file, CancellationToken stop)
    {
        var found = await api.GetFile(new(file.FileId), stop);
        if (found.Error is { } error)
            return error;
        if (found.Value is not { FilePath: { } path })
            return new ApiError(400, "the file has no path");
        return await api.Download(path, FileLimits.MaxBytes, stop);
    }

    private static IncomingFile Read(Attachment file, ApiResult<byte[]> result) => result switch
    {
        { Error: { } error } => Without(file, error.Says("too big") ? FileProblem.TooLarge : FileProblem.Unavailable),
        { Value.Length: 0 } => Without(file, FileProblem.Empty),
        { Value.Length: > FileLimits.MaxBytes } => Without(file, FileProblem.TooLarge),
        _ => new(file.Name, file.MediaType, result.Value!.Length, result.Value),
    };

    private static IncomingFile Without(Attachment file, FileProblem problem) => new(file.Name, file.MediaType, file.Size ?? 0, null, problem);
}
