using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using SalesBot.Data;
using SalesBot.Data.Engines;
using SalesBot.Letters;
using SalesBot.MissedCalls;
using SalesBot.Tests.Architecture;
using Database = SalesBot.Data.Database;

namespace SalesBot.Tests.Data;

[Trait("Storage", "Every")]
public sealed class MigrationTests : StorageTest
{
    [Theory]
    [InlineData(StorageProvider.Sqlite)]
    [InlineData(StorageProvider.SqlServer)]
    [InlineData(StorageProvider.Postgres)]
    public void Every_change_of_the_model_has_a_migration_in_each_set(StorageProvider provider)
    {
        using var db = new Database(Sales.Features, provider, StorageEngine.Of(provider).Nowhere).Open();
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
    public async Task A_database_of_the_version_before_opens_and_a_dialog_under_way_goes_on()
    {
        var before = Empty(StorageProvider.Sqlite);
        await File.WriteAllBytesAsync(before.File!, []);
        await using (var db = before.Open())
        {
            await db.GetService<IMigrator>().MigrateAsync("20261125223059_LongRequests");
            var rows = await File.ReadAllTextAsync(Path.Combine(House.Root, "tests/SalesBot.Tests/Data/Before/dialog-under-way.sql"));
            // To EF a brace is a place for a value.
            await db.Database.ExecuteSqlRawAsync(rows.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}",
                StringComparison.Ordinal));
        }

        await using var office = await TestOffice.OpenOn(before.File!);
        var anna = new Chat(office, "1001", "Белова Анна");
        await anna.Says("Иванов Пётр").Sees("О чём?", "Иванов Пётр", "+7 916 123-45-67");
        Assert.Equal(
            (1, 1, 2),
            await office.Read(async db => (
                await db.MissedCalls.CountAsync(call => call.State == MissedCallState.ToCall || call.State == MissedCallState.ToWrite),
                await db.LetterRules.CountAsync(rule => rule.On),
                await db.LetterRules.CountAsync())));
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
        await File.WriteAllBytesAsync(database.File!, []);
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
