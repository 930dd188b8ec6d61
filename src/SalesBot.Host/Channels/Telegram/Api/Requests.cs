using System.Text.Json;
using Telegram.Bot.Requests;
using Telegram.Bot.Requests.Abstractions;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace SalesBot.Host.Channels.Telegram.Api;

/// <summary>getUpdates with the updates as they came: the package's own request fails for all of them when one cannot be read.</summary>
internal sealed class GetRawUpdatesRequest() : RequestBase<JsonElement[]>("getUpdates")
{
    /// <summary>Confirms everything below it; null for whatever there is.</summary>
    public long? Offset { get; init; }

    /// <summary>How long Telegram may wait for the first one, in seconds.</summary>
    public int Timeout { get; init; }

    /// <summary>At most so many, 1-100.</summary>
    public int Limit { get; init; } = 100;

    /// <summary>The kinds that are asked for.</summary>
    public IEnumerable<UpdateType> AllowedUpdates { get; init; } = UpdateKinds.Asked;
}

/// <summary>The kinds of update the bot asks for, by polling or by webhook.</summary>
internal static class UpdateKinds
{
    /// <summary>Messages, their corrections, presses, and whether the bot was blocked or put into a group.</summary>
    public static readonly UpdateType[] Asked =
        [UpdateType.Message, UpdateType.EditedMessage, UpdateType.CallbackQuery, UpdateType.MyChatMember];
}

/// <summary>
/// A call of whose answer only the message's id is read: a field of a new kind elsewhere in it must not make a message that is there
/// look like one that is to be sent again.
/// </summary>
internal sealed class ForMessageId(IRequest<Message> call) : IRequest<MessageId>
{
    /// <inheritdoc/>
    public HttpMethod HttpMethod => call.HttpMethod;

    /// <inheritdoc/>
    public string MethodName => call.MethodName;

    /// <inheritdoc/>
    public bool IsWebhookResponse
    {
        get => call.IsWebhookResponse;
        set => call.IsWebhookResponse = value;
    }

    /// <inheritdoc/>
    public HttpContent? ToHttpContent() => call.ToHttpContent();
}
