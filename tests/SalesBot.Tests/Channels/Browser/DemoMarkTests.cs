using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using SalesBot.Clients;
using SalesBot.Data;
using SalesBot.Delivery;
using SalesBot.Host.Channels.Browser;
using SalesBot.People;
using SalesBot.Tests.Data;

namespace SalesBot.Tests.Channels.Browser;

/// <summary>The demo writes into nobody's data but its own (X4).</summary>
public sealed class DemoMarkTests : StorageTest
{
    [Fact]
    public async Task An_empty_database_becomes_the_demo_s()
    {
        await using var _ = await Database();
        await DemoMark.Check(database, default);
    }

    [Theory] // X4
    [InlineData("person")]
    [InlineData("invitation")]
    [InlineData("client")]
    public async Task A_database_with_anything_of_an_office_is_refused_and_stays_as_it_is(string has)
    {
        await using var db = await Database();
        db.Add(has switch
        {
            "person" => new Person { Name = "Белова Анна", Roles = Role.Secretary },
            "invitation" => new Invitation { CodeHash = "x", Roles = Role.Admin },
            _ => (object)new Client { Name = "ООО «Вектор»" },
        });
        await db.SaveChangesAsync();
        var refusal = await Assert.ThrowsAsync<StorageException>(() => DemoMark.Check(database, default));
        Assert.Contains("is not a demo's", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_demo_s_own_database_opens_again()
    {
        await using var db = await Database();
        db.Add(new DemoOffset());
        db.Add(new Person { Name = "Орлов Павел", Roles = Role.Admin });
        await db.SaveChangesAsync();
        await DemoMark.Check(database, default);
    }

    [Fact] // X4: an office whose file a demo was let onto once
    public async Task Where_anybody_came_by_a_real_channel_it_is_an_office_s()
    {
        await using var db = await Database();
        var person = new Person { Name = "Белова Анна", Roles = Role.Secretary };
        db.AddRange(new DemoOffset(), person);
        await db.SaveChangesAsync();
        db.Add(new Address { PersonId = person.Id, Channel = "telegram", Account = "1", Route = "1" });
        await db.SaveChangesAsync();
        await Assert.ThrowsAsync<StorageException>(() => DemoMark.Check(database, default));
    }

    [Fact] // X4, 12.4
    public async Task An_office_s_database_of_an_older_version_is_refused_before_it_is_migrated()
    {
        database = Empty(StorageProvider.Sqlite);
        File.Create(database.File!).Dispose();
        await using (var db = database.Open())
        {
            await db.GetService<IMigrator>().MigrateAsync(db.Database.GetMigrations().First());
            await db.Database.ExecuteSqlRawAsync("""
                INSERT INTO "Invitations" ("CodeHash", "Roles", "ExpiresAt") VALUES ('x', 32, 0)
                """);
        }

        await Assert.ThrowsAsync<StorageException>(() => DemoMark.Check(database, default));
        Assert.NotEmpty(await database.PendingMigrations());
    }

    [Fact]
    public async Task A_file_that_is_not_there_yet_is_nobody_s()
    {
        database = Empty(StorageProvider.Sqlite);
        await DemoMark.Check(database, default);
        Assert.False(File.Exists(database.File));
    }

    private Database database = null!;

    private async Task<SalesBotDb> Database()
    {
        database = await Fresh(StorageProvider.Sqlite);
        return database.Open();
    }
}
