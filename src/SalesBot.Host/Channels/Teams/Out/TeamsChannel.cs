using System.Text.Json.Nodes;
using SalesBot.Delivery;
using SalesBot.Host.Channels.Teams.Connector;
using SalesBot.Host.Channels.Teams.In;

namespace SalesBot.Host.Channels.Teams.Out;

/// <summary>Sends cards to Teams, or updates the message that shows one.</summary>
internal sealed class TeamsChannel(ConnectorApi api) : IChannel
{
    /// <inheritdoc/>
    public string Name => Translate.Channel;

    /// <inheritdoc/>
    public bool AnswersWithCard => true;

    /// <inheritdoc/>
    public bool ShowsForms => true;

    /// <inheritdoc/>
    public async Task<SendResult> Send(Outgoing message, CancellationToken stop)
    {
        if (ConversationReference.Read(message.Route) is not { } to)
            return new SendResult.Refused("the route is no Teams conversation");
        var activity = DrawActivity.Of(message);
        var shown = await Show(to, message.Replaces, activity, stop);
        if (shown.Error is { } error)
            return SendResults.IsConversationGone(error) ? await Reopen(to, stop) : SendResults.Of(error);
        var now = shown.Value!;
        // Neither disappearing is a failure: the card is there.
        foreach (var older in new[] { message.Replaces, message.Removes }.OfType<string>().Where(id => id != now).Distinct(StringComparer.Ordinal))
            await api.Delete(to, older, stop);
        return new SendResult.Sent(now);
    }

    private async Task<ConnectorResult<string>> Show(ConversationReference to, string? old, JsonObject activity, CancellationToken stop)
    {
        if (old is not null)
        {
            var updated = await api.Update(to, old, activity, stop);
            if (updated.Error is not { } error || !SendResults.IsMessageGone(error))
                return updated;
        }
        return await api.Send(to, activity, stop);
    }

    // The app was removed and installed again: the person is the same, the conversation another.
    private async Task<SendResult> Reopen(ConversationReference with, CancellationToken stop)
    {
        var opened = await api.CreateConversation(with, stop);
        return opened.Error is { } error ? SendResults.Of(error) : new SendResult.Moved((with with { Conversation = opened.Value! }).ToRoute());
    }
}
