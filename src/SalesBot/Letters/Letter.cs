using SalesBot.Files;

namespace SalesBot.Letters;

/// <summary>
/// Входящее письмо: what a mail gateway or a form on the web site handed in, or somebody forwarded, until it is known what it is (B6).
/// </summary>
public sealed class Letter
{
    /// <summary>Most characters of its text.</summary>
    public const int MaxText = 50_000;

    /// <summary>Key.</summary>
    public long Id { get; set; }

    /// <summary>The number people know it by: M-2026-000017.</summary>
    public required string Number { get; set; }

    /// <summary>Who wrote it, as their mail program or the form says; empty when nobody knows.</summary>
    public string FromName { get; set; } = "";

    /// <summary>Their e-mail in lower case; null when unknown.</summary>
    public string? Email { get; set; }

    /// <summary>Their phone in E.164; null when unknown.</summary>
    public string? Phone { get; set; }

    /// <summary>What rules about one sender compare: the e-mail, or else the phone; null when neither is known.</summary>
    public string? Sender { get; set; }

    /// <summary>The domain of the e-mail; null without one.</summary>
    public string? Domain { get; set; }

    /// <summary>The address it was sent to; null when nobody said.</summary>
    public string? To { get; set; }

    /// <summary>Its subject (тема), on one line; may be empty.</summary>
    public string Subject { get; set; } = "";

    /// <summary>Its text, at most <see cref="MaxText"/> characters.</summary>
    public string Text { get; set; } = "";

    /// <summary>The words of both as rules compare them (<see cref="LetterWords"/>); null while they are not made.</summary>
    public string? Words { get; private set; }

    /// <summary>When it was received, as the gateway says.</summary>
    public DateTimeOffset ReceivedAt { get; set; }

    /// <summary>When it came to the bot.</summary>
    public DateTimeOffset CreatedAt { get; set; }

    /// <summary>The id that the mail system gave it (Message-ID); unique, null when there is none.</summary>
    public string? ExternalId { get; set; }

    /// <summary>Who forwarded it into the chat; null for one that came over HTTP.</summary>
    public int? AuthorId { get; set; }

    /// <summary>Whose it is to decide what it is; null: the list of all who register letters.</summary>
    public int? HolderId { get; set; }

    /// <summary>How it stands.</summary>
    public LetterState State { get; set; }

    /// <summary>The lead it began or was added to; null for none.</summary>
    public long? LeadId { get; set; }

    /// <summary>The contact that is no sale it was logged as; null for none (B3).</summary>
    public long? EventId { get; set; }

    /// <summary>The rule it went by; null for none.</summary>
    public long? RuleId { get; set; }

    /// <summary>Who decided what it is; null while nobody has, or when a rule did.</summary>
    public int? DecidedById { get; set; }

    /// <summary>When that was decided.</summary>
    public DateTimeOffset? DecidedAt { get; set; }

    /// <summary>When the bot next reminds of it.</summary>
    public DateTimeOffset RemindAt { get; set; }

    /// <summary>How often it has reminded.</summary>
    public int Reminded { get; set; }

    /// <summary>Grows with every change; concurrency token.</summary>
    public int Revision { get; set; }

    /// <summary>Makes its <see cref="Words"/> of what it says now.</summary>
    public void MakeWords() => Words = LetterWords.Of(Subject, Text);

    /// <summary>Whether somebody still has to decide what it is.</summary>
    public bool IsOpen => State == LetterState.Waiting;

    /// <summary>
    /// What who wrote it said themselves, for cards: without what it quotes and its signature. Of one that was forwarded all of it, for
    /// there the quoted letter is what matters.
    /// </summary>
    public string OwnText => AuthorId is null ? OwnWords.Of(Text) : Text;
}

/// <summary>How a letter stands.</summary>
public enum LetterState
{
    /// <summary>Nobody has decided what it is.</summary>
    Waiting,

    /// <summary>A new lead began with it.</summary>
    Registered,

    /// <summary>It was added to the history of a lead.</summary>
    Attached,

    /// <summary>It is no sale, and was logged with a category.</summary>
    Logged,
}

/// <summary>A file of a letter.</summary>
public sealed class LetterFile
{
    /// <summary>The letter.</summary>
    public long LetterId { get; set; }

    /// <summary>The file, a <see cref="StoredFile"/>.</summary>
    public long FileId { get; set; }
}
