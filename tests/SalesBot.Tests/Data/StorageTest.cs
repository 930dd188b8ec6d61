using Microsoft.EntityFrameworkCore;
using SalesBot.Data;

namespace SalesBot.Tests.Data;

/// <summary>
/// Fresh databases for a test: SQLite always, SQL Server as well when SALESBOT_TEST_SQLSERVER holds a connection string. All are gone
/// afterwards.
/// </summary>
public abstract class StorageTest : IAsyncLifetime
{
    private static readonly string? server = Environment.GetEnvironmentVariable("SALESBOT_TEST_SQLSERVER");

    private readonly List<Database> servers = [];

    /// <summary>An empty folder of this test alone.</summary>
    protected string Folder { get; } = Directory.CreateTempSubdirectory("salesbot-").FullName;

    /// <summary>The engines to run on: for <c>[Theory, MemberData(nameof(Engines))]</c>.</summary>
    public static TheoryData<StorageProvider> Engines() =>
        server is null ? [StorageProvider.Sqlite] : [StorageProvider.Sqlite, StorageProvider.SqlServer];

    /// <summary>A new database with all migrations.</summary>
    protected async Task<Database> Fresh(StorageProvider provider)
    {
        var database = Empty(provider);
        if (database.File is { } file)
            MigratedFile.CopyTo(file);
        else
            await database.Migrate();
        return database;
    }

    /// <summary>A database that does not exist yet.</summary>
    protected Database Empty(StorageProvider provider)
    {
        if (provider == StorageProvider.Sqlite)
        {
            return new Database(
                Sales.Features,
                provider,
                $"Data Source={Path.Combine(Folder, $"{Guid.NewGuid():N}.db")};Default Timeout=20",
                SqlServerTranslation.Shared,
                QueryCallers.Instance);
        }

        var database = new Database(Sales.Features, provider, $"{server};Initial Catalog=salesbot_test_{Guid.NewGuid():N}");
        servers.Add(database);
        return database;
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        foreach (var database in servers)
        {
            await using var db = database.Open();
            await db.Database.EnsureDeletedAsync();
        }

        Directory.Delete(Folder, recursive: true);
    }
}
