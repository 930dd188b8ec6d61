namespace SalesBot.Records;

/// <summary>
/// One line of the record of who did what (U7). Rows are only ever added, each chained to the one before by <see cref="AuditChain"/> when
/// it is saved.
/// </summary>
public sealed class AuditRecord
{
    /// <summary>Key; grows with time.</summary>
    public long Id { get; set; }

    /// <summary>Its place in the chain, from 1, without gaps; given when it is saved.</summary>
    public long Sequence { get; set; }

    /// <summary>Hash of the record before it; 64 zeros for the first.</summary>
    public string PreviousHash { get; set; } = "";

    /// <summary>The sum of this record and <see cref="PreviousHash"/>, lower-case hex.</summary>
    public string Hash { get; set; } = "";

    /// <summary>When.</summary>
    public DateTimeOffset At { get; set; }

    /// <summary>Who; null for the bot itself.</summary>
    public int? PersonId { get; set; }

    /// <summary>For whom, when a deputy acted (B12); null otherwise.</summary>
    public int? OnBehalfOfId { get; set; }

    /// <summary>By which channel; <c>bot</c> for the bot itself.</summary>
    public required string Channel { get; set; }

    /// <summary>What, an ASCII word: <c>lead.registered</c>, <c>reminder.sent</c> …</summary>
    public required string Action { get; set; }

    /// <summary>About which lead; null for none.</summary>
    public long? LeadId { get; set; }

    /// <summary>
    /// The particulars, from what to what: a JSON object. They stand beside the chained text, which holds their <see cref="Digest"/> alone,
    /// so that personal data can be taken out of them and the chain stays whole (X11).
    /// </summary>
    public string Details { get; set; } = "{}";

    /// <summary>
    /// The keyed sum of <see cref="Salt"/> and <see cref="Details"/>; null for a record of a version that chained the
    /// particulars themselves.
    /// </summary>
    public string? Digest { get; set; }

    /// <summary>Random, so that nobody can try out what was erased; gone with it.</summary>
    public string? Salt { get; set; }

    /// <summary>Number of the record that says what was erased of this one (<see cref="ErasedDetails"/>); null for nothing.</summary>
    public long? ErasedBy { get; set; }
}
