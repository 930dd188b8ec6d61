namespace SalesBot.Boards;

/// <summary>How the host leads people to the board.</summary>
/// <param name="To">Turns a code into the link that opens it.</param>
public sealed record BoardLink(Func<string, string> To);
