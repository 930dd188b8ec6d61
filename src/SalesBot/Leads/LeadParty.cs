namespace SalesBot.Leads;

/// <summary>Somebody who once was responsible for a lead and is no longer: they go on seeing it (B7).</summary>
public sealed class LeadParty
{
    /// <summary>The lead.</summary>
    public long LeadId { get; set; }

    /// <summary>The person.</summary>
    public int PersonId { get; set; }
}
