using SalesBot.Delivery;
using SalesBot.Host.Channels.Telegram.Api;

namespace SalesBot.Host.Channels.Telegram.Out;

/// <summary>What Telegram's errors mean for a card. Telegram's words are those of the open Bot API server (facts.md).</summary>
internal static class SendResults
{
    /// <summary>What becomes of a card that was not taken.</summary>
    public static SendResult Of(ApiError error) => error switch
    {
        { MigrateToChatId: { } chat } => new SendResult.Moved(chat.ToString(System.Globalization.CultureInfo.InvariantCulture)),
        { IsGone: true } => new SendResult.Gone(error.Description),
        { IsTemporary: true } => new SendResult.Later(Reason(error), error.RetryAfter, error.WholeChannel || error.Code >= 500)
        {
            IsOwnPace = error.IsOwnPace,
        },
        _ => new SendResult.Refused(Reason(error)),
    };

    /// <summary>The message shows just this already: a success.</summary>
    public static bool IsNotModified(ApiError error) => error.Says("message is not modified");

    /// <summary>The message is gone or of another kind: the card must be sent anew.</summary>
    public static bool CannotEdit(ApiError error) => error.Code == 400 && error.Says(
        "message to edit not found", "message can't be edited", "no text in the message to edit", "no caption in the message to edit",
        "MESSAGE_ID_INVALID");

    private static string Reason(ApiError error) =>
        error.Code == ApiError.NoAnswer ? error.Description : $"{error.Code} {error.Description}";
}
