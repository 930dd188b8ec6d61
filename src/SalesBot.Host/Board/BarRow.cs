namespace SalesBot.Host.Board;

/// <summary>A row of bars.</summary>
/// <param name="Name">What it stands for.</param>
/// <param name="Count">How long it is.</param>
/// <param name="Note">What is said beside it; null for nothing.</param>
public sealed record BarRow(string Name, int Count, string? Note)
{
    /// <summary>Its length where the longest has a hundred, as SVG writes numbers.</summary>
    public string Length(int longest) => LengthOf(Count, longest);

    /// <summary>The length of a number where the largest has a hundred, as SVG writes numbers. Pure.</summary>
    public static string LengthOf(int count, int largest) =>
        FormattableString.Invariant($"{(largest == 0 ? 0 : 100.0 * count / largest):0.##}");
}
