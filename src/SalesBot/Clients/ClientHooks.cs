using SalesBot.Conversations;

namespace SalesBot.Clients;

/// <summary>What a feature does when two clients turn out to be one.</summary>
/// <param name="Move">
/// Moves its rows from the client with the first id to that with the second; returns how many leads are among them.
/// </param>
internal sealed record ClientMerged(Func<Visit, long, long, Task<int>> Move);

/// <summary>What a feature does when a client is to be answered sooner or later than before.</summary>
/// <param name="Do">Does it, once the class is saved.</param>
internal sealed record ClassChanged(Func<Visit, Client, Task> Do);
