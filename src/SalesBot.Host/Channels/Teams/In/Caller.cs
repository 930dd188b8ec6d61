namespace SalesBot.Host.Channels.Teams.In;

/// <summary>Who has called, as a valid token says it.</summary>
/// <param name="ServiceUrl">The service URL the token is for.</param>
/// <param name="Endorsements">The channels that the token's key may speak for.</param>
internal sealed record Caller(string ServiceUrl, IReadOnlySet<string> Endorsements);
