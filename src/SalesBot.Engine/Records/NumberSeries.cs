namespace SalesBot.Records;

/// <summary>A row of gapless numbers: the next one is taken in the commit that uses it.</summary>
public sealed class NumberSeries
{
    /// <summary>What is counted, such as <c>L-2026</c>.</summary>
    public required string Key { get; set; }

    /// <summary>The last number given.</summary>
    public int Last { get; set; }
}
