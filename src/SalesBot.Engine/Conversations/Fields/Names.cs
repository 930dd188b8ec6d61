namespace SalesBot.Conversations.Fields;

/// <summary>What the kept value of an answer may stand for, read beforehand, so that showing it stays pure.</summary>
/// <param name="Script">The version of the script the answer belongs to.</param>
/// <param name="People">Short names of people by id, of those who have left too.</param>
/// <param name="Clients">Names of the clients that answers name, by id.</param>
/// <param name="ToLocal">A moment on the office's clock.</param>
/// <param name="LocalNow">Now on the office's clock.</param>
public sealed record Names(
    Script Script,
    IReadOnlyDictionary<int, string> People,
    IReadOnlyDictionary<long, string> Clients,
    Func<DateTimeOffset, DateTimeOffset> ToLocal,
    DateTimeOffset LocalNow);
