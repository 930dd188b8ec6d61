namespace SalesBot.Mailboxes;

/// <summary>
/// A letter of a mailbox that was looked at, and what it came to. The row is why it is taken once: it stands in the commit of what it has
/// come to, and two unique keys, its place in the mailbox and its own id, let no process write it again.
/// </summary>
public sealed class MailboxLetter
{
    /// <summary>Key.</summary>
    public long Id { get; set; }

    /// <summary>Name of the mailbox (<see cref="Mailboxes.Mailbox.Name"/>).</summary>
    public required string Mailbox { get; set; }

    /// <summary>UIDVALIDITY of the folder.</summary>
    public long Validity { get; set; }

    /// <summary>UID in the folder.</summary>
    public long Uid { get; set; }

    /// <summary>
    /// Its Message-ID without brackets, or a sum over its bytes; null while it is not known, and of one that was set aside: put back into
    /// the folder, it is looked at again.
    /// </summary>
    public string? Key { get; set; }

    /// <summary>How often it was begun; one that ends the process again and again is set aside.</summary>
    public int Attempts { get; set; }

    /// <summary>What it came to.</summary>
    public MailboxOutcome Outcome { get; set; }

    /// <summary>When.</summary>
    public DateTimeOffset At { get; set; }

    /// <summary>The letter that was kept of it, a <see cref="Letters.Letter"/>; null for none.</summary>
    public long? LetterId { get; set; }

    /// <summary>The lead it is about; null for none.</summary>
    public long? LeadId { get; set; }

    /// <summary>Of one that was returned, why; null otherwise.</summary>
    public ReturnReason? Reason { get; set; }

    /// <summary>Whose it is: of one that was returned whom ours did not reach, else who wrote; empty when nobody is named.</summary>
    public string From { get; set; } = "";

    /// <summary>Of an automatic answer its beginning, of a return what the other server said, of one set aside why; else empty.</summary>
    public string Said { get; set; } = "";

    /// <summary>Grows with every change; concurrency token.</summary>
    public int Revision { get; set; }
}

/// <summary>What a letter of a mailbox came to.</summary>
public enum MailboxOutcome
{
    /// <summary>It is being looked at, or whoever did so has ended.</summary>
    Begun,

    /// <summary>A new lead began with it.</summary>
    Registered,

    /// <summary>It waits among the letters for somebody to decide, or a rule has.</summary>
    Kept,

    /// <summary>The client's answer: it is in the history of their lead.</summary>
    Answer,

    /// <summary>A letter of ours did not arrive (RFC 3464).</summary>
    Returned,

    /// <summary>A program answered, not the client (RFC 3834).</summary>
    Automatic,

    /// <summary>A program's word about nothing of ours: it stays in the mailbox.</summary>
    Nobodys,

    /// <summary>The same letter had come before.</summary>
    Duplicate,

    /// <summary>It could not be read; the admins were told.</summary>
    Aside,
}

/// <summary>Why a letter of ours was returned.</summary>
public enum ReturnReason
{
    /// <summary>The other server has said something else.</summary>
    Other,

    /// <summary>There is no such mailbox.</summary>
    NoMailbox,

    /// <summary>There is no such domain, or no mail server for it.</summary>
    NoDomain,

    /// <summary>The mailbox is full.</summary>
    Full,

    /// <summary>The letter was too large.</summary>
    TooLarge,

    /// <summary>The other server does not want it.</summary>
    Refused,
}
