namespace SalesBot.Assignments;

/// <summary>
/// Задание на работу: asks a colleague for a piece of work, based on an event; the lead stays in its stage (A5). A won lead brings such
/// work with it too, with a time in which it is to be done (B15).
/// </summary>
public sealed class WorkAssignment
{
    /// <summary>Key.</summary>
    public long Id { get; set; }

    /// <summary>The lead.</summary>
    public long LeadId { get; set; }

    /// <summary>The assignment's own event «Консультация потенциального клиента».</summary>
    public long EventId { get; set; }

    /// <summary>Who asked, and hears the answer.</summary>
    public int RequestedById { get; set; }

    /// <summary>When.</summary>
    public DateTimeOffset RequestedAt { get; set; }

    /// <summary>Who is asked.</summary>
    public int AdvisorId { get; set; }

    /// <summary>What is asked; empty when the card says enough.</summary>
    public string Question { get; set; } = "";

    /// <summary>
    /// For work that a won lead brings with it: by when it is to be done (B15); null for a question, which is to be answered at once.
    /// </summary>
    public DateTimeOffset? DueAt { get; set; }

    /// <summary>How it stands.</summary>
    public AssignmentState State { get; set; }

    /// <summary>Who answered; null while nobody has.</summary>
    public int? AnsweredById { get; set; }

    /// <summary>When.</summary>
    public DateTimeOffset? AnsweredAt { get; set; }

    /// <summary>What came of it; null when it is simply done.</summary>
    public string? Answer { get; set; }

    /// <summary>Grows with every change; concurrency token, and what buttons carry.</summary>
    public int Revision { get; set; }
}

/// <summary>How a work assignment stands.</summary>
public enum AssignmentState
{
    /// <summary>Waits for the colleague.</summary>
    Open,

    /// <summary>The colleague has reported.</summary>
    Answered,

    /// <summary>Nothing to do any more: the lead has ended.</summary>
    Cancelled,
}
