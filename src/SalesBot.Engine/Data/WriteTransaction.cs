using System.Diagnostics.CodeAnalysis;
using Microsoft.EntityFrameworkCore.Storage;

namespace SalesBot.Data;

/// <summary>
/// A transaction that writes, begun in its turn (<see cref="Database.BeginWrite"/>). SQLite lets one write at a time and lets
/// those who wait try again now and then, so that a busy one starves the others; within a process they queue here instead.
/// Disposed of without <see cref="Commit"/> it is undone.
/// </summary>
public sealed class WriteTransaction : IAsyncDisposable
{
    private readonly IDisposable turn;
    private readonly SalesBotDb db;

    internal WriteTransaction(SalesBotDb db, IDbContextTransaction transaction, IDisposable turn)
    {
        this.db = db;
        Transaction = transaction;
        this.turn = turn;
    }

    /// <summary>EF's transaction, for savepoints.</summary>
    public IDbContextTransaction Transaction { get; }

    /// <summary>See <see cref="SalesBotDb.Hold"/>.</summary>
    public Task Hold(string name, CancellationToken stop = default) => db.Hold(name, stop);

    /// <summary>Makes what was written permanent.</summary>
    public Task Commit(CancellationToken stop = default) => Transaction.CommitAsync(stop);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        try
        {
            await Transaction.DisposeAsync();
        }
        finally
        {
            turn.Dispose();
        }
    }
}

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

/// <summary>The turn where the engine needs none.</summary>
internal sealed class NoTurn : IDisposable
{
    public static readonly NoTurn Instance = new();

    public void Dispose()
    {
    }
}
