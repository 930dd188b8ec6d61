using Microsoft.EntityFrameworkCore;
using SalesBot.Audit;
using SalesBot.Data;
using SalesBot.Records;
using SalesBot.Tests.Data;

namespace SalesBot.Tests.Records;

/// <summary>The record proves itself against whoever can write into the database, but has not its key (X10, D31).</summary>
public sealed class SealedRecordTests : StorageTest
{
    private const int Records = 12;
    private const int Tampered = 1000;

    private readonly Random random = new(20261126);

    [Fact] // X10
    public async Task What_nobody_touched_is_whole()
    {
        var database = await Filled();
        Assert.Equal(new AuditCheck(Records, AuditFlaw.None, 0), await Verify(database));
    }

    [Theory] // X10
    [InlineData("change")]
    [InlineData("change and recount")]
    [InlineData("delete")]
    [InlineData("swap")]
    [InlineData("insert")]
    [InlineData("cut off")]
    [InlineData("cut off and set the end back")]
    [InlineData("take the seal off")]
    public async Task Every_tampering_of_a_thousand_is_found(string how)
    {
        var database = await Filled();
        var found = 0;
        for (var i = 0; i < Tampered; i++)
        {
            await using var db = database.Open();
            await using var undone = await db.Database.BeginTransactionAsync();
            await Tamper(db, how);
            if ((await AuditChain.Verify(db, 0, int.MaxValue)).Flaw != AuditFlaw.None) found++;
        }

        Assert.Equal(Tampered, found);
    }

    [Fact]
    public async Task A_record_from_before_there_was_a_key_stays_good_and_goes_on_with_it()
    {
        var plain = await Fresh(StorageProvider.Sqlite);
        await Fill(plain, 5);
        var keyed = Keyed(plain, "another-secret-of-thirty-two-characters");
        await Fill(keyed, 5);
        Assert.Equal(new AuditCheck(10, AuditFlaw.None, 0), await Verify(keyed));
        Assert.Equal(AuditFlaw.Key, (await Verify(plain)).Flaw);
    }

    [Fact]
    public async Task With_another_key_nothing_is_added_and_sealed_anew_it_goes_on()
    {
        var database = await Filled();
        var other = Keyed(database, "another-secret-of-thirty-two-characters");
        await using (var db = other.Open()) Assert.False(await AuditChain.Begin(db, default));
        await Assert.ThrowsAsync<StorageException>(() => Fill(other, 1));
        Assert.Equal(Records + 1, await SealAnew.Run(other, DateTimeOffset.UnixEpoch, default));
        await using (var db = other.Open()) Assert.True(await AuditChain.Begin(db, default));
        Assert.Equal(new AuditCheck(Records + 1, AuditFlaw.None, 0), await Verify(other));
    }

    [Theory] // X11
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_was_erased_leaves_the_chain_whole_and_nothing_else_does(bool old)
    {
        var database = await Filled();
        await using var db = database.Open();
        if (old) await AsBefore(db, database.RecordKey);
        await using (var write = await database.BeginWrite(db))
        {
            await EraseDetails.Do(db, new Dictionary<long, string> { [3] = "{}", [7] = """{"reason":"удалено"}""" }, "A-2026-000001",
                (action, details) => new AuditRecord
                { At = DateTimeOffset.UnixEpoch, Channel = "bot", Action = action, Details = details });
            await write.Commit(default);
        }

        Assert.Equal(new AuditCheck(Records + 1, AuditFlaw.None, 0), await Verify(database));
        Assert.Equal("{}", await db.Audit.Where(record => record.Sequence == 3).Select(record => record.Details).SingleAsync());
        await Found(db, 3, "another text of an erased one", set => set.SetProperty(one => one.Details, """{"reason":"Дёшево"}"""));
        await Found(db, 4, "erased by nobody",
            set => set.SetProperty(one => one.Details, "{}").SetProperty(one => one.Salt, (string?)null));
        await Found(db, 4, "as if erased too",
            set => set.SetProperty(one => one.Details, "{}").SetProperty(one => one.ErasedBy, Records + 1L));
        await Found(db, 3, "put back", set => set.SetProperty(one => one.ErasedBy, (long?)null));
        await Found(db, 3, "another doer", set => set.SetProperty(one => one.PersonId, 99));
    }

