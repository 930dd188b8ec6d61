namespace SalesBot.Benchmarks;

/// <summary>How much a generated database holds. There is a lead for every contact and five events for every lead.</summary>
/// <param name="Contacts">Contacts, and leads.</param>
/// <param name="Managers">Managers; there is a secretary for four of them.</param>
internal sealed record Scale(int Contacts, int Managers)
{
    /// <summary>What the product promises its times for (architecture.md, «Storage»).</summary>
    public static Scale Full { get; } = new(1_000_000, 80);

    /// <summary>Enough to see that every query has something to find.</summary>
    public static Scale Tiny { get; } = new(600, 4);

    public int Clients => Contacts / 5;

    public int Secretaries => Managers / 4;

    /// <summary>Three years of work end here.</summary>
    public static DateTimeOffset Now { get; } = new(2026, 11, 20, 9, 0, 0, TimeSpan.Zero);

    /// <summary>When the lead with this number came in.</summary>
    public DateTimeOffset At(long lead) => Now - TimeSpan.FromDays(1095.0 * (Contacts - lead) / Contacts) - TimeSpan.FromMinutes(7);
}
