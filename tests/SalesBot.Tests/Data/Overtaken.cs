using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace SalesBot.Tests.Data;

/// <summary>Somebody else was faster, as a revision or a unique key says: the next savings, or commits, come to nothing.</summary>
internal sealed class Overtaken : SaveChangesInterceptor
{
    /// <summary>How many savings still fail.</summary>
    public int Times { get; set; }

    /// <summary>How many commits still fail, as when the server goes away.</summary>
    public int Commits { get; set; }

    /// <summary>The part that listens to commits.</summary>
    public IInterceptor Committing => new Transactions(this);

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default) =>
        Times-- > 0 ? throw new DbUpdateException("Somebody was faster.") : ValueTask.FromResult(result);

    private sealed class Transactions(Overtaken overtaken) : DbTransactionInterceptor
    {
        public override ValueTask<InterceptionResult> TransactionCommittingAsync(
            DbTransaction transaction, TransactionEventData eventData, InterceptionResult result,
            CancellationToken cancellationToken = default) =>
            overtaken.Commits-- > 0 ? throw new TimeoutException("The server is away.") : ValueTask.FromResult(result);
    }
}