    [Fact] // X11
    public async Task A_digest_does_not_pass_for_the_particulars()
    {
        var database = await Filled();
        await using var db = database.Open();
        var digest = await db.Audit.Where(record => record.Sequence == 4).Select(record => record.Digest).SingleAsync();
        await Found(db, 4, "a digest", set => set.SetProperty(one => one.Details, digest).SetProperty(one => one.Digest, (string?)null)
            .SetProperty(one => one.Salt, (string?)null));
    }

    [Fact] // X11
    public async Task What_was_erased_stays_so_when_the_record_is_sealed_anew()
    {
        var database = await Filled();
        await using (var db = database.Open())
        await using (var write = await database.BeginWrite(db))
        {
            await EraseDetails.Do(db, new Dictionary<long, string> { [3] = "{}" }, "A-2026-000001", (action, details) => new AuditRecord
            { At = DateTimeOffset.UnixEpoch, Channel = "bot", Action = action, Details = details });
            await write.Commit(default);
        }

        var other = Keyed(database, "another-secret-of-thirty-two-characters");
        await SealAnew.Run(other, DateTimeOffset.UnixEpoch, default);
        Assert.Equal(new AuditCheck(Records + 2, AuditFlaw.None, 0), await Verify(other));
    }

    [Fact] // X10
    public async Task What_the_anchor_holds_is_read_back_and_other_lines_are_passed_over()
    {
        var path = Path.Combine(Folder, "anchor");
        var anchor = new RecordAnchor(path);
        Assert.Empty(await anchor.Read(default));
        await anchor.Note(DateTimeOffset.UnixEpoch, new AuditHead { Sequence = 3, Hash = "abc" }, default);
        await File.AppendAllTextAsync(path, "nonsense\n\n");
        await anchor.Note(DateTimeOffset.UnixEpoch, new AuditHead { Sequence = 5, Hash = "def" }, default);
        Assert.Equal([(3, "abc"), (5, "def")], await anchor.Read(default));
    }

    private async Task Tamper(SalesBotDb db, string how)
    {
        var number = random.Next(1, Records + 1);
        var one = db.Audit.Where(record => record.Sequence == number);
        switch (how)
        {
            case "change":
                await one.ExecuteUpdateAsync(set => set.SetProperty(record => record.Details, $$"""{"reason":"{{random.Next()}}"}"""));
                break;
            case "change and recount":
                await one.ExecuteUpdateAsync(set => set.SetProperty(record => record.Details, $$"""{"reason":"{{random.Next()}}"}"""));
                await Recount(db, number);
                break;
            case "delete":
                await one.ExecuteDeleteAsync();
                break;
            case "swap":
                await Swap(db, number, (number % Records) + 1);
                break;
            case "insert":
                await Insert(db, number);
                break;
            case "cut off":
                await db.Audit.Where(record => record.Sequence >= number).ExecuteDeleteAsync();
                break;
            case "cut off and set the end back":
                // Nothing of it left, it would be a new database's: that shows in the anchor alone.
                await db.Audit.Where(record => record.Sequence >= number && record.Sequence > 1).ExecuteDeleteAsync();
                await SetBack(db);
                break;
            case "take the seal off":
                await db.Audit.Where(record => record.Sequence > number).ExecuteDeleteAsync();
                await Recount(db, 1);
                await db.AuditHeads.ExecuteDeleteAsync();
                break;
        }
    }

    private static async Task Found(SalesBotDb db, long number, string how,
        Action<Microsoft.EntityFrameworkCore.Query.UpdateSettersBuilder<AuditRecord>> change)
    {
        await using var undone = await db.Database.BeginTransactionAsync();
        await db.Audit.Where(record => record.Sequence == number).ExecuteUpdateAsync(change);
        Assert.True((await AuditChain.Verify(db, 0, int.MaxValue)).Flaw == AuditFlaw.Changed, how);
    }

