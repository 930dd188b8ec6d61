namespace SalesBot.Reminders;

/// <summary>Напоминание: a promise to come back to somebody at a time, about a lead. It climbs until somebody acts (A3, A18, U3).</summary>
public sealed class Reminder
{
    /// <summary>
    /// <see cref="DueAt"/> of one that has gone up the whole ladder: it speaks no more, and is overdue on every list until somebody acts
    /// (A18).
    /// </summary>
    public static readonly DateTimeOffset Silent = new(9999, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Key.</summary>
    public long Id { get; set; }

    /// <summary>The lead.</summary>
    public long LeadId { get; set; }

    /// <summary>The event it is based on.</summary>
    public long EventId { get; set; }

    /// <summary>The order that waits to be taken into work (A15); null when it is the lead that waits.</summary>
    public long? OrderId { get; set; }

    /// <summary>Whom it is about: the responsible.</summary>
    public int PersonId { get; set; }

    /// <summary>Since when the document waits: minutes are counted from here.</summary>
    public DateTimeOffset Since { get; set; }

    /// <summary>When it next speaks; working time (A18). <see cref="Silent"/> when it does not.</summary>
    public DateTimeOffset DueAt { get; set; }

    /// <summary>
    /// For the next contact with the client, when that was agreed to be (B18): one at a time for each lead. Null for a document that waits.
    /// </summary>
    public DateTimeOffset? ContactAt { get; set; }

    /// <summary>How often it has spoken; which step of the ladder in the process file comes next.</summary>
    public int Step { get; set; }

    /// <summary>How it stands.</summary>
    public ReminderState State { get; set; }

    /// <summary>Who stopped it; null while nobody has.</summary>
    public int? StoppedById { get; set; }

    /// <summary>When it was stopped.</summary>
    public DateTimeOffset? StoppedAt { get; set; }

    /// <summary>Grows with every change; concurrency token.</summary>
    public int Revision { get; set; }
}

/// <summary>How a reminder stands.</summary>
public enum ReminderState
{
    /// <summary>Speaks when it is due.</summary>
    Active,

    /// <summary>Somebody acted.</summary>
    Stopped,
}
