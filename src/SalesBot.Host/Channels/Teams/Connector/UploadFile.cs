using System.Net.Http.Headers;
using SalesBot.Delivery;

namespace SalesBot.Host.Channels.Teams.Connector;

/// <summary>Puts a file where a person has let it be put: an upload session of their OneDrive, all bytes in one call.</summary>
internal sealed class UploadFile(FileHosts hosts, TeamsWire wire)
{
    /// <summary>What an upload session takes in one call: 60 MiB, in bytes (OneDrive API, driveItem: createUploadSession).</summary>
    public const int MostBytes = 60 * 1024 * 1024;

    // Below what the outbox waits for a file.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    /// <summary>Null when it is there. The address says by itself who may write, so it goes without a token.</summary>
    public async Task<ConnectorError?> Put(FilePlace place, OutgoingFile file, CancellationToken stop)
    {
        if (!hosts.Allow(place.UploadUrl))
            return new ConnectorError(ConnectorError.NotCalled, "", "the host is not among Teams:AllowedFileHosts");
        var result = await wire.Send(() => Request(place.UploadUrl, file), Patience, stop);
        // The person's drive does not answer; Teams itself may.
        return result.Error is { } error ? error with { WholeChannel = false } : null;
    }

    private static HttpRequestMessage Request(string address, OutgoingFile file)
    {
        var content = new ByteArrayContent(file.Content);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        content.Headers.ContentRange = new ContentRangeHeaderValue(0, file.Content.Length - 1, file.Content.Length);
        return new HttpRequestMessage(HttpMethod.Put, address) { Content = content };
    }
}
