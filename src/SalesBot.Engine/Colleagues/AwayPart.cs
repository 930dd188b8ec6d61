using SalesBot.Conversations;
using SalesBot.People;

namespace SalesBot.Colleagues;

/// <summary>What a feature does while somebody is away (B12).</summary>
/// <param name="Word">Its word in the text that tells the deputy how much it is, <c>away.load</c>.</param>
/// <param name="ToDeputy">Shows the deputy what waits for who goes; returns how much it is.</param>
/// <param name="Back">They are back: it is theirs again.</param>
public sealed record AwayPart(string Word, Func<Visit, Person, Person, Task<int>> ToDeputy, Func<Work, Person, Task> Back);
