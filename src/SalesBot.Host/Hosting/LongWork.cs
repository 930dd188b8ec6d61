namespace SalesBot.Host.Hosting;

/// <summary>
/// Work that is long or comes once a day: a job of the clockwork, so that it stands in nobody's way and is seen on the dashboard.
/// What there is to do is rows, each guarded; the job only brings a worker to them, so that two of a kind at once do nothing twice.
/// </summary>
/// <param name="Name">Its name on the dashboard and in the log.</param>
/// <param name="Waits">Whether there is something to do now.</param>
/// <param name="Run">Does all of it and returns.</param>
internal sealed record LongWork(string Name, Func<CancellationToken, Task<bool>> Waits, Func<CancellationToken, Task> Run);
