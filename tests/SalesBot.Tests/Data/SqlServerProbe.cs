using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SalesBot.Data;

namespace SalesBot.Tests.Data;

/// <summary>
/// A SQL Server that is not there. The whole of EF and its SQL Server provider runs up to the wire; every command is kept and answered:
/// a question with no rows, a saved row with a key, a guarded change with «one row». What cannot be put in the server's SQL throws, as it
/// would there.
/// </summary>
public sealed class SqlServerProbe
{
    private readonly ConcurrentQueue<string> commands = new();

    /// <summary>A probe with a database to use.</summary>
    /// <param name="more">What else listens to its commands.</param>
    public SqlServerProbe(params IInterceptor[] more) => Database = new Database(Sales.Features, StorageProvider.SqlServer,
        "Server=probe;Database=probe", [new Connections(), new Transactions(), new Commands(commands), .. more]);

    /// <summary>The database.</summary>
    public Database Database { get; }

    /// <summary>The SQL that would have gone to the server, in order.</summary>
    public IReadOnlyList<string> Sql => [.. commands];

    private sealed class Connections : DbConnectionInterceptor
    {
        public override InterceptionResult ConnectionOpening(DbConnection connection, ConnectionEventData eventData,
            InterceptionResult result) =>
            InterceptionResult.Suppress();

        public override ValueTask<InterceptionResult> ConnectionOpeningAsync(
            DbConnection connection,
            ConnectionEventData eventData,
            InterceptionResult result,
            CancellationToken cancellationToken = default) =>
            new(InterceptionResult.Suppress());
    }

    private sealed class Transactions : DbTransactionInterceptor
    {
        public override InterceptionResult<DbTransaction> TransactionStarting(
            DbConnection connection, TransactionStartingEventData eventData, InterceptionResult<DbTransaction> result) =>
            InterceptionResult<DbTransaction>.SuppressWithResult(new ProbeTransaction(connection, eventData.IsolationLevel));

        public override ValueTask<InterceptionResult<DbTransaction>> TransactionStartingAsync(
            DbConnection connection,
            TransactionStartingEventData eventData,
            InterceptionResult<DbTransaction> result,
            CancellationToken cancellationToken = default) =>
            new(TransactionStarting(connection, eventData, result));

        public override InterceptionResult CreatingSavepoint(DbTransaction transaction, TransactionEventData eventData,
            InterceptionResult result) =>
            InterceptionResult.Suppress();

        public override ValueTask<InterceptionResult> CreatingSavepointAsync(
            DbTransaction transaction,
            TransactionEventData eventData,
            InterceptionResult result,
            CancellationToken cancellationToken = default) =>
            new(InterceptionResult.Suppress());
    }

    private sealed class Commands(ConcurrentQueue<string> commands) : DbCommandInterceptor
    {
        public override InterceptionResult<DbCommand> CommandCreating(CommandCorrelatedEventData eventData,
            InterceptionResult<DbCommand> result) =>
            InterceptionResult<DbCommand>.SuppressWithResult(new ProbeCommand(sql => commands.Enqueue(SqlServerGrammar.Parsed(sql))));
    }
}
