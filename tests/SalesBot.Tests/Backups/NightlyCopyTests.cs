using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging.Abstractions;
using SalesBot.Backups;
using SalesBot.Data;
using SalesBot.Data.Engines;
using SalesBot.Host.Hosting;
using SalesBot.Leads;

namespace SalesBot.Tests.Backups;

/// <summary>The copy of the night, and what the administrators hear of it (15.7).</summary>
public sealed class NightlyCopyTests : OfficeTest
{
    private const string Monday = "office.night-2026-11-23.db";
    private const string Tuesday = "office.night-2026-11-24.db";

    private readonly CopyWatch watch = new();
    private readonly string folder = Directory.CreateTempSubdirectory("salesbot-").FullName;

    [SqliteFact] // 15.7
    public async Task At_three_the_database_is_copied_once_however_many_processes_run()
    {
        var (one, two) = (Process(), Process());
        await one.Make(default);
        await two.Make(default);
        Assert.Equal([Monday], Files());
        Office.Clock.Advance(TimeSpan.FromHours(13.9));
        Assert.False(await one.Wait(default));
        Office.Clock.Advance(TimeSpan.FromHours(0.1));
        Assert.True(await one.Wait(default));
        Assert.True(await two.Wait(default));
        await two.Make(default);
        await one.Make(default);
        Assert.False(await one.Wait(default));
        Assert.Equal([Monday, Tuesday], Files());
        Assert.Equal(2, watch.Copies);
    }

    [SqliteFact] // 15.7
    public async Task A_process_that_was_down_at_three_makes_the_copy_when_it_starts()
    {
        var due = Process();
        Assert.True(await due.Wait(default));
        await due.Make(default);
        Assert.False(await due.Wait(default));
        Assert.Equal([Monday], Files());
    }

    [SqliteFact] // 15.7
    public async Task While_another_process_is_copying_nothing_is_done_and_it_is_looked_at_again_in_a_minute()
    {
        var due = Process();
        using (SqliteFile.LockIfFree(Office.Database.File + ".backing-up"))
        {
            await due.Make(default);
            Assert.Empty(Files());
            Assert.Null(due.Trouble);
            Assert.False(await due.Wait(default));
        }

        Office.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.True(await due.Wait(default));
        await due.Make(default);
        Assert.Equal([Monday], Files());
    }

    [SqliteFact] // 15.7
    public async Task The_copy_is_what_restore_takes()
    {
        await Anna.Says("89161234567 Иванов Пётр кровля -> Петрова").Clicks("Готово");
        await Process().Make(default);
        var restored = Path.Combine(folder, "restored.db");
        await RestoreSqlite.Put(Path.Combine(folder, Monday), restored, Office.Clock.GetUtcNow(), default);
        var database = new Database(Sales.Features, StorageProvider.Sqlite, $"Data Source={restored};Pooling=False");
        Assert.Empty(await database.PendingMigrations());
        await using var db = database.Open();
        Assert.True(await db.Leads.AnyAsync());
    }

    [SqliteFact] // 15.7
    public async Task Without_a_folder_the_administrators_hear_so_once_a_night_and_health_until_there_is_a_copy()
    {
        Directory.Delete(folder);
        var (one, two) = (Process(), Process());
        await one.Make(default);
        await two.Make(default);
        Assert.False(await one.Wait(default));
        await Office.Pass(TimeSpan.FromHours(1));
        await Boss.Sees("Ночная копия базы за 23.11 не сделана", $"Папки {folder} нет", "Копий в этой папке не видно");
        Assert.True(await one.Wait(default));
        await one.Make(default);
        await Office.Pass(TimeSpan.FromHours(1));
        Assert.Equal(1, Told());
        Assert.Equal((HealthStatus.Degraded, $"the nightly copy of the database failed: There is no folder {folder}."), await Health(one));
        Directory.CreateDirectory(folder);
        await one.Make(default);
        Assert.Equal(HealthStatus.Healthy, (await Health(one)).Status);
        Assert.Equal([Monday], Files());
        await Office.Pass(TimeSpan.FromHours(1));
        await Boss.Sees("Ночная копия базы за 23.11 всё же сделана");
    }

