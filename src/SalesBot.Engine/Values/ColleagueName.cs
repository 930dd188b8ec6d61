namespace SalesBot.Values;

/// <summary>How a colleague may be called.</summary>
/// <param name="Id">The person's key.</param>
/// <param name="Name">Name in the nominative: «Петрова Анна».</param>
/// <param name="Aliases">Other names: «Аня».</param>
public sealed record ColleagueName(int Id, string Name, params IReadOnlyList<string> Aliases);
