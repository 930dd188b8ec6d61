using System.Text.Json.Nodes;
using SalesBot.Delivery;
using SalesBot.Host.Channels.Teams.Connector;
using SalesBot.Host.Channels.Teams.In;

namespace SalesBot.Host.Channels.Teams.Out;

/// <summary>Sends cards to Teams, or updates the message that shows one.</summary>
internal sealed class TeamsChannel(ConnectorApi api, HandOverFile files, SendLimiter<string> limiter) : IChannel
{
    /// <inheritdoc/>
    public string Name => Translate.Channel;

    /// <inheritdoc/>
    public bool AnswersWithCard => true;

    /// <inheritdoc/>
    public bool ShowsForms => true;

    public bool AsksBeforeFiles => true;

    /// <inheritdoc/>
    public async Task<SendResult> Send(Outgoing message, CancellationToken stop)
    {
        if (ConversationReference.Read(message.Route) is not { } to) return new SendResult.Refused("the route is no Teams conversation");
        // Places for all of it at once: a card whose predecessor could not be taken away for want of one would be there twice.
        var calls = 1 + Older(message).Count() + (HasOffer(message) && message.Screen.Rows.Count > 0 ? 1 : 0);
        if (limiter.Take(to.Conversation, calls, message.Priority) is { } held)
        {
            var reason = held.WholeChannel ? "own limit for the whole channel" : "own limit for this conversation";
            return new SendResult.Later(reason, held.After, held.WholeChannel) { IsOwnPace = true };
        }

        try
        {
            return await Show(to, message, stop);
        }
        finally
        {
            limiter.Done(to.Conversation, calls);
        }
    }

    private async Task<SendResult> Show(ConversationReference to, Outgoing message, CancellationToken stop)
    {
        var shown = HasOffer(message) ? await WithFile(to, message, stop)
            : await Card(to, message.Replaces, DrawActivity.Of(message), stop);
        if (shown.Error is { } error)
            return SendResults.IsConversationGone(error) ? await Reopen(to, stop) : SendResults.Of(Obeyed(to, error));
        var now = shown.Value!;
        // Neither disappearing is a failure: the card is there.
        foreach (var older in Older(message).Where(id => id != now))
            await api.Delete(to, older, stop);
        return new SendResult.Sent(now);
    }

    private static bool HasOffer(Outgoing message) => message.File is { Content.Length: > 0 and <= UploadFile.MostBytes };

    private static IEnumerable<string> Older(Outgoing message) =>
        new[] { message.Replaces, message.Removes }.OfType<string>().Distinct(StringComparer.Ordinal);

    private ConnectorError Obeyed(ConversationReference to, ConnectorError error) =>
        error.Status == 429 ? error with { WholeChannel = limiter.Obey(to.Conversation, error.RetryAfter) } : error;

    private async Task<ConnectorResult<string>> Card(ConversationReference to, string? old, JsonObject activity, CancellationToken stop)
    {
        if (old is not null)
        {
            var updated = await api.Update(to, old, activity, stop);
            if (updated.Error is not { } error || !SendResults.IsMessageGone(error))
                return updated;
        }
        return await api.Send(to, activity, stop);
    }

    // A file has a message of its own, and words above it; buttons stand on a card before it, for Teams draws none beside a file.
    private async Task<ConnectorResult<string>> WithFile(ConversationReference to, Outgoing message, CancellationToken stop)
    {
        var card = message.Screen.Rows.Count == 0 ? null : await api.Send(to, DrawActivity.Of(message with { File = null }), stop);
        if (card?.Error is { } error)
            return error;
        var offered = await files.Send(to, message, message.File!, stop);
        if (offered.Error is not null && card is not null)
            await api.Delete(to, card.Value!, stop);
        return offered;
    }

    // The app was removed and installed again: the person is the same, the conversation another.
    private async Task<SendResult> Reopen(ConversationReference with, CancellationToken stop)
    {
        var opened = await api.CreateConversation(with, stop);
        return opened.Error is { } error ? SendResults.Of(error)
            : new SendResult.Moved((with with { Conversation = opened.Value! }).ToRoute());
    }
}
