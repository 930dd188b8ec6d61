using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.Data;

namespace SalesBot.Tests.Data;

/// <summary>Other tests that end close all connections there are; here one has to stay open.</summary>
[CollectionDefinition(nameof(WithNobodyBeside), DisableParallelization = true)]
public sealed class WithNobodyBeside;

/// <summary>What is moved away while the bot runs takes no more writes, and nothing takes its place by itself (X9).</summary>
[Collection(nameof(WithNobodyBeside))]
public sealed class MovedFileTests : StorageTest
{
    [Theory] // X9
    [InlineData("moved")]
    [InlineData("deleted")]
    [InlineData("replaced")]
    public async Task Nothing_is_saved_into_nowhere_and_put_back_it_goes_on(string how)
    {
        var database = await Fresh(StorageProvider.Sqlite);
        await Save(database, "before");
        var (file, away) = (database.File!, database.File + ".away");
        if (how == "replaced") await database.Backup(away + ".other");
        File.Move(file, away);
        if (how == "replaced") File.Move(away + ".other", file);
        if (how == "deleted") File.Copy(away, away + ".copy");
        var refused = await Assert.ThrowsAsync<StorageException>(() => database.Guard(() => Save(database, "lost")));
        Assert.Equal(StorageTrouble.Away, refused.Trouble);
        if (how != "replaced") Assert.False(File.Exists(file));
        File.Move(away, file, overwrite: true);
        await Save(database, "after");
        await using var db = database.Open();
        Assert.Equal(["after", "before"], await db.Set<SeenUpdate>().OrderBy(seen => seen.Id).Select(seen => seen.Id).ToListAsync());
    }

    private static async Task<int> Save(Database database, string what)
    {
        await using var db = database.Open();
        db.Add(new SeenUpdate { Id = what });
        return await db.SaveChangesAsync();
    }
}
