using SalesBot.Screens;

namespace SalesBot.Delivery;

/// <summary>A way to people. Telegram, Teams and the browser each are one; the core knows nothing else of them.</summary>
public interface IChannel
{
    /// <summary>The channel's name, as in <c>Incoming.Channel</c>.</summary>
    string Name { get; }

    /// <summary>
    /// Whether the answer to a press carries the card as it is now (<c>Receipt.Pressed</c>); elsewhere nothing is read for it.
    /// </summary>
    bool AnswersWithCard => false;

    /// <summary>Whether it shows a whole stage as one form (<see cref="Screen.Form"/>); elsewhere the dialog asks step by step.</summary>
    bool ShowsForms => false;

    /// <summary>Whether whoever gets a file is asked first: then none is sent that was not wished for.</summary>
    bool AsksBeforeFiles => false;

    /// <summary>
    /// Draws and sends one card, or edits the one it replaces. Never throws for what the network or the channel did: that is a
    /// <see cref="SendResult"/>.
    /// </summary>
    Task<SendResult> Send(Outgoing message, CancellationToken stop);

    /// <summary>
    /// Shows somebody the menu of the commands they have (names without a slash), where the channel has such a menu. May be asked again and
    /// again: what is shown already costs nothing, and a failure is left for the next time.
    /// </summary>
    Task ShowCommands(string route, IReadOnlyList<string> commands, string language, CancellationToken stop) => Task.CompletedTask;
}

/// <summary>One card on its way to one address.</summary>
/// <param name="Route">Where to, as the channel gave it in <c>Incoming.Route</c>.</param>
/// <param name="Account">Whose account it is, as in <c>Account.Id</c>.</param>
/// <param name="Screen">What to show.</param>
/// <param name="File">The file that travels with it; null when <see cref="Screen.FileId"/> is.</param>
/// <param name="Replaces">
/// The channel's id of the message to edit in place; null for a new one. If that message is gone, a new one is sent.
/// </param>
/// <param name="Removes">
/// The channel's id of an older message of the same card that is to disappear once this one is there; null for none. Failing to remove it
/// is no failure.
/// </param>
/// <param name="Language">The recipient's language, <c>ru</c> or <c>en</c>.</param>
public sealed record Outgoing(string Route, string Account, Screen Screen, OutgoingFile? File, string? Replaces, string? Removes,
    string Language)
{
    /// <summary>
    /// Number of the message in the outbox, by which a channel that offers the file is answered (<c>FileAnswer.Offer</c>); 0 for
    /// what did not come from there.
    /// </summary>
    public long Id { get; init; }

    /// <summary>How urgent it is: a channel that must not send as fast as it could keeps room for answers.</summary>
    public Priority Priority { get; init; }

    /// <summary>How often it was tried before.</summary>
    public int Attempts { get; init; }
}

/// <summary>A file to send.</summary>
public sealed record OutgoingFile(string Name, string MediaType, byte[] Content);

/// <summary>What became of a message.</summary>
public abstract record SendResult
{
    private SendResult() { }

    /// <summary>It is there. <paramref name="MessageId"/> is the channel's id of the message that now shows the card.</summary>
    public sealed record Sent(string MessageId) : SendResult;

    /// <summary>
    /// Not now. <paramref name="After"/> is how long the channel asked to wait (null: the sender's own back-off);
    /// <paramref name="WholeChannel"/>: nothing else should be sent meanwhile either.
    /// </summary>
    public sealed record Later(string Reason, TimeSpan? After = null, bool WholeChannel = false) : SendResult
    {
        /// <summary>
        /// Nobody was asked: the bot itself keeps below what the channel allows. It is no try, and what is more urgent may still go.
        /// </summary>
        public bool IsOwnPace { get; init; }
    }

    /// <summary>Nobody is there any more: blocked, deleted, never started. The address is dead until the person comes back.</summary>
    public sealed record Gone(string Reason) : SendResult;

    /// <summary>The conversation goes on under another route; try again there.</summary>
    public sealed record Moved(string Route) : SendResult;

    /// <summary>The channel will never take this message. Trying again is useless; the admin is told.</summary>
    public sealed record Refused(string Reason) : SendResult;
}
