using SalesBot.Delivery;
using SalesBot.Host.Channels.Teams.Connector;

namespace SalesBot.Host.Channels.Teams.Out;

/// <summary>What the Connector's errors mean for a card.</summary>
internal static class SendResults
{
    /// <summary>What becomes of a card that was not taken.</summary>
    public static SendResult Of(ConnectorError error) => error switch
    {
        _ when Refusal.IsGone(error) => new SendResult.Gone(error.ToString()),
        _ when Refusal.IsForEver(error) => new SendResult.Refused(error.ToString()),
        _ => new SendResult.Later(error.ToString(), error.RetryAfter, error.WholeChannel),
    };

    /// <summary>The conversation is not there any more; with the same person another can be opened.</summary>
    public static bool IsConversationGone(ConnectorError error) => error is { Status: 404, Code: "ConversationNotFound" };

    /// <summary>The message is not there any more, as the Connector says: the card must be sent anew.</summary>
    public static bool IsMessageGone(ConnectorError error) => error is { Status: 404, Code.Length: > 0 } && !IsConversationGone(error);
}
