using SalesBot.Files;
using SalesBot.Screens;

namespace SalesBot.Conversations;

/// <summary>
/// One thing a person did in a channel, translated from the channel's own JSON. The channel has already checked that it is genuine.
/// </summary>
public sealed record Incoming
{
    /// <summary>Name of the channel it came by: <c>telegram</c>, <c>teams</c> or <c>browser</c>.</summary>
    public required string Channel { get; init; }

    /// <summary>
    /// What the channel calls this update; unique within the channel, at most 100 characters. A second one with the same id has no effect.
    /// </summary>
    public required string UpdateId { get; init; }

    /// <summary>Who did it.</summary>
    public required Account From { get; init; }

    /// <summary>Where an answer goes: a chat id in Telegram, a conversation reference (JSON) in Teams; at most 2,000 characters.</summary>
    public required string Route { get; init; }

    /// <summary>
    /// When the person wrote it, as the channel says, never ahead of the bot's own clock; null when the channel does not say.
    /// An update may wait a day before it comes (facts.md).
    /// </summary>
    public DateTimeOffset? WrittenAt { get; init; }

    /// <summary>The channel's id of the person's own message, at most 100 characters; null for what is no message.</summary>
    public string? MessageId { get; init; }

    /// <summary>The channel's id of the message that it answers, at most 100 characters; null when it answers none.</summary>
    public string? RepliesTo { get; init; }

    /// <summary>The channel's id of an album, at most 100 characters: messages sent as one share it; null for one by itself.</summary>
    public string? Album { get; init; }

    /// <summary>It corrects the message <see cref="MessageId"/>, which came before; it brings words only.</summary>
    public bool Edited { get; init; }

    /// <summary>The person came back without writing: unblocked the bot, or added the app again. Nothing else is set then.</summary>
    public bool CameBack { get; init; }

    /// <summary>It could not be read; who sent it is all that is known, and they are told so politely.</summary>
    public bool Unreadable { get; init; }

    /// <summary>What was written, or the caption of a file; null when nothing was.</summary>
    public string? Text { get; init; }

    /// <summary>The button that was pressed; null when none was.</summary>
    public Tap? Tap { get; init; }

    /// <summary>Answers of a form sent at once (Teams), by field key.</summary>
    public IReadOnlyDictionary<string, string> Inputs { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Files that came with it, at most ten.</summary>
    public IReadOnlyList<IncomingFile> Files { get; init; } = [];

    /// <summary>A contact card that was shared.</summary>
    public SharedContact? Contact { get; init; }

    /// <summary>
    /// The name of whose message was forwarded, empty when the channel does not say it; null when the message is the sender's own.
    /// </summary>
    public string? ForwardedFrom { get; init; }

    /// <summary>
    /// What was answered to a file that the bot had offered, where a channel hands files over only with consent (Teams); null when nothing
    /// was.
    /// </summary>
    public FileAnswer? FileAnswer { get; init; }

    /// <summary>
    /// Set when the message holds only something the bot cannot take; the channel's word for it (<c>sticker</c>, <c>location</c>,
    /// <c>poll</c> …).
    /// </summary>
    public string? Unsupported { get; init; }
}

/// <summary>An account in a channel. Identity is <see cref="Id"/> alone, never the name (product.md, «How it talks»).</summary>
/// <param name="Id">The channel's own unchanging id, at most 100 characters.</param>
/// <param name="Name">What the account calls itself; shown, never trusted.</param>
/// <param name="Language">The client's language as a BCP 47 code, if the channel tells it.</param>
public sealed record Account(string Id, string Name, string? Language = null);

/// <summary>A pressed button.</summary>
/// <param name="Value">The button's value as it was sent (<see cref="Button.Value"/>), unchecked.</param>
/// <param name="CardId">The channel's id of the message the button stands on; null if the channel does not say.</param>
public sealed record Tap(string Value, string? CardId);

/// <summary>A file as it came in.</summary>
/// <param name="Name">File name as sent; may be empty or hostile.</param>
/// <param name="MediaType">MIME type as claimed.</param>
/// <param name="Size">Size in bytes as claimed by the channel.</param>
/// <param name="Content">The bytes; null when <paramref name="Problem"/> says why there are none, or they are still on their way.</param>
/// <param name="Problem">Why the file cannot be taken; null when it can.</param>
public sealed record IncomingFile(string Name, string MediaType, long Size, byte[]? Content, FileProblem? Problem = null)
{
    /// <summary>
    /// What the channel fetches it by later (<c>IFileSource</c>), when its message does not wait for it; may hold a
    /// secret. Null when the bytes are here, or will never be.
    /// </summary>
    public string? Reference { get; init; }

    /// <summary>Whether it can be taken: it is here with something in it, or on its way.</summary>
    public bool IsGood => Problem is null && (Content is { Length: > 0 } || (Content is null && Reference is { Length: > 0 }));

    /// <summary>Without the reference, so that no log can hold it.</summary>
    public override string ToString() => $"{Name} ({Size} bytes)";
}

/// <summary>A shared contact card.</summary>
/// <param name="Phone">The number as the channel gives it.</param>
/// <param name="Name">First and last name.</param>
public sealed record SharedContact(string Phone, string Name)
{
    /// <summary>The whole card (vCard), unchecked; null when the channel gives no more than number and name.</summary>
    public string? Card { get; init; }
}

/// <summary>An answer to an offered file.</summary>
/// <param name="Offer">Number of the offer (<see cref="Delivery.Outgoing.Id"/>) as it came back, unchecked.</param>
/// <param name="Accepted">Whether the person wants the file.</param>
/// <param name="Place">
/// Where the channel may put it, in its own words (JSON); null when it is not wanted, or there is no place that the channel may use.
/// </param>
/// <param name="CardId">The channel's id of the message that offered it; null if the channel does not say.</param>
public sealed record FileAnswer(long Offer, bool Accepted, string? Place, string? CardId);

/// <summary>What the channel may tell its caller once the update is saved.</summary>
/// <param name="Toast">A short answer to a tap, at most 200 characters; null for none.</param>
/// <param name="Screen">The last card it was answered with; null when there is none.</param>
/// <param name="Duplicate">The update had been taken before; nothing was done.</param>
/// <param name="Pressed">
/// The card as it is now where the button was pressed, for a channel whose answer carries it (Teams); null when the press drew none there.
/// </param>
public sealed record Receipt(string? Toast = null, Screen? Screen = null, bool Duplicate = false, Screen? Pressed = null);

/// <summary>
/// Where a channel hands in what came: the inbox. Returns once everything is saved; throws when it could not be, and then nothing was.
/// </summary>
public delegate Task<Receipt> Receive(Incoming incoming, CancellationToken stop);
