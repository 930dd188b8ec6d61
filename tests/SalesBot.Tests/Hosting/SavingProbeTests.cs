using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using SalesBot.Conversations;
using SalesBot.Data;
using SalesBot.Host.Hosting;
using SalesBot.Tests.Data;

namespace SalesBot.Tests.Hosting;

/// <summary>Health says so when nothing can be saved (X6).</summary>
public sealed class SavingProbeTests : StorageTest
{
    [Theory, MemberData(nameof(Engines))]
    public async Task Where_saving_works_it_finds_nothing_and_leaves_nothing(StorageProvider provider)
    {
        var database = await Fresh(provider);
        using var probe = Probe(database);
        await probe.Look(default);
        Assert.Null(probe.Problem);
        await using var db = database.Open();
        Assert.False(await db.Set<SeenUpdate>().AnyAsync());
    }

    [Fact] // X6
    public async Task A_file_that_another_program_has_locked_is_named_until_it_lets_go()
    {
        var database = await Fresh(StorageProvider.Sqlite);
        var impatient = new Database(
            Sales.Features, StorageProvider.Sqlite, $"Data Source={database.File};Default Timeout=1;Pooling=False");
        using var probe = Probe(impatient);
        await using (var other = new SqliteConnection($"Data Source={database.File};Pooling=False"))
        {
            await other.OpenAsync();
            await using var locking = other.CreateCommand();
            locking.CommandText = "BEGIN EXCLUSIVE";
            await locking.ExecuteNonQueryAsync();
            await probe.Look(default);
            Assert.Equal($"The database {database.File} is locked by another program.", probe.Problem);
        }

        await probe.Look(default);
        Assert.Null(probe.Problem);
    }

    [Fact] // X6
    public async Task A_disk_without_room_is_named()
    {
        var disk = new FullDisk();
        var fresh = await Fresh(StorageProvider.Sqlite);
        var database = new Database(Sales.Features, StorageProvider.Sqlite, fresh.ConnectionString, disk);
        disk.On = true;
        await Fill(database);
        using var probe = Probe(database);
        await probe.Look(default);
        Assert.Equal($"The disk of the database {database.File} is full.", probe.Problem);
    }

    [Fact] // X6
    public async Task A_table_that_is_damaged_is_named()
    {
        var database = await Fresh(StorageProvider.Sqlite);
        await Damage(database);
        using var probe = Probe(database);
        await probe.Look(default);
        Assert.Contains("damaged", probe.Problem, StringComparison.Ordinal);
    }

    private static SavingProbe Probe(Database database) => new(database, TimeProvider.System, NullLogger<SavingProbe>.Instance);

    // Until the next row needs a page more.
    private static async Task Fill(Database database)
    {
        for (var i = 0; i < 1000; i++)
        {
            await using var db = database.Open();
            db.Add(new SeenUpdate { Id = $"probe:{Guid.NewGuid():N}" });
            if (await Record.ExceptionAsync(() => db.SaveChangesAsync()) is not null) return;
        }

        Assert.Fail("The disk does not get full.");
    }

    private static async Task Damage(Database database)
    {
        database.LetGo();
        await using var file = new FileStream(database.File!, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite);
        var page = new byte[4096];
        for (file.Position = 4096; file.Position < file.Length;) await file.WriteAsync(page);
    }
}
