using SalesBot.Leads;

namespace SalesBot.Boards;

/// <summary>A lead as the board shows it, in the reader's language.</summary>
/// <param name="Lead">The lead.</param>
/// <param name="Who">The contact's name.</param>
/// <param name="Company">The client, or the company as the caller named it; empty when neither is known.</param>
/// <param name="Stage">Where it stands, or how it ended.</param>
/// <param name="Responsible">Whose it is.</param>
public sealed record BoardCard(Lead Lead, string Who, string Company, string Stage, string Responsible)
{
    /// <summary>How long it waits; when it ended, for one that has.</summary>
    public required string Waits { get; init; }

    /// <summary>When the client is next spoken to, in words; null when nothing is agreed.</summary>
    public string? NextContact { get; init; }

    /// <summary>How late somebody is, in words; null when nobody is.</summary>
    public string? Late { get; init; }

    /// <summary>How hot it is, in words; null while nobody has said.</summary>
    public string? Heat { get; init; }

    /// <summary>What its orders come to, in roubles.</summary>
    public decimal Sum { get; init; }
}
