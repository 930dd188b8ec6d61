using Hangfire;
using Hangfire.InMemory;
using Hangfire.SqlServer;
using Microsoft.Data.SqlClient;
using SalesBot.Data;

namespace SalesBot.Host.Hosting;

/// <summary>
/// Where jobs are kept, by engine: on SQL Server in tables that all processes share, else in the memory of each. What there is to do is
/// rows of the product's own, each guarded: a job that is lost with its process is put again by the next that looks.
/// </summary>
/// <param name="Open">Opens it by the connection string of the database.</param>
/// <param name="Create">Makes the tables that are missing; run again it changes nothing.</param>
/// <param name="IsThere">Whether they are there as this program needs them.</param>
internal sealed record ClockworkStorage(
    Func<string, JobStorage> Open, Func<Database, CancellationToken, Task> Create, Func<Database, CancellationToken, Task<bool>> IsThere)
{
    private static readonly ClockworkStorage inMemory = new(
        _ => new InMemoryStorage(), (_, _) => Task.CompletedTask, (_, _) => Task.FromResult(true));

    private static readonly ClockworkStorage onSqlServer = new(
        connection => new SqlServerStorage(connection, SqlServer()), ClockworkTables.Create, ClockworkTables.AreThere);

    /// <summary>That of an engine.</summary>
    public static ClockworkStorage Of(StorageProvider provider) => provider == StorageProvider.SqlServer ? onSqlServer : inMemory;

    private static SqlServerStorageOptions SqlServer() => new()
    {
        // The tables come with the command «migrate»: a start changes no shared database by surprise.
        PrepareSchemaIfNecessary = false,
        SqlClientFactory = SqlClientFactory.Instance,
        TryAutoDetectSchemaDependentOptions = false,
        DisableGlobalLocks = true,
        UseIgnoreDupKeyOption = true,
        QueuePollInterval = DueWorkLoop.Longest,
    };
}
