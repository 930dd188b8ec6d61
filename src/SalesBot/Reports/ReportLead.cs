using SalesBot.Leads;
using SalesBot.Processes;

namespace SalesBot.Reports;

/// <summary>A lead as far as a report counts it.</summary>
/// <param name="Number">Its number.</param>
/// <param name="State">How it stands.</param>
/// <param name="ProcessVersion">The version whose words its keys are.</param>
/// <param name="ResponsibleId">Who leads it.</param>
/// <param name="CreatedAt">When it was registered.</param>
/// <param name="TouchedAt">When its responsible last began to act; null while it is new to them.</param>
/// <param name="RefusalReason">Why it was refused: a key, or own words; null when it was not.</param>
public sealed record ReportLead(string Number, LeadState State, int ProcessVersion, int ResponsibleId, DateTimeOffset CreatedAt,
    DateTimeOffset? TouchedAt, string? RefusalReason)
{
    /// <summary>How it came in: by call or letter.</summary>
    public EventKind Channel { get; init; }

    /// <summary>When the first document after the registration was completed; null for not yet.</summary>
    public DateTimeOffset? FirstCompletedAt { get; init; }

    /// <summary>Whether a proposal was written.</summary>
    public bool Proposed { get; init; }

    /// <summary>Whether an order was posted.</summary>
    public bool Ordered { get; init; }

    /// <summary>Where its client came from (A11): a key, or own words; null while nobody has said.</summary>
    public string? Source { get; init; }

    /// <summary>The first contact: a hand-over or another call makes a lead new once more, so whichever is known to be earlier.</summary>
    public DateTimeOffset? ContactedAt => TouchedAt is { } touched
        && FirstCompletedAt is { } completed ? (touched < completed ? touched : completed) : TouchedAt ?? FirstCompletedAt;
}
