namespace SalesBot.Conversations;

/// <summary>What a turn leaves behind besides its rows.</summary>
/// <param name="Receipt">For the channel.</param>
/// <param name="AfterCommit">What is done once the commit stands.</param>
/// <param name="Failed">The turn failed through our fault, and the person was told so.</param>
public sealed record TurnOutcome(Receipt Receipt, IReadOnlyList<Func<CancellationToken, Task>> AfterCommit, bool Failed = false);
