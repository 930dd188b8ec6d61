namespace SalesBot.Data.Engines;

/// <summary>How contexts of one database are opened.</summary>
/// <param name="Open">Opens a context; its user disposes of it.</param>
/// <param name="LetGo">Closes the connections that are kept for the next; null where the driver keeps them.</param>
internal sealed record Opener(Func<SalesBotDb> Open, Action? LetGo = null);
