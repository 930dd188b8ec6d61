using SalesBot.People;

namespace SalesBot.OtherContacts;

/// <summary>
/// A contact that is no sale - a claim, a supplier, an applicant - given to whom its category names, until they have dealt with it (B23).
/// </summary>
public sealed class ContactTask
{
    /// <summary>Key.</summary>
    public long Id { get; set; }

    /// <summary>The contact's document; at most one task has it.</summary>
    public long EventId { get; set; }

    /// <summary>The letter it came by; null for none.</summary>
    public long? LetterId { get; set; }

    /// <summary>A queue: whoever has one of these roles may take it; none when it was given to somebody by name.</summary>
    public Role Roles { get; set; }

    /// <summary>Who has it; null while nobody of the queue has taken it.</summary>
    public int? PersonId { get; set; }

    /// <summary>When it was given.</summary>
    public DateTimeOffset CreatedAt { get; set; }

    /// <summary>When somebody of the queue took it; null while nobody has.</summary>
    public DateTimeOffset? TakenAt { get; set; }

    /// <summary>When it was done; null while it is not.</summary>
    public DateTimeOffset? DoneAt { get; set; }

    /// <summary>Who did it.</summary>
    public int? DoneById { get; set; }

    /// <summary>Grows with every change; concurrency token.</summary>
    public int Revision { get; set; }
}
