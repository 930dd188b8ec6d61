using System.Data.Common;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using SalesBot.Data;
using SalesBot.Data.Engines;
using SalesBot.Host.Hosting;
using Database = SalesBot.Data.Database;

namespace SalesBot.Tests.Data;

/// <summary>What is sent to SQL Server as a script and no test's server ever sees.</summary>
public sealed class SqlServerGrammarTests
{
    [Fact]
    public void Every_migration_there_and_back_is_SQL_Servers_own_language()
    {
        using var db = new Database(Sales.Features, StorageProvider.SqlServer, StorageEngine.Of(StorageProvider.SqlServer).Nowhere).Open();
        var migrator = db.GetService<IMigrator>();
        var there = SqlServerGrammar.Parsed(migrator.GenerateScript());
        Assert.Contains("CREATE UNIQUE INDEX [IX_MissedCalls_OpenOfPhone]", there, StringComparison.Ordinal);
        var all = db.GetService<IMigrationsAssembly>().Migrations.Keys.ToList();
        SqlServerGrammar.Parsed(migrator.GenerateScript(all[^1], all[^2]));
    }

    [Fact]
    public void The_clockworks_script_is_too() => SqlServerGrammar.Parsed(ClockworkTables.Script());

    [Fact] // T3: the end of the record is held while it grows
    public async Task A_lock_is_asked_for_in_the_transaction_that_needs_it()
    {
        var probe = new SqlServerProbe();
        await using var db = probe.Database.Open();
        await using var write = await probe.Database.BeginWrite(db);
        await write.Hold("record");
        Assert.Contains(probe.Sql, sql => sql.Contains("sp_getapplock", StringComparison.Ordinal));
    }

    [Fact] // T5: also in a database that somebody else has created
    public async Task Migrate_lets_nobody_who_reads_wait_for_who_writes()
    {
        var probe = new SqlServerProbe();
        await probe.Database.Migrate();
        Assert.Contains("is_read_committed_snapshot_on", probe.Sql[^2], StringComparison.Ordinal);
        Assert.Equal("ALTER DATABASE CURRENT SET READ_COMMITTED_SNAPSHOT ON WITH ROLLBACK AFTER 10 SECONDS", probe.Sql[^1]);
    }

    [Fact] // T5
    public async Task Where_the_login_may_not_say_so_migrate_says_what_the_administrator_has_to_run()
    {
        var probe = new SqlServerProbe(new Refusing("READ_COMMITTED_SNAPSHOT ON"));
        var problem = await Assert.ThrowsAsync<StorageException>(() => probe.Database.Migrate());
        Assert.Equal(StorageTrouble.Denied, problem.Trouble);
        Assert.StartsWith(
            "The database probe on probe makes readers wait for writers, and this login may not change that (", problem.Message,
            StringComparison.Ordinal);
        Assert.Contains("ALTER DATABASE CURRENT SET READ_COMMITTED_SNAPSHOT ON", problem.Message, StringComparison.Ordinal);
    }

    [Fact] // T: a large table takes longer to change than a question may
    public async Task A_migration_has_an_hour_where_a_question_has_half_a_minute()
    {
        var times = new TimeGiven();
        await new SqlServerProbe(times).Database.Migrate();
        Assert.Equal([3600], times.OfCreations.Distinct());
    }

    [Fact]
    public void What_is_not_its_language_is_refused() =>
        Assert.Throws<FormatException>(() => SqlServerGrammar.Parsed("SELECT * FROM [Leads] LIMIT 1"));

    [Fact] // T6
    public void Every_text_is_compared_by_its_code_on_servers_and_every_key_with_it()
    {
        foreach (var provider in new[] { StorageProvider.SqlServer, StorageProvider.Postgres })
        {
            using var db = new Database(Sales.Features, provider, StorageEngine.Of(provider).Nowhere).Open();
            var model = db.GetService<Microsoft.EntityFrameworkCore.Metadata.IDesignTimeModel>().Model;
            var texts = model.GetEntityTypes().SelectMany(type => type.GetProperties()).Where(one => one.ClrType == typeof(string));
            Assert.All(texts, text => Assert.Equal(
                provider == StorageProvider.SqlServer ? "Latin1_General_100_BIN2" : "C",
                text.FindAnnotation("Relational:Collation")?.Value));
        }
    }

    /// <summary>A login that may not do one thing. The exception is the driver's own: that of a closed port.</summary>
    private sealed class Refusing(string what) : DbCommandInterceptor
    {
        public override async ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(DbCommand command, CommandEventData eventData,
            InterceptionResult<int> result, CancellationToken cancellationToken = default)
        {
            if (!command.CommandText.Contains(what, StringComparison.Ordinal)) return result;
            await using var closed = new SqlConnection("Server=tcp:127.0.0.1,1;Connect Timeout=3;ConnectRetryCount=0");
            await closed.OpenAsync(cancellationToken);
            return result;
        }
    }

    /// <summary>How many seconds the making of each table had.</summary>
    private sealed class TimeGiven : DbCommandInterceptor
    {
        public List<int> OfCreations { get; } = [];

        public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(DbCommand command, CommandEventData eventData,
            InterceptionResult<int> result, CancellationToken cancellationToken = default)
        {
            if (command.CommandText.Contains("CREATE TABLE", StringComparison.Ordinal)) OfCreations.Add(command.CommandTimeout);
            return new(result);
        }
    }
}
