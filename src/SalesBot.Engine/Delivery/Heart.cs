namespace SalesBot.Delivery;

/// <summary>A process that sends, as the others see it. It is counted as living while its row is there.</summary>
public sealed class Heart
{
    /// <summary>Key: the process's name in the leases (<see cref="People.Address.LeasedBy"/>), another one after every start.</summary>
    public required string Id { get; set; }

    /// <summary>Grows while the process lives.</summary>
    public long Beats { get; set; }
}
