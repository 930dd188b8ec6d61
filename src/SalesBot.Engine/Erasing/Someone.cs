namespace SalesBot.Erasing;

/// <summary>A person whose data is looked for.</summary>
/// <param name="Kind">What they are here: <c>contact</c>, <c>person</c>; <c>reach</c> where there is a phone or an address alone.</param>
/// <param name="Id">Their id in that table; 0 where there is none.</param>
/// <param name="Name">Their name; empty when unknown.</param>
/// <param name="Reaches">Phones in E.164, and addresses.</param>
public sealed record Someone(string Kind, long Id, string Name, IReadOnlyList<string> Reaches)
{
    /// <summary>Type of their own row; null where there is none.</summary>
    public Type? Row { get; init; }

    /// <summary>What of this somebody else has too: looked for in their own rows alone.</summary>
    public IReadOnlyList<string> Shared { get; init; } = [];

    /// <summary>Their leads.</summary>
    public IReadOnlyList<long> Leads { get; init; } = [];

    /// <summary>What is looked for everywhere. A name of one word is too many people's.</summary>
    public Needles Everywhere => field ??= new Needles(
        new[] { Name }.Where(name => name.Contains(' ', StringComparison.Ordinal) && !Shared.Contains(name)), Reaches.Except(Shared));

    /// <summary>What is looked for in what is theirs.</summary>
    public Needles InTheirs => field ??= new Needles([Name], Reaches);
}
