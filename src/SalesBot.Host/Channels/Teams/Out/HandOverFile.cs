using System.Collections.Concurrent;
using SalesBot.Delivery;
using SalesBot.Host.Channels.Teams.Connector;

namespace SalesBot.Host.Channels.Teams.Out;

/// <summary>
/// Hands a file over: asks for consent first, and once there is a place, puts it there and shows it. What fails is tried again for a while;
/// then the person is told and asked anew, for the place may be no good any more.
/// </summary>
internal sealed class HandOverFile(ConnectorApi api, UploadFile upload, ILogger<HandOverFile> log)
{
    // By the outbox's own back-off: a quarter of a minute, while somebody waits for the file.
    private const int MostAttempts = 6;
    private const int MostRemembered = 10_000;

    // Put there, but not shown yet: a place takes a file only once. A memory of this process only; what it has forgotten is asked for anew.
    private readonly ConcurrentDictionary<long, bool> put = new();

    /// <summary>Sends the message that the file now comes to; its id.</summary>
    public async Task<ConnectorResult<string>> Send(ConversationReference to, Outgoing message, OutgoingFile file, CancellationToken stop)
    {
        var phrases = ChannelTexts.Words.For(message.Language);
        if (message.Screen.FilePlace is not { } json)
            return await api.Send(to, DrawFile.Consent(message, file, phrases, failed: false), stop);
        if (FilePlace.Read(json) is not { } place)
            return new ConnectorError(ConnectorError.NotCalled, "", "the place of the file cannot be read");
        if (!put.ContainsKey(message.Id) && await upload.Put(place, file, stop) is { } error)
        {
            if (error.IsTemporary && message.Attempts + 1 < MostAttempts)
                return new ConnectorError(ConnectorError.NoAnswer, "", $"the person's OneDrive: {error}");
            log.LogWarning("A file could not be put into the OneDrive of its recipient, who is asked anew: {Error}", error);
            return await api.Send(to, DrawFile.Consent(message, file, phrases, failed: true), stop);
        }
        if (put.Count >= MostRemembered) put.Clear();
        put[message.Id] = true;
        var shown = await api.Send(to, DrawFile.Info(message, place), stop);
        if (shown.Error is null) put.TryRemove(message.Id, out _);
        return shown;
    }
}
