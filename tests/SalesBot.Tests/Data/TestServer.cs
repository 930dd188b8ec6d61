using SalesBot.Data;

namespace SalesBot.Tests.Data;

/// <summary>A server on which tests may make databases; each is gone after its test.</summary>
/// <param name="NewConnection">The connection string of a database that does not exist yet.</param>
/// <param name="Make">Puts one with all migrations there.</param>
/// <param name="Drop">Drops it, whoever is connected still.</param>
internal sealed record TestServer(Func<string> NewConnection, Func<string, Task> Make, Func<string, Task> Drop)
{
    private static readonly TestServer postgres = new(PostgresServer.NewConnection, PostgresServer.Copy, PostgresServer.Drop);
    private static readonly TestServer sqlServer = new(SqlServerServer.NewConnection, SqlServerServer.Make, SqlServerServer.Drop);

    /// <summary>That of an engine; null for SQLite, which has none.</summary>
    public static TestServer? Of(StorageProvider provider) => provider switch
    {
        StorageProvider.Postgres => postgres,
        StorageProvider.SqlServer => sqlServer,
        _ => null,
    };
}
