using SalesBot.Processes;

namespace SalesBot.Events;

/// <summary>Событие: a document of the process - a call, a letter or a meeting. A refusal and an approval task are events too.</summary>
public sealed class Event
{
    /// <summary>Key.</summary>
    public long Id { get; set; }

    /// <summary>The lead; null for a contact that is no sale (B3).</summary>
    public long? LeadId { get; set; }

    /// <summary>Key of the stage it belongs to, in the lead's process version.</summary>
    public required string Stage { get; set; }

    /// <summary>Incoming or outgoing.</summary>
    public Direction Direction { get; set; }

    /// <summary>Call, letter or meeting.</summary>
    public EventKind Kind { get; set; }

    /// <summary>Key of the subject (тема) in the process file.</summary>
    public required string Subject { get; set; }

    /// <summary>Contact line, first column: who (представление контакта), as typed.</summary>
    public string ContactWho { get; set; } = "";

    /// <summary>Contact line, second column: phone in E.164, if there is one.</summary>
    public string? ContactPhone { get; set; }

    /// <summary>Contact line, second column: e-mail, if there is one.</summary>
    public string? ContactEmail { get; set; }

    /// <summary>The contact in the directory.</summary>
    public long? ContactId { get; set; }

    /// <summary>The client (контрагент), once known.</summary>
    public long? ClientId { get; set; }

    /// <summary>What was said or written.</summary>
    public string Content { get; set; } = "";

    /// <summary>Answers to the stage's further fields: JSON object of field key to normalised value.</summary>
    public string Answers { get; set; } = "{}";

    /// <summary>Begin; set by the bot (A2).</summary>
    public DateTimeOffset BeganAt { get; set; }

    /// <summary>End; set by the bot on completion (A2). A meeting has it from the start: when it is planned to end (A10).</summary>
    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>When the bot asked how a meeting came out (B14); null while it has not.</summary>
    public DateTimeOffset? OutcomeAskedAt { get; set; }

    /// <summary>How it stands.</summary>
    public EventState State { get; set; }

    /// <summary>Who answers for it (ответственный).</summary>
    public int ResponsibleId { get; set; }

    /// <summary>Who wrote it.</summary>
    public int AuthorId { get; set; }

    /// <summary>The document it was made from (основание).</summary>
    public long? BasisId { get; set; }

    /// <summary>Work for a colleague beside the lead's own line - an approval, a consultation: the lead does not go through it.</summary>
    public bool Beside { get; set; }

    /// <summary>For a contact that is no sale: its own number, C-2026-000012 (B3). Documents of a lead go by the lead's.</summary>
    public string? Number { get; set; }

    /// <summary>For a contact that is no sale: key of its category (B23).</summary>
    public string? Category { get; set; }

    /// <summary>Grows with every change; concurrency token.</summary>
    public int Revision { get; set; }
}

/// <summary>How an event stands.</summary>
public enum EventState
{
    /// <summary>Under way.</summary>
    Open,

    /// <summary>Завершено: nothing in it changes any more.</summary>
    Completed,

    /// <summary>Ended without its purpose, because the lead did.</summary>
    Cancelled,
}

/// <summary>A file of an event.</summary>
public sealed class EventFile
{
    /// <summary>The event.</summary>
    public long EventId { get; set; }

    /// <summary>The file.</summary>
    public long FileId { get; set; }
}

/// <summary>A line in a lead's history that is no document: a comment, a call about an open lead.</summary>
public sealed class LeadNote
{
    /// <summary>Key.</summary>
    public long Id { get; set; }

    /// <summary>The lead.</summary>
    public long LeadId { get; set; }

    /// <summary>Who wrote it.</summary>
    public int PersonId { get; set; }

    /// <summary>When.</summary>
    public DateTimeOffset At { get; set; }

    /// <summary>What, at most 4,000 characters.</summary>
    public required string Text { get; set; }
}
