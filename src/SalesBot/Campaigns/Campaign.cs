using System.Globalization;

namespace SalesBot.Campaigns;

/// <summary>Обзвон: a list of clients to be called by everybody who calls, with a brief of what to say (B17).</summary>
public sealed class Campaign
{
    /// <summary>Most characters of the ids of its files.</summary>
    public const int MaxFiles = 4000;

    /// <summary>Key.</summary>
    public int Id { get; set; }

    /// <summary>What it is called, as typed.</summary>
    public required string Name { get; set; }

    /// <summary>What the callers are to say and to ask.</summary>
    public required string Brief { get; set; }

    /// <summary>Ids of the files that belong to the brief, parted by commas.</summary>
    public string Files { get; set; } = "";

    /// <summary>Name of the file with the list; empty until one was taken.</summary>
    public string List { get; set; } = "";

    /// <summary>Who wrote it.</summary>
    public int AuthorId { get; set; }

    /// <summary>When it was written.</summary>
    public DateTimeOffset CreatedAt { get; set; }

    /// <summary>When it was first started; null before.</summary>
    public DateTimeOffset? StartedAt { get; set; }

    /// <summary>The day of the event that it is about: called some days before, and once more after (B14); null for none.</summary>
    public DateOnly? EventOn { get; set; }

    /// <summary>What the callers say after the event; empty for the same as before.</summary>
    public string AfterBrief { get; set; } = "";

    /// <summary>The campaign before the event, of one that was begun by itself after it; null for one that somebody wrote.</summary>
    public int? BeforeId { get; set; }

    /// <summary>When the clockwork looks at it next: its calls begin, or those after the event. Null for never.</summary>
    public DateTimeOffset? WakeAt { get; set; }

    /// <summary>How it stands.</summary>
    public CampaignState State { get; set; }

    /// <summary>Lines of the list that repeat a number of another line; they are counted once.</summary>
    public int Repeated { get; set; }

    /// <summary>Numbers left out because they are blocked (B25).</summary>
    public int Blocked { get; set; }

    /// <summary>Numbers left out because a lead of theirs is open.</summary>
    public int InWork { get; set; }

    /// <summary>Numbers left out because they asked not to be called.</summary>
    public int Unwilling { get; set; }

    /// <summary>Grows with every change; concurrency token.</summary>
    public int Revision { get; set; }

    /// <summary>The files' ids.</summary>
    public IReadOnlyList<long> FileIds =>
        [.. Files.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(id => long.Parse(id, CultureInfo.InvariantCulture))];
}

/// <summary>How a campaign stands.</summary>
public enum CampaignState
{
    /// <summary>Written; nobody has been told.</summary>
    Draft,

    /// <summary>Its calls are given out.</summary>
    Running,

    /// <summary>No call is given out; those in hand are finished.</summary>
    Stopped,
}
