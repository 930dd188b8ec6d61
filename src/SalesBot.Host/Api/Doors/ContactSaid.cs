namespace SalesBot.Host.Api.Doors;

/// <summary>Who speaks for the client, as a body says it.</summary>
internal sealed record ContactSaid(string? Name, string? Company, string? Position, string? Phone, string? Email);
