namespace SalesBot.Host.Hosting;

/// <summary>Work that may be due: the clockwork runs it every two seconds, in one process at a time on SQL Server and in every process on SQLite. It looks for due rows itself and guards each row it takes.</summary>
/// <param name="Name">For the log.</param>
/// <param name="Run">Does what is due and returns.</param>
internal sealed record DueWork(string Name, Func<CancellationToken, Task> Run);
