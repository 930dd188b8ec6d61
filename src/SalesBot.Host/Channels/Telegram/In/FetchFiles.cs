using SalesBot.ArrivingFiles;
using SalesBot.Conversations;
using SalesBot.Files;
using SalesBot.Host.Channels.Telegram.Api;
using Telegram.Bot.Requests;

namespace SalesBot.Host.Channels.Telegram.In;

/// <summary>
/// Fetches what came with a message, at once or, by its file id, while that is good. A file that cannot be had is a file with a problem,
/// never a lost message.
/// </summary>
internal sealed class FetchFiles(TelegramApi api, LocalFiles local, TimeProvider clock) : IFileSource, IDisposable
{
    private readonly FilesInTime inTime = new(clock);

    public string Name => Translate.Channel;

    public TimeSpan Patience { get; } = TimeSpan.FromSeconds(25);

    // A file id is good for as long as one likes; its sender is not to wait that long for a word.
    public TimeSpan Lifetime { get; } = TimeSpan.FromMinutes(2);

    /// <summary>All of them, in order; those that are not there in a moment are on their way.</summary>
    public Task<IReadOnlyList<IncomingFile>> All(IReadOnlyList<Attachment> attachments, CancellationToken stop) =>
        inTime.Of(this, attachments.Select(OnItsWay), stop);

    public async Task<FetchedFile> Fetch(string reference, CancellationToken stop) => await Download(reference, stop) switch
    {
        { Error: { } error } when error.Says("too big") => new FetchedFile.Never(FileProblem.TooLarge),
        { Error.IsTemporary: true } => new FetchedFile.NotYet(),
        { Error: not null } => new FetchedFile.Never(FileProblem.Unavailable),
        var result => new FetchedFile.Here(result.Value!),
    };

    public void Dispose() => inTime.Dispose();

    private static IncomingFile OnItsWay(Attachment file) =>
        new(file.Name, file.MediaType, file.Size ?? 0, null) { Reference = file.FileId };

    private async Task<ApiResult<byte[]>> Download(string fileId, CancellationToken stop)
    {
        var found = await api.Call(new GetFileRequest { FileId = fileId }, stop);
        if (found.Error is { } error)
            return error;
        if (found.Value is not { FilePath: { Length: > 0 } path })
            return new ApiError(400, "Bad Request: the file has no path");
        if (!LocalFiles.IsAbsolute(path))
            return await api.Download(path, FileLimits.MaxBytes, stop);
        if (await local.Read(path, FileLimits.MaxBytes, stop) is { } content)
            return content;
        return local.OnServer(path) is { } relative
            ? await api.Download(relative, FileLimits.MaxBytes, stop)
            : new ApiError(400, "Bad Request: the path of the file is none that may be read");
    }
}
