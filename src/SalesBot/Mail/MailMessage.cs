namespace SalesBot.Mail;

/// <summary>A letter to somebody outside, sent by e-mail. Written in the same commit as its cause; the row stays as the ledger.</summary>
public sealed class MailMessage
{
    /// <summary>Key.</summary>
    public long Id { get; set; }

    /// <summary>The address it goes to.</summary>
    public required string To { get; set; }

    /// <summary>Subject, one line.</summary>
    public required string Subject { get; set; }

    /// <summary>The text.</summary>
    public required string Body { get; set; }

    /// <summary>Ids of the attached files, parted by commas; empty for none.</summary>
    public string Files { get; set; } = "";

    /// <summary>The lead it is about; null for none.</summary>
    public long? LeadId { get; set; }

    /// <summary>Who sends it, and hears of it when it cannot be sent; null for the bot itself.</summary>
    public int? PersonId { get; set; }

    /// <summary>When it was written.</summary>
    public DateTimeOffset CreatedAt { get; set; }

    /// <summary>Not before this moment. While it is being sent, the moment at which the sender counts as lost.</summary>
    public DateTimeOffset DueAt { get; set; }

    /// <summary>What became of it.</summary>
    public MailState State { get; set; }

    /// <summary>How often it was tried.</summary>
    public int Attempts { get; set; }

    /// <summary>Why the last try did not succeed.</summary>
    public string? Error { get; set; }

    /// <summary>When the server took it, or it was given up.</summary>
    public DateTimeOffset? FinishedAt { get; set; }

    /// <summary>Grows with every change; concurrency token.</summary>
    public int Revision { get; set; }
}

/// <summary>What became of a letter.</summary>
public enum MailState
{
    /// <summary>Waits for its turn, or for another try.</summary>
    Pending,

    /// <summary>The mail server has taken it.</summary>
    Sent,

    /// <summary>Given up; on the admin's list.</summary>
    Failed,
}

/// <summary>A letter on its way.</summary>
/// <param name="Id">Stable over tries, so that a server may know a letter it has had already.</param>
/// <param name="To">To whom.</param>
/// <param name="Subject">Subject.</param>
/// <param name="Body">Text.</param>
/// <param name="Files">What is attached.</param>
/// <param name="Life">Which life of the database the id is of (<see cref="Data.DatabaseLife"/>): in another it is another letter's.</param>
public sealed record OutgoingLetter(
    long Id, string To, string Subject, string Body, IReadOnlyList<Delivery.OutgoingFile> Files, string Life = "");

/// <summary>What the mail server said.</summary>
/// <param name="Error">Why not; null when it has taken the letter.</param>
/// <param name="Final">Trying again is useless.</param>
public sealed record LetterResult(string? Error = null, bool Final = false);

/// <summary>Hands one letter to the mail server. Never throws for what the network or the server did.</summary>
public delegate Task<LetterResult> SendLetter(OutgoingLetter letter, CancellationToken stop);
