using SalesBot.ArrivingFiles;
using SalesBot.Conversations;
using SalesBot.Files;
using SalesBot.Host.Channels.Teams.Connector;

namespace SalesBot.Host.Channels.Teams.In;

/// <summary>
/// Fetches what came with a message, from the Connector and from people's own drives only. A file that cannot be had is a file with a
/// problem, never a lost message.
/// </summary>
internal sealed class FetchAttachments(
    ConnectorApi api, TeamsWire wire, ServiceUrls urls, FileHosts hosts, TimeProvider clock, ILogger<FetchAttachments> log)
    : IFileSource, IDisposable
{
    private readonly FilesInTime inTime = new(clock);

    public string Name => Translate.Channel;

    public TimeSpan Patience { get; } = TimeSpan.FromSeconds(10);

    // An address that lets its bearer in is not good for long.
    public TimeSpan Lifetime { get; } = TimeSpan.FromSeconds(10);

    /// <summary>All of them, in order, at most ten; those that are not there in a moment are on their way.</summary>
    public Task<IReadOnlyList<IncomingFile>> All(IReadOnlyList<Attachment> attachments, CancellationToken stop) =>
        inTime.Of(this, attachments.Select(OnItsWay), stop);

    public async Task<FetchedFile> Fetch(string reference, CancellationToken stop) => await Download(reference, stop) switch
    {
        { Error.IsTemporary: true } => new FetchedFile.NotYet(),
        { Error: not null } => new FetchedFile.Never(FileProblem.Unavailable),
        var result => new FetchedFile.Here(result.Value!),
    };

    public void Dispose() => inTime.Dispose();

    // How large it is Teams does not say.
    private static IncomingFile OnItsWay(Attachment file) => new(file.Name, file.MediaType, 0, null) { Reference = file.Address };

    private async Task<ConnectorResult<byte[]>> Download(string reference, CancellationToken stop)
    {
        if (!Uri.TryCreate(reference, UriKind.Absolute, out var address))
            return new ConnectorError(ConnectorError.NotCalled, "", "no address");
        // From people's own drives without a token.
        if (hosts.Allow(reference))
            return await wire.Download(() => new(HttpMethod.Get, address), FileLimits.MaxBytes, Timeout.InfiniteTimeSpan, stop);
        if (urls.Allow(address.GetLeftPart(UriPartial.Path)))
            return await api.Download(address, FileLimits.MaxBytes, Timeout.InfiniteTimeSpan, stop);
        log.LogWarning("A file from {Host} is not fetched: the host is not allowed", address.Host);
        return new ConnectorError(ConnectorError.NotCalled, "", "the host is not allowed");
    }
}