    [SqliteFact] // 15.7
    public async Task What_succeeds_before_anybody_has_read_that_it_failed_is_not_told()
    {
        var due = Process();
        await due.Make(default);
        watch.Refusal = new SqliteException("database or disk is full", 13);
        await Office.Pass(TimeSpan.FromHours(14));
        await due.Make(default);
        watch.Refusal = null;
        await Office.Pass(TimeSpan.FromHours(1));
        await due.Make(default);
        Assert.Equal([Monday, Tuesday], Files());
        await Office.Pass(TimeSpan.FromHours(6));
        Assert.Equal(0, Told());
    }

    [SqliteFact] // 15.7
    public async Task Nobody_is_woken_and_the_next_night_is_told_again()
    {
        var due = Process();
        await due.Make(default);
        watch.Refusal = new SqliteException("database or disk is full", 13);
        await Office.Pass(TimeSpan.FromHours(14));
        await due.Make(default);
        await Office.Pass(TimeSpan.FromHours(5.9));
        Assert.Equal(0, Told());
        await Office.Pass(TimeSpan.FromHours(0.2));
        await Boss.Sees("Ночная копия базы за 24.11 не сделана", $"На диске папки {folder} нет места", "Последняя копия за 23.11");
        await Office.Pass(TimeSpan.FromHours(18));
        await due.Make(default);
        await Office.Pass(TimeSpan.FromHours(6.1));
        Assert.Equal(2, Told());
    }

    [SqliteFact] // 15.7
    public async Task A_copy_that_came_out_damaged_does_not_count_and_is_told()
    {
        watch.Spoil = path =>
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Write);
            file.Position = 4096;
            file.Write(new byte[20 * 4096]);
        };
        await Process().Make(default);
        Assert.Empty(Files());
        await Office.Pass(TimeSpan.FromHours(1));
        await Boss.Sees("записалась с ошибкой и удалена");
    }

    [SqliteFact] // 15.7
    public async Task A_copy_without_this_programs_tables_does_not_count()
    {
        watch.Spoil = path =>
        {
            using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "DELETE FROM \"__EFMigrationsHistory\"";
            command.ExecuteNonQuery();
        };
        var due = Process();
        await due.Make(default);
        Assert.Empty(Files());
        Assert.Contains("its tables are of no version", due.Trouble, StringComparison.Ordinal);
    }

    [SqliteFact] // 15.7
    public async Task What_is_old_goes_and_what_is_somebody_elses_stays()
    {
        string[] foreign = ["office-2026-01-01.db", "other.night-2026-01-01.db", "office.night-2026-01-01.db.bak", "notes.txt"];
        var nights = Enumerable.Range(1, 40).Select(back => $"office.night-{new DateOnly(2026, 11, 23).AddDays(-back):yyyy-MM-dd}.db");
        foreach (var name in foreign.Concat(nights).Append("office.night-2026-11-20.db.part"))
            await File.WriteAllTextAsync(Path.Combine(folder, name), "");
        await Process().Make(default);
        Assert.Equal(7 + 4 + foreign.Length, Files().Count);
        Assert.All(foreign.Append(Monday), name => Assert.Contains(name, Files()));
    }

    [SqliteFact] // 15.7
    public async Task Where_no_folder_is_set_nothing_is_copied()
    {
        var due = new DueBackups(Office.Database, Office.Office, NullLogger<DueBackups>.Instance, () => { });
        Assert.False(await due.Wait(default));
        Assert.Equal(HealthStatus.Healthy, (await Health(due)).Status);
    }

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
    }

    private protected override Task<TestOffice> OpenOffice() => TestOffice.Open(interceptors: watch);

    private DueBackups Process() => new(
        Office.Database,
        Office.Office with { Settings = [new BackupFolder(folder)] },
        NullLogger<DueBackups>.Instance,
        () => { });

    private List<string> Files() => [.. Directory.GetFiles(folder).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    private int Told() => Boss.Messages.Count(message => message.Shows("Ночная копия базы"));

    private static async Task<(HealthStatus Status, string? Description)> Health(DueBackups due)
    {
        var found = await new BackupHealth(due).CheckHealthAsync(new HealthCheckContext());
        return (found.Status, found.Description);
    }
}
