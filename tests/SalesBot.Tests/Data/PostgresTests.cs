using Microsoft.EntityFrameworkCore;
using Npgsql;
using SalesBot.Conversations;
using SalesBot.Data;
using SalesBot.Host.Hosting;
using SalesBot.Leads;
using SalesBot.People;
using SalesBot.Records;

namespace SalesBot.Tests.Data;

/// <summary>A test that needs the server of SALESBOT_TEST_POSTGRES; its class is marked so that a run without one leaves it out.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class PostgresFactAttribute : FactAttribute
{
    public override string? Skip => PostgresServer.IsThere ? null : "SALESBOT_TEST_POSTGRES names no server.";
}

/// <summary>What only a server can show.</summary>
[Trait("Storage", "Every")]
[Trait("Needs", "Postgres")]
public sealed class PostgresTests : StorageTest
{
    [PostgresFact] // T2: as a fail-over does, or an administrator
    public async Task Whose_connection_is_killed_while_people_register_is_answered_all_the_same_and_what_was_acknowledged_stands()
    {
        await using var office = await TestOffice.Open();
        var first = await office.Join("Белова Анна", Role.Secretary);
        await office.Join("Петрова Ольга", Role.Manager);
        await first.Says("89150000000 Иванов Пётр кровля -> Петрова");
        var done = first.Button("Готово").Button.Value;
        await first.Clicks("Готово");
        List<Chat> people = [];
        for (var i = 0; i < 24; i++) people.Add(await office.Join($"Секретарь {i}", Role.Secretary));
        var database = new NpgsqlConnectionStringBuilder(office.Database.ConnectionString).Database;
        foreach (var some in people.Select((person, who) => (person, who)).Chunk(6))
        {
            var registering = some.Select(one => Task.Run(async () =>
            {
                await office.Receive(one.person.Update() with { Text = $"8916000{one.who:0000} Иванов Пётр кровля -> Петрова" });
                await office.Receive(one.person.Update() with { Tap = new Tap(done, null) });
            })).ToList();
            // While all are under way, and once more when the first has been answered.
            await Kill(database!);
            await Task.WhenAny(registering);
            await Kill(database!);
            await Task.WhenAll(registering);
        }

        // Nobody was told that nothing was saved, and nobody had to say anything twice.
        var numbers = await office.Read(db => db.Leads.Select(lead => lead.Number).OrderBy(number => number).ToListAsync());
        Assert.Equal(Enumerable.Range(1, 25).Select(n => $"L-2026-{n:000000}"), numbers);
        Assert.Equal(AuditFlaw.None, (await office.Read(db => AuditChain.Verify(db, 0, 10_000))).Flaw);
        await first.Says("/leads");
    }

    private static Task<object?> Kill(string database) => PostgresServer.Command(
        $"SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE datname = '{database}' AND state <> 'idle'");

    [PostgresFact]
    public async Task A_deadlock_of_the_server_itself_costs_nobody_anything()
    {
        var database = await Fresh(StorageProvider.Postgres);
        await Add(database, new NumberSeries { Key = "A" });
        await Add(database, new NumberSeries { Key = "B" });
        var both = new Barrier();
        await Task.WhenAll(Count("A", "B"), Count("B", "A"));
        await using var db = database.Open();
        Assert.Equal([2, 2], await db.NumberSeries.OrderBy(series => series.Key).Select(series => series.Last).ToListAsync());

        Task Count(string one, string two) => Database.Again(async () =>
        {
            await using var own = database.Open();
            await using var write = await database.BeginWrite(own);
            await Up(own, one);
            await both.Arrive();
            await Up(own, two);
            await write.Commit();
        });

        static Task Up(SalesBotDb db, string key) => db.NumberSeries.Where(series => series.Key == key)
            .ExecuteUpdateAsync(set => set.SetProperty(series => series.Last, series => series.Last + 1));
    }

    [PostgresFact]
    public async Task A_start_asks_for_migrate_and_changes_nothing_by_itself()
    {
        var database = Empty(StorageProvider.Postgres);
        var problem = await Assert.ThrowsAsync<StorageException>(() => StorageSetup.Prepare(database));
        Assert.EndsWith("Run: SalesBot.Host migrate", problem.Message, StringComparison.Ordinal);
        await database.Migrate();
        await StorageSetup.Prepare(database);
    }

    [PostgresFact]
    public async Task Texts_are_sorted_by_their_bytes_and_a_capital_is_another_letter()
    {
        var database = await Fresh(StorageProvider.Postgres);
        foreach (var key in new[] { "a", "B", "ё", "Я", "а" }) await Add(database, new NumberSeries { Key = key });
        await using var db = database.Open();
        Assert.Equal(
            ["B", "a", "Я", "а", "ё"],
            await db.NumberSeries.OrderBy(series => series.Key).Select(series => series.Key).ToListAsync());
        Assert.Equal(0, await db.NumberSeries.CountAsync(series => series.Key == "b" || EF.Functions.Like(series.Key, "b%")));
    }

    [PostgresFact]
    public async Task A_backup_is_a_file_of_its_owners_alone_and_never_overwrites()
    {
        var database = await Fresh(StorageProvider.Postgres);
        var path = Path.Combine(Folder, "copy.dump");
        await database.Backup(path);
        Assert.Equal("PGDMP", System.Text.Encoding.ASCII.GetString((await File.ReadAllBytesAsync(path))[..5]));
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(path));
        await Assert.ThrowsAsync<StorageException>(() => database.Backup(path));
    }

    [PostgresFact] // T7
    public async Task A_login_that_is_refused_and_a_database_that_is_not_there_are_said_in_a_sentence()
    {
        var there = Empty(StorageProvider.Postgres);
        var absent = await Assert.ThrowsAsync<StorageException>(() => there.Guard(async () =>
        {
            await using var db = there.Open();
            return await db.NumberSeries.CountAsync();
        }));
        Assert.Equal(StorageTrouble.Away, absent.Trouble);
        Assert.Equal($"The database {there.Place} cannot be reached or opened.", absent.Message);
        var stranger = new Database(Sales.Features, StorageProvider.Postgres, there.ConnectionString + ";Username=nobody;Password=hunter2");
        var refused = await Assert.ThrowsAsync<StorageException>(() => stranger.PendingMigrations());
        Assert.Equal(StorageTrouble.Denied, refused.Trouble);
        Assert.DoesNotContain("hunter2", refused.Message, StringComparison.Ordinal);
    }

    private static async Task Add(Database database, object row)
    {
        await using var db = database.Open();
        db.Add(row);
        await db.SaveChangesAsync();
    }

    /// <summary>The first two who come wait for each other; whoever comes later passes.</summary>
    private sealed class Barrier
    {
        private readonly TaskCompletionSource open = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private int arrived;

        public Task Arrive()
        {
            if (Interlocked.Increment(ref arrived) == 2) open.SetResult();
            return open.Task;
        }
    }
}
