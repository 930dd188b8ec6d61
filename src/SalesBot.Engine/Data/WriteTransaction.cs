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
