using SalesBot.Conversations;
using SalesBot.Leads;

namespace SalesBot.Finding;

/// <summary>A page of what was found.</summary>
/// <param name="Ids">Its contacts, or its leads when those were asked for, in their order.</param>
/// <param name="Earlier">Whether there is a page before.</param>
/// <param name="Later">Whether there is one behind.</param>
internal sealed record Found(IReadOnlyList<long> Ids, bool Earlier, bool Later)
{
    /// <summary>Whether <see cref="Ids"/> are leads.</summary>
    public bool AreLeads { get; init; }

    /// <summary>Clients with such a name, ИНН or phone.</summary>
    public IReadOnlyList<ClientMatch> Clients { get; init; } = [];

    /// <summary>Leads whose number it may be.</summary>
    public IReadOnlyList<Lead> Numbered { get; init; } = [];

    /// <summary>Leads that fit by themselves, beside the people found: what they are about, whose they are, their order.</summary>
    public IReadOnlyList<Lead> Also { get; init; } = [];

    /// <summary>The words that were found instead of those typed; null when what was typed was found.</summary>
    public string? Meant { get; init; }

    /// <summary>Whether there is nothing to show.</summary>
    public bool IsEmpty => Ids.Count + Clients.Count + Numbered.Count + Also.Count == 0;
}
