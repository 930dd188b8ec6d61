namespace SalesBot.Programs;

/// <summary>Whether programs can come in at all, by the settings.</summary>
/// <param name="IsOpen">Whether there is an API.</param>
public sealed record ApiDoor(bool IsOpen);
