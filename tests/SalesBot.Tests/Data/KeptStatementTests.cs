using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.Data;
using SQLitePCL;

namespace SalesBot.Tests.Data;

/// <summary>What SQLite has worked out once is run again, by whoever asks next, and nothing of who asked before is left in it.</summary>
public sealed class KeptStatementTests : StorageTest
{
    [Fact]
    public async Task What_is_asked_again_is_worked_out_once()
    {
        var database = await Fresh(StorageProvider.Sqlite);
        var worked = 0;
        await using (var first = database.Open())
        {
            await first.Database.OpenConnectionAsync();
            // It is asked whenever a statement is worked out.
            raw.sqlite3_set_authorizer(((SqliteConnection)first.Database.GetDbConnection()).Handle!,
                (object _, int _, string _, string _, string _, string _) => Count(), null);
            Assert.False(await Asks(first, "never"));
        }

        Assert.NotEqual(0, worked);
        worked = 0;
        for (var i = 0; i < 5; i++)
        {
            await using var db = database.Open();
            Assert.False(await Asks(db, $"never {i}"));
        }

        Assert.Equal(0, worked);

        int Count()
        {
            worked++;
            return raw.SQLITE_OK;
        }
    }

    [Fact]
    public async Task Each_asks_with_values_of_their_own()
    {
        var database = await Fresh(StorageProvider.Sqlite);
        await Save(database, "one");
        await Save(database, "two");
        await using var db = database.Open();
        foreach (var (what, isThere) in new[] { ("one", true), ("three", false), ("two", true), ("", false) })
            Assert.Equal(isThere, await Asks(db, what));
    }

    [Fact]
    public async Task The_same_is_asked_while_it_is_being_read()
    {
        var database = await Fresh(StorageProvider.Sqlite);
        for (var i = 0; i < 3; i++) await Save(database, $"{i}");
        await using var db = database.Open();
        var seen = new List<string>();
        await foreach (var outer in db.Set<SeenUpdate>().OrderBy(one => one.Id).AsAsyncEnumerable())
            await foreach (var inner in db.Set<SeenUpdate>().OrderBy(one => one.Id).AsAsyncEnumerable())
                seen.Add(outer.Id + inner.Id);
        Assert.Equal(["00", "01", "02", "10", "11", "12", "20", "21", "22"], seen);
    }

    [Fact]
    public async Task A_command_that_is_disposed_of_twice_takes_nothing_from_the_next()
    {
        var database = await Fresh(StorageProvider.Sqlite);
        await using var db = await database.OpenConnected();
        var connection = db.Database.GetDbConnection();
        var first = connection.CreateCommand();
        first.CommandText = "SELECT 1 UNION SELECT 2";
        Assert.Equal(1L, await first.ExecuteScalarAsync());
        await first.DisposeAsync();
        await using var next = connection.CreateCommand();
        next.CommandText = "SELECT 1 UNION SELECT 2";
        await using var reader = await next.ExecuteReaderAsync();
        Assert.True(await reader.ReadAsync());
        await first.DisposeAsync();
        Assert.True(await reader.ReadAsync());
        Assert.Equal(2L, reader.GetInt64(0));
    }

    [Fact]
    public async Task What_failed_is_worked_out_anew()
    {
        var database = await Fresh(StorageProvider.Sqlite);
        await Save(database, "one");
        for (var i = 0; i < 3; i++) await Assert.ThrowsAsync<DbUpdateException>(() => Save(database, "one"));
        await Save(database, "two");
        await using var db = database.Open();
        Assert.Equal(2, await db.Set<SeenUpdate>().CountAsync());
    }

    [Fact] // T4
    public async Task What_was_left_in_the_middle_is_undone_and_holds_up_nobody()
    {
        var database = await Fresh(StorageProvider.Sqlite);
        await using (var db = database.Open())
        {
            await db.Database.BeginTransactionAsync();
            db.Add(new SeenUpdate { Id = "half" });
            await db.SaveChangesAsync();
        }

        await Save(database, "whole");
        await using var after = database.Open();
        Assert.Equal(["whole"], await after.Set<SeenUpdate>().Select(one => one.Id).ToListAsync());
    }

    [Fact]
    public async Task Let_go_the_file_is_closed_and_opened_again_when_asked()
    {
        var database = await Fresh(StorageProvider.Sqlite);
        await Save(database, "one");
        Assert.True(File.Exists(database.File + "-wal"));
        database.LetGo();
        Assert.False(File.Exists(database.File + "-wal"));
        await using var db = database.Open();
        Assert.True(await Asks(db, "one"));
    }

    [Fact]
    public async Task Without_a_pool_nothing_is_kept()
    {
        var fresh = await Fresh(StorageProvider.Sqlite);
        var database = new Database(Sales.Features, StorageProvider.Sqlite, $"Data Source={fresh.File};Pooling=False");
        await Save(database, "one");
        Assert.False(File.Exists(database.File + "-wal"));
    }

    private static Task<bool> Asks(SalesBotDb db, string what) => db.Set<SeenUpdate>().AnyAsync(one => one.Id == what);

    private static async Task Save(Database database, string what)
    {
        await using var db = database.Open();
        db.Add(new SeenUpdate { Id = what });
        await db.SaveChangesAsync();
    }
}