    // As versions before made records: the particulars themselves are chained.
    private static async Task AsBefore(SalesBotDb db, RecordKey key)
    {
        var previous = AuditChain.Beginning;
        foreach (var record in await db.Audit.AsNoTracking().OrderBy(record => record.Sequence).ToListAsync())
        {
            (record.PreviousHash, record.Digest, record.Salt) = (previous, null, null);
            var (id, before, hash) = (record.Id, previous, AuditChain.HashOf(record, key));
            await db.Audit.Where(one => one.Id == id).ExecuteUpdateAsync(set => set.SetProperty(one => one.PreviousHash, before)
                .SetProperty(one => one.Hash, hash).SetProperty(one => one.Digest, (string?)null)
                .SetProperty(one => one.Salt, (string?)null));
            previous = hash;
        }

        var head = await db.AuditHeads.SingleAsync();
        head.Hash = previous;
        head.Sum = head.SumBy(key);
        await db.SaveChangesAsync();
    }

    // As somebody who knows how the sums are made, but not the key.
    private static async Task Recount(SalesBotDb db, long from)
    {
        var records = await db.Audit.AsNoTracking().Where(record => record.Sequence >= from - 1).OrderBy(record => record.Sequence)
            .ToListAsync();
        var previous = from == 1 ? AuditChain.Beginning : records[0].Hash;
        foreach (var record in records.Where(record => record.Sequence >= from))
        {
            record.PreviousHash = previous;
            var (id, before, hash) = (record.Id, previous, AuditChain.HashOf(record, RecordKey.None));
            await db.Audit.Where(one => one.Id == id).ExecuteUpdateAsync(
                set => set.SetProperty(one => one.PreviousHash, before).SetProperty(one => one.Hash, hash));
            previous = hash;
        }

        await SetBack(db);
    }

    private static async Task SetBack(SalesBotDb db)
    {
        var last = await db.Audit.AsNoTracking().OrderByDescending(record => record.Sequence).FirstOrDefaultAsync();
        var head = new AuditHead { Sequence = last?.Sequence ?? 0, Hash = last?.Hash ?? AuditChain.Beginning };
        var sum = head.SumBy(RecordKey.None);
        await db.AuditHeads.ExecuteUpdateAsync(set => set.SetProperty(one => one.Sequence, head.Sequence)
            .SetProperty(one => one.Hash, head.Hash).SetProperty(one => one.KeyedFrom, (long?)null).SetProperty(one => one.Sum, sum));
    }

    private static async Task Swap(SalesBotDb db, long one, long other)
    {
        await Renumber(db, one, -1);
        await Renumber(db, other, one);
        await Renumber(db, -1, other);
    }

    private static Task<int> Renumber(SalesBotDb db, long from, long to) => db.Audit.Where(record => record.Sequence == from)
        .ExecuteUpdateAsync(set => set.SetProperty(record => record.Sequence, to));

    private static async Task Insert(SalesBotDb db, long at)
    {
        for (var number = Records; number >= at; number--) await Renumber(db, number, number + 1);
        await db.Database.ExecuteSqlAsync($"""
            INSERT INTO "Audit" ("Sequence", "PreviousHash", "Hash", "At", "Channel", "Action", "Details")
            SELECT {at}, "PreviousHash", "Hash", "At", "Channel", 'forged', "Details" FROM "Audit" WHERE "Sequence" = {at + 1}
            """);
    }

    private async Task<Database> Filled()
    {
        var database = Keyed(await Fresh(StorageProvider.Sqlite), "the-secret-of-thirty-two-characters-and-more");
        await Fill(database, Records);
        return database;
    }

    private static Database Keyed(Database database, string key) =>
        new(Sales.Features, StorageProvider.Sqlite, database.ConnectionString, SqlServerTranslation.Shared, new QueryCallers())
        {
            RecordKey = RecordKey.Of(key),
        };

    private static async Task Fill(Database database, int count)
    {
        await using var db = database.Open();
        for (var i = 0; i < count; i++)
        {
            db.Audit.Add(new AuditRecord
            {
                At = DateTimeOffset.UnixEpoch.AddMinutes(i),
                Channel = "bot",
                Action = "lead.refused",
                Details = $$"""{"reason":"Дорого {{i}}"}""",
            });
            await db.SaveChangesAsync();
        }
    }

    private static async Task<AuditCheck> Verify(Database database)
    {
        await using var db = database.Open();
        return await AuditChain.Verify(db, 0, int.MaxValue);
    }
}
