namespace SalesBot.Meetings;

/// <summary>A reminder some days before a meeting or after it (B14); once it has spoken it is gone.</summary>
public sealed class MeetingReminder
{
    /// <summary>Key.</summary>
    public long Id { get; set; }

    /// <summary>The meeting.</summary>
    public long EventId { get; set; }

    /// <summary>Whether it speaks after the meeting; else before it.</summary>
    public bool After { get; set; }

    /// <summary>When it speaks.</summary>
    public DateTimeOffset DueAt { get; set; }
}
