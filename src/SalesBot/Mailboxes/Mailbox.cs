namespace SalesBot.Mailboxes;

/// <summary>A folder of a mail server that letters are taken from: who reads it now, from where on, and what is wrong with it.</summary>
public sealed class Mailbox
{
    /// <summary>Key.</summary>
    public int Id { get; set; }

    /// <summary>Whose and where it is: <c>sales@imap.example.com/INBOX</c>; unique.</summary>
    public required string Name { get; set; }

    /// <summary>The process that reads it, a <see cref="Delivery.Heart"/>; null while none does.</summary>
    public string? HeldBy { get; set; }

    /// <summary>UIDVALIDITY of the folder when it was last seen (RFC 9051, 2.3.1.1); 0 before that.</summary>
    public long Validity { get; set; }

    /// <summary>The next UID when the folder was first seen: of what was there before, only what nobody has read is taken.</summary>
    public long FromUid { get; set; }

    /// <summary>Since when it cannot be read; null while it can.</summary>
    public DateTimeOffset? FailingSince { get; set; }

    /// <summary>Why not.</summary>
    public string? Error { get; set; }

    /// <summary>Whether the admins have been told.</summary>
    public bool Told { get; set; }
}
