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

    /// <summary>SHA-256 of this record and <see cref="PreviousHash"/>, lower-case hex.</summary>
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

    /// <summary>The particulars, from what to what: a JSON object.</summary>
    public string Details { get; set; } = "{}";
}
