using SalesBot.Records;

namespace SalesBot.Delivery;

/// <summary>
/// How far the record of who did what has been told to a program outside that listens by webhook. A row for each, from the first start with
/// its address on.
/// </summary>
public sealed class WebhookCursor
{
    /// <summary>Key.</summary>
    public int Id { get; set; }

    /// <summary>The listener's name in the settings; empty for the one that needs none.</summary>
    public string Name { get; set; } = "";

    /// <summary>The address at which the listener said that it is gone for good (410); null while it listens.</summary>
    public string? GoneUrl { get; set; }

    /// <summary>The last audit record (<see cref="AuditRecord.Sequence"/>) that was told or did not matter.</summary>
    public long Sequence { get; set; }

    /// <summary>Not before this moment. While something is being told, the moment at which the teller counts as lost.</summary>
    public DateTimeOffset DueAt { get; set; }

    /// <summary>How often in a row it was tried in vain; 0 when the listener hears.</summary>
    public int Attempts { get; set; }

    /// <summary>Since when it has been tried in vain; null when the listener hears.</summary>
    public DateTimeOffset? FailingSince { get; set; }

    /// <summary>Whether the admins have been told of the failing.</summary>
    public bool Told { get; set; }

    /// <summary>Why the last try did not succeed.</summary>
    public string? Error { get; set; }

    /// <summary>Grows with every change; concurrency token.</summary>
    public int Revision { get; set; }
}
