namespace SalesBot.Conversations;

/// <summary>
/// Takes the work that features bring and that comes due by itself; whoever runs the product does it from then on, again and again.
/// </summary>
public interface IDueWorks
{
    /// <summary>
    /// Work that may be due: every process looks for it, once a second or oftener. It finds due rows itself and guards each.
    /// </summary>
    /// <typeparam name="T">Who does it: made once in a process.</typeparam>
    /// <param name="name">For the log.</param>
    /// <param name="run">Does what is due and returns.</param>
    /// <param name="next">
    /// When something of it comes due next, by the product's clock; null where a second more or less does not matter.
    /// </param>
    void Due<T>(
        string name, Func<T, Func<CancellationToken, Task>> run, Func<T, Func<CancellationToken, Task<DateTimeOffset?>>>? next = null)
        where T : class;

    /// <summary>Work that is long or comes once a day, and stands in nobody's way. What there is to do is rows, each guarded.</summary>
    /// <typeparam name="T">Who does it: made once in a process.</typeparam>
    /// <param name="name">For the log.</param>
    /// <param name="waits">Whether there is something to do now.</param>
    /// <param name="run">Does all of it and returns.</param>
    void Lengthy<T>(string name, Func<T, Func<CancellationToken, Task<bool>>> waits, Func<T, Func<CancellationToken, Task>> run)
        where T : class;
}
