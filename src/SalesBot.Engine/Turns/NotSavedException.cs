namespace SalesBot.Turns;

/// <summary>An update could not be saved; nothing of it was. The channel brings it again.</summary>
public sealed class NotSavedException(Exception cause) : Exception("The update could not be saved.", cause);
