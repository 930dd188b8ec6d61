namespace SalesBot.Host.Hosting;

/// <summary>Work that may be due: every process looks for it, once a second or oftener. It finds due rows itself and guards each.</summary>
/// <param name="Name">For the log.</param>
/// <param name="Run">Does what is due and returns.</param>
internal sealed record DueWork(string Name, Func<CancellationToken, Task> Run)
{
    /// <summary>When something of it comes due next, by the product's clock; null where a second more or less does not matter.</summary>
    public Func<CancellationToken, Task<DateTimeOffset?>>? Next { get; init; }

    /// <summary>Whether it has a loop of its own, so that its waiting, for somebody outside or for a long look, holds up nothing.</summary>
    public bool Apart { get; init; }
}
