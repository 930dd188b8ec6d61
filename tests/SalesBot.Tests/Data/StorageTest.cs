using SalesBot.Data;

namespace SalesBot.Tests.Data;

/// <summary>
/// Fresh databases for a test: SQLite always, the servers as well that SALESBOT_TEST_SQLSERVER and SALESBOT_TEST_POSTGRES name by a
/// connection string. All are gone afterwards.
/// </summary>
public abstract class StorageTest : IAsyncLifetime
{
    private readonly List<Database> opened = [];

    /// <summary>An empty folder of this test alone.</summary>
    protected string Folder { get; } = Directory.CreateTempSubdirectory("salesbot-").FullName;

    /// <summary>The engines to run on: for <c>[Theory, MemberData(nameof(Engines))]</c>.</summary>
    public static TheoryData<StorageProvider> Engines() => [StorageProvider.Sqlite, .. Servers()];

    /// <summary>Those of them that are servers.</summary>
    public static IEnumerable<StorageProvider> Servers()
    {
        if (SqlServerServer.IsThere) yield return StorageProvider.SqlServer;
        if (PostgresServer.IsThere) yield return StorageProvider.Postgres;
    }

    /// <summary>Where a test stands that looks at no engine of its own.</summary>
    internal static StorageProvider Usual => PostgresServer.IsThere ? StorageProvider.Postgres
        : SqlServerServer.IsThere ? StorageProvider.SqlServer : StorageProvider.Sqlite;

    /// <summary>A new database with all migrations.</summary>
    protected async Task<Database> Fresh(StorageProvider provider)
    {
        var database = Empty(provider);
        if (database.File is { } file) MigratedFile.CopyTo(file);
        else await TestServer.Of(provider)!.Make(database.ConnectionString);
        return database;
    }

    /// <summary>A database that does not exist yet.</summary>
    protected Database Empty(StorageProvider provider)
    {
        if (TestServer.Of(provider) is not { } server)
        {
            return Noted(new Database(
                Sales.Features,
                provider,
                $"Data Source={Path.Combine(Folder, $"{Guid.NewGuid():N}.db")};Default Timeout=20",
                SqlServerTranslation.Shared,
                new QueryCallers()));
        }

        return Noted(new Database(Sales.Features, provider, server.NewConnection()));
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        foreach (var database in opened)
        {
            database.LetGo();
            if (TestServer.Of(database.Provider) is { } server) await server.Drop(database.ConnectionString);
        }

        Directory.Delete(Folder, recursive: true);
    }

    private Database Noted(Database database)
    {
        opened.Add(database);
        return database;
    }
}
