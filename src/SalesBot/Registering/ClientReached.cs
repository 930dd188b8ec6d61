using SalesBot.Conversations;

namespace SalesBot.Registering;

/// <summary>What a feature does when a client was spoken to, whoever called.</summary>
/// <param name="Do">Gets how the client is reached.</param>
internal sealed record ClientReached(Func<Visit, string, Task> Do);
