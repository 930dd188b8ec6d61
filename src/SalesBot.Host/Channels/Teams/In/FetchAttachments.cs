using SalesBot.Conversations;
using SalesBot.Host.Channels.Teams.Connector;

namespace SalesBot.Host.Channels.Teams.In;

/// <summary>Fetches what came with a message, from the Connector and from people's own drives only. A file that cannot be had is a file with a problem, never a lost message.</summary>
internal sealed class FetchAttachments(ConnectorApi api, TeamsWire wire, ServiceUrls urls, FileHosts hosts, ILogger<FetchAttachments> log) : IDisposable
{
    // Teams calls again after 15 s: what takes longer would be fetched again and again.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    // A few at once: each may hold 20 MB.
    private readonly SemaphoreSlim places = new(4);

    /// <summary>All of them, in order; at most ten.</summary>
    public async Task<IReadOnlyList<IncomingFile>> All(IReadOnlyList<Attachment> attachments, CancellationToken stop) =>
        await Task.WhenAll(attachments.Take(10).Select(attachment => One(attachment, stop)));

    public void Dispose() => places.Dispose();

    private async Task<IncomingFile> One(Attachment file, CancellationToken stop)
    {
        await places.WaitAsync(stop);
        try
        {
            return Read(file, await Fetch(file, stop));
        }
        finally
        {
            places.Release();
        }
    }

    private async Task<ConnectorResult<byte[]>> Fetch(Attachment file, CancellationToken stop)
    {
        if (!Uri.TryCreate(file.Address, UriKind.Absolute, out var address))
            return new ConnectorError(400, "", "no address");
        // From people's own drives without a token.
        if (hosts.Allow(file.Address))
            return await wire.Download(() => new HttpRequestMessage(HttpMethod.Get, address), FileLimits.MaxBytes, Patience, stop);
        if (urls.Allow(address.GetLeftPart(UriPartial.Path)))
            return await api.Download(address, FileLimits.MaxBytes, Patience, stop);
        log.LogWarning("A file from {Host} is not fetched: the host is not allowed", address.Host);
        return new ConnectorError(403, "", "the host is not allowed");
    }

    private static IncomingFile Read(Attachment file, ConnectorResult<byte[]> result) => result switch
    {
        { Error: not null } => Without(file, FileProblem.Unavailable, 0),
        { Value.Length: 0 } => Without(file, FileProblem.Empty, 0),
        // One byte too many was read; how many there are is not known.
        { Value.Length: > FileLimits.MaxBytes } => Without(file, FileProblem.TooLarge, FileLimits.MaxBytes + 1),
        _ => new(file.Name, file.MediaType, result.Value!.Length, result.Value),
    };

    private static IncomingFile Without(Attachment file, FileProblem problem, long size) => new(file.Name, file.MediaType, size, null, problem);
}
