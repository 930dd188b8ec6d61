using System.Diagnostics.CodeAnalysis;

namespace SalesBot.Data;

/// <summary>Lets one writer at a time through, in the order in which they came.</summary>
[
    SuppressMessage(
        "Design",
        "CA1001:Types that own disposable fields should be disposable",
        Justification = "A semaphore whose wait handle nobody asks for holds nothing of the system's."),
]
internal sealed class WriteTurns
{
    private readonly SemaphoreSlim gate = new(1);

    public async Task<IDisposable> Take(CancellationToken stop)
    {
        await gate.WaitAsync(stop);
        return new Turn(gate);
    }

    private sealed class Turn(SemaphoreSlim gate) : IDisposable
    {
        private int given;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref given, 1) == 0)
                gate.Release();
        }
    }
}
