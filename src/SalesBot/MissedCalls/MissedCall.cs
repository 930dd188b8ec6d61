namespace SalesBot.MissedCalls;

/// <summary>
/// Пропущенный звонок: a client who could not be answered and is called back until they are reached, written to, or given up with a reason
/// (B4).
/// </summary>
public sealed class MissedCall
{
    /// <summary>
    /// <see cref="RemindAt"/> of one that everybody was reminded of: it stands on the lists of the day until somebody does something (D8).
    /// </summary>
    public static readonly DateTimeOffset Silent = new(9999, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Key.</summary>
    public long Id { get; set; }

    /// <summary>The client's phone in E.164; at most one call back is under way for it.</summary>
    public required string Phone { get; set; }

    /// <summary>Who it is, name and company; empty when nobody knows.</summary>
    public string Who { get; set; } = "";

    /// <summary>The contact in the directory; null when unknown.</summary>
    public long? ContactId { get; set; }

    /// <summary>When the client called, the last time; later attempts are made at this hour.</summary>
    public DateTimeOffset CalledAt { get; set; }

    /// <summary>How often the client has called since.</summary>
    public int Calls { get; set; }

    /// <summary>Who calls back.</summary>
    public int AssigneeId { get; set; }

    /// <summary>Goes ahead of the others.</summary>
    public bool Urgent { get; set; }

    /// <summary>How often nobody answered.</summary>
    public int Attempts { get; set; }

    /// <summary>By when the next attempt is to be made.</summary>
    public DateTimeOffset DueAt { get; set; }

    /// <summary>When the bot next reminds of it; <see cref="Silent"/> when it does not.</summary>
    public DateTimeOffset RemindAt { get; set; }

    /// <summary>How often it has reminded of this attempt.</summary>
    public int Reminded { get; set; }

    /// <summary>How it stands.</summary>
    public MissedCallState State { get; set; }

    /// <summary>Why it was given up: key of a choice of the process file, or own words; null otherwise.</summary>
    public string? Reason { get; set; }

    /// <summary>When it ended; null while it is under way.</summary>
    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>Grows with every change; concurrency token.</summary>
    public int Revision { get; set; }

    /// <summary>Whether somebody still has to do something about it.</summary>
    public bool IsOpen => State is MissedCallState.ToCall or MissedCallState.ToWrite;
}

/// <summary>How a missed call stands.</summary>
public enum MissedCallState
{
    /// <summary>The client is to be called back.</summary>
    ToCall,

    /// <summary>Nobody answers, and the client's e-mail is not known: it is asked for, or the call is given up.</summary>
    ToWrite,

    /// <summary>Дозвонились.</summary>
    Reached,

    /// <summary>The letter went out.</summary>
    Written,

    /// <summary>Given up, with a reason.</summary>
    Closed,
}
