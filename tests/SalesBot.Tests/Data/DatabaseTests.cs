using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.Data;
using SalesBot.Records;

namespace SalesBot.Tests.Data;

[Trait("Storage", "Every")]
public sealed class DatabaseTests : StorageTest
{
    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Two_processes_that_read_and_then_write_lose_nothing(StorageProvider provider)
    {
        const int writers = 4, turns = 25;
        var one = await Fresh(provider);
        var two = new Database(Sales.Features, provider, one.ConnectionString + ";Pooling=False");
        await Add(one, new NumberSeries { Key = "L-2026" });
        await Task.WhenAll(Enumerable.Range(0, writers).Select(i => Task.Run(() => CountUp(i % 2 == 0 ? one : two, turns))));
        await using var db = one.Open();
        Assert.Equal(writers * turns, (await db.NumberSeries.SingleAsync()).Last);
    }

    [Fact]
    public async Task Writers_of_one_process_take_turns_in_the_order_in_which_they_asked()
    {
        var database = await Fresh(StorageProvider.Sqlite);
        var order = new List<int>();
        var first = await database.WriteTurn();
        Task[] writers = [.. Enumerable.Range(1, 5).Select(Write)];
        Assert.Empty(order);

        first.Dispose();
        await Task.WhenAll(writers);

        Assert.Equal([1, 2, 3, 4, 5], order);

        async Task Write(int which)
        {
            await using var db = database.Open();
            await using var write = await database.BeginWrite(db);
            order.Add(which);
            db.Add(new SeenUpdate { Id = $"telegram:{which}" });
            await db.SaveChangesAsync();
            await write.Commit();
        }
    }

    [Fact]
    public async Task A_writer_that_fails_gives_its_turn_back_and_changes_nothing()
    {
        var database = await Fresh(StorageProvider.Sqlite);
        await using (var db = database.Open())
        await using (await database.BeginWrite(db))
        {
            db.Add(new SeenUpdate { Id = "telegram:1" });
            await db.SaveChangesAsync();
        }

        using var turn = await database.WriteTurn().WaitAsync(TimeSpan.FromMinutes(2));
        await using var after = database.Open();
        Assert.Empty(await after.SeenUpdates.ToListAsync());
    }

    [Fact]
    public async Task A_backup_is_a_whole_database_of_its_own()
    {
        var database = await Fresh(StorageProvider.Sqlite);
        await Add(database, new SeenUpdate { Id = "telegram:1" });
        var path = Path.Combine(Folder, "copy.db");
        await database.Backup(path);
        await Add(database, new SeenUpdate { Id = "telegram:2" });
        var copy = new Database(Sales.Features, StorageProvider.Sqlite, $"Data Source={path}");
        await using var db = copy.Open();
        Assert.Equal("telegram:1", (await db.SeenUpdates.SingleAsync()).Id);
        Assert.Empty(await copy.PendingMigrations());
    }

    [Fact]
    public async Task A_backup_never_overwrites()
    {
        var database = await Fresh(StorageProvider.Sqlite);
        var path = Path.Combine(Folder, "precious.txt");
        await File.WriteAllTextAsync(path, "precious");
        await Assert.ThrowsAsync<StorageException>(() => database.Backup(path));
        Assert.Equal("precious", await File.ReadAllTextAsync(path));
    }

    [Fact]
    public async Task Nobody_else_on_the_machine_may_read_the_data()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var database = await Fresh(StorageProvider.Sqlite);
        await Add(database, new SeenUpdate { Id = "telegram:1" });
        await database.Backup(database.File + ".copy");
        foreach (var file in Directory.GetFiles(Folder))
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        }
    }

    private static async Task CountUp(Database database, int times)
    {
        for (var i = 0; i < times; i++)
        {
            await using var db = database.Open();
            await using var transaction = await db.Database.BeginTransactionAsync(database.Provider == StorageProvider.Postgres
                ? System.Data.IsolationLevel.ReadCommitted : System.Data.IsolationLevel.Serializable);
            var series = await db.NumberSeries.FromSqlRaw(database.Provider switch
            {
                StorageProvider.SqlServer => "SELECT * FROM NumberSeries WITH (UPDLOCK)",
                StorageProvider.Postgres => "SELECT * FROM \"NumberSeries\" FOR UPDATE",
                _ => "SELECT * FROM NumberSeries",
            }).SingleAsync();
            series.Last++;
            await db.SaveChangesAsync();
            await transaction.CommitAsync();
        }
    }

    private static async Task Add(Database database, object row)
    {
        await using var db = database.Open();
        db.Add(row);
        await db.SaveChangesAsync();
    }
}
