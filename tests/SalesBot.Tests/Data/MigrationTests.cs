using Microsoft.EntityFrameworkCore;
using SalesBot.Data;

namespace SalesBot.Tests.Data;

public sealed class MigrationTests : StorageTest
{
    [Theory]
    [InlineData(StorageProvider.Sqlite, "Data Source=nowhere.db")]
    [InlineData(StorageProvider.SqlServer, "Server=nowhere")]
    public void Every_change_of_the_model_has_a_migration_in_both_sets(StorageProvider provider, string connectionString)
    {
        using var db = new Database(Sales.Features, provider, connectionString).Open();
        Assert.False(db.Database.HasPendingModelChanges(), "The model changed: run scripts/add-migration NAME.");
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task A_new_database_gets_everything_and_then_nothing_more(StorageProvider provider)
    {
        var database = Empty(provider);
        Assert.NotEmpty(await database.Migrate());
        Assert.Empty(await database.PendingMigrations());
        Assert.Empty(await database.Migrate());
    }

    [Fact]
    public async Task Several_processes_may_start_on_a_new_file_at_once()
    {
        var path = Path.Combine(Folder, "shared.db");
        var databases = Enumerable.Range(0,
            4).Select(_ => new Database(Sales.Features, StorageProvider.Sqlite, $"Data Source={path}")).ToList();
        var applied = await Task.WhenAll(databases.Select(database => Task.Run(() => database.Migrate())));
        Assert.Single(applied, one => one.Count > 0);
    }

    [Fact]
    public async Task A_process_killed_while_migrating_does_not_stop_the_next_one()
    {
        var database = Empty(StorageProvider.Sqlite);
        await using (var db = database.Open())
        {
            await db.Database.ExecuteSqlRawAsync(
                "CREATE TABLE \"__EFMigrationsLock\" (\"Id\" INTEGER PRIMARY KEY, \"Timestamp\" TEXT NOT NULL); INSERT INTO "
                    + "\"__EFMigrationsLock\" VALUES (1, '2026-01-01')");
        }

        Assert.NotEmpty(await database.Migrate());
    }

    [Fact]
    public async Task A_database_of_a_newer_program_is_left_alone()
    {
        var database = await Fresh(StorageProvider.Sqlite);
        await using var db = database.Open();
        await db.Database.ExecuteSqlRawAsync("INSERT INTO \"__EFMigrationsHistory\" VALUES ('99991231000000_Future', '99.0.0')");
        var refused = await Assert.ThrowsAsync<StorageException>(() => database.Migrate());
        Assert.Contains("99991231000000_Future", refused.Message, StringComparison.Ordinal);
    }
}
