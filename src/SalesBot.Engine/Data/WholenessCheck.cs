namespace SalesBot.Data;

/// <summary>What reading a database's file through has found.</summary>
/// <param name="Mistake">What is wrong, in the engine's words; null for nothing.</param>
/// <param name="ToTheEnd">Whether all of it was read.</param>
public sealed record WholenessCheck(string? Mistake, bool ToTheEnd);
