using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.Data;
using SalesBot.Files;

namespace SalesBot.Tests.Data;

public sealed class StorageTroubleTests : StorageTest
{
    [Fact]
    public async Task A_missing_folder_is_named()
    {
        var missing = Path.Combine(Folder, "no", "such.db");
        var problem = await Assert.ThrowsAsync<StorageException>(() =>
            new Database(Sales.Features, StorageProvider.Sqlite, $"Data Source={missing}").Migrate());
        Assert.Equal(StorageTrouble.Away, problem.Trouble);
        Assert.Contains(missing, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_not_touched()
    {
        var path = Path.Combine(Folder, "letter.db");
        var letter = string.Concat(Enumerable.Repeat("Уважаемые коллеги! ", 400));
        await File.WriteAllTextAsync(path, letter);
        var problem = await Assert.ThrowsAsync<StorageException>(() =>
            new Database(Sales.Features, StorageProvider.Sqlite, $"Data Source={path}").Migrate());
        Assert.Equal(StorageTrouble.Damaged, problem.Trouble);
        Assert.Equal(letter, await File.ReadAllTextAsync(path));
    }

    [Fact]
    public async Task A_database_that_may_only_be_read_says_so()
    {
        var database = await Fresh(StorageProvider.Sqlite);
        var readOnly = new Database(Sales.Features, StorageProvider.Sqlite, $"Data Source={database.File};Mode=ReadOnly");
        var problem = await Record.ExceptionAsync(() => Take(readOnly, "1"));
        Assert.Equal(StorageTrouble.ReadOnly, StorageTroubles.Of(problem));
    }

    [Fact]
    public async Task A_database_held_by_another_program_says_so()
    {
        var database = await Fresh(StorageProvider.Sqlite);
        await using var holder = database.Open();
        await using var held = await holder.Database.BeginTransactionAsync();
        var impatient = new Database(Sales.Features, StorageProvider.Sqlite, $"Data Source={database.File};Default Timeout=1");
        var problem = await Record.ExceptionAsync(() => Take(impatient, "1"));
        Assert.Equal(StorageTrouble.Locked, StorageTroubles.Of(problem));
    }

    [Fact]
    public async Task A_full_disk_says_so_and_leaves_what_was_there()
    {
        var database = await Fresh(StorageProvider.Sqlite);
        await Take(database, "before");
        await using var db = database.Open();
        await db.Database.OpenConnectionAsync();
        await db.Database.ExecuteSqlRawAsync("PRAGMA max_page_count=1");
        db.FileContents.Add(new() { FileId = 1, Bytes = new byte[1_000_000] });
        db.Files.Add(new() { Id = 1, Name = "a", MediaType = "b", Sha256 = "c" });
        var problem = await Record.ExceptionAsync(() => db.SaveChangesAsync());
        Assert.Equal(StorageTrouble.Full, StorageTroubles.Of(problem));
        await using var later = database.Open();
        Assert.Equal(1, await later.SeenUpdates.CountAsync());
    }

    [Fact]
    public async Task A_server_that_is_not_there_says_so_without_the_password()
    {
        var database = new Database(Sales.Features, StorageProvider.SqlServer, "Server=tcp:127.0.0.1,1;Initial Catalog=sales;User "
            + "ID=sa;Password=hunter2;Connect Timeout=1;ConnectRetryCount=0;TrustServerCertificate=true");
        var problem = await Assert.ThrowsAsync<StorageException>(() => database.PendingMigrations());
        Assert.Equal(StorageTrouble.Away, problem.Trouble);
        Assert.Equal("The database sales on tcp:127.0.0.1,1 cannot be reached or opened.", problem.Message);
    }

    [Fact]
    public void What_is_not_the_databases_fault_is_none_of_its_troubles() =>
        Assert.Null(StorageTroubles.Of(new InvalidOperationException("no", new FormatException("neither"))));

    private static async Task Take(Database database, string id)
    {
        await using var db = database.Open();
        db.SeenUpdates.Add(new SeenUpdate { Id = id });
        await db.SaveChangesAsync();
    }
}
