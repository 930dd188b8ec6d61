using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SQLitePCL;

namespace SalesBot.Data.Engines;

/// <summary>SQLite: one file and one writer, on this machine.</summary>
internal sealed class SqliteEngine : StorageEngine
{
    public override string Needs => "file (Data Source=…)";

    public override bool IsServer => false;

    public override string Nowhere => "Data Source=:memory:";

    public override string? MistakeIn(string connectionString)
    {
        var settings = new SqliteConnectionStringBuilder(connectionString);
        return settings.DataSource.Length == 0 ? $"names no {Needs}."
            : settings.Password.Length == 0 ? null
            : "has a Password, and the SQLite that comes with SalesBot cannot encrypt: "
                + "leave it out, and keep the file on an encrypted disk. "
                + "(Or is it meant for a server? Then Storage:Provider is SqlServer or Postgres.)";
    }

    public override string Place(string connectionString) => File(connectionString) ?? "in memory";

    public override string? File(string connectionString) => SqliteFile.PathOf(connectionString);

    internal override Opener Opener(Schema schema, string connectionString, IEnumerable<IInterceptor> interceptors)
    {
        IInterceptor[] all = [new SqlitePragmas(), .. interceptors];
        var place = WithoutCreating(connectionString);
        var settings = new SqliteConnectionStringBuilder(place);
        // Its transactions take the write lock at once (BEGIN IMMEDIATE), so that two writers queue instead of failing.
        var options = Options(sqlite => sqlite.UseSqlite(place, set => set.MigrationsAssembly(schema.Home)));
        if (!settings.Pooling || File(connectionString) is null) return new Opener(() => new SqliteDb(options, schema));
        settings.Pooling = false;
        var itself = settings.ConnectionString;
        var kept = new KeptConnections(Make);
        return new Opener(() => new SqliteDb(options, schema).On(kept), kept.LetGo);

        DbContextOptions<SqliteDb> Options(Action<DbContextOptionsBuilder<SqliteDb>> use)
        {
            var builder = new DbContextOptionsBuilder<SqliteDb>();
            use(builder);
            return Finish(builder, all);
        }

        // A context that is made with a connection teaches it EF's functions, so that none that is lent it has to.
        KeptConnection Make()
        {
            var connection = new KeptConnection(itself);
            using var teacher = new SqliteDb(Options(sqlite => sqlite.UseSqlite(connection)), schema);
            teacher.Database.GetDbConnection();
            return connection;
        }
    }

    internal override async Task<IReadOnlyList<string>> Migrate(Database database, CancellationToken stop)
    {
        if (database.File is not { } file) return await MigrateDatabase.Apply(database, stop);
        SqliteFile.Create(file);
        if (await MigrateDatabase.Pending(database, stop) is []) return [];
        using var alone = await SqliteFile.Lock(file, TimeProvider.System, stop);
        await ForgetStaleLock(database, stop);
        return await MigrateDatabase.Apply(database, stop);
    }

    internal override async Task Backup(Database database, string path, CancellationToken stop)
    {
        if (database.File is { } file && !System.IO.File.Exists(file))
            throw new StorageException(StorageTrouble.Away, $"There is no database {file}.");
        await using var db = database.Open();
        await BackUpDatabase.ToNewFile(path, copy => db.Database.ExecuteSqlAsync($"VACUUM INTO {copy}", stop));
    }

    internal override Task<WholenessCheck> QuickCheck(Database database, TimeSpan longest, CancellationToken stop) =>
        database.File is { } file ? Task.Run(() => CheckSqlite.Quick(file, longest, stop), stop)
            : base.QuickCheck(database, longest, stop);

    // The whole file is written anew, into the log and from there, and the log ends empty.
    internal override async Task<bool> Overwrite(Database database, CancellationToken stop)
    {
        using var turn = await database.WriteTurn(stop);
        await using var db = database.Open();
        await db.Database.OpenConnectionAsync(stop);
        await db.Database.ExecuteSqlRawAsync("VACUUM", stop);
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
        return Convert.ToInt32(await command.ExecuteScalarAsync(stop), System.Globalization.CultureInfo.InvariantCulture) == 0;
    }

    // With the pages that are enough for a turn (SqlitePragmas), very many rows would be written to the file several times over.
    internal override Task MakeRoom(SalesBotDb db) => db.Database.ExecuteSqlRawAsync("PRAGMA cache_size=-16000");

    internal override StorageTrouble? TroubleOf(Exception exception) => exception is not SqliteException sqlite ? null
        : sqlite.SqliteErrorCode switch
        {
            raw.SQLITE_BUSY or raw.SQLITE_LOCKED => StorageTrouble.Locked,
            raw.SQLITE_FULL => StorageTrouble.Full,
            raw.SQLITE_READONLY or raw.SQLITE_PERM => StorageTrouble.ReadOnly,
            raw.SQLITE_NOTADB or raw.SQLITE_CORRUPT => StorageTrouble.Damaged,
            raw.SQLITE_CANTOPEN or raw.SQLITE_IOERR => StorageTrouble.Away,
            raw.SQLITE_AUTH => StorageTrouble.Denied,
            _ => null,
        };

    // Only `Migrate` makes the file. Moved away while the bot runs, it must not be made anew: what is saved into that is lost (X9).
    private static string WithoutCreating(string connectionString)
    {
        var settings = new SqliteConnectionStringBuilder(connectionString);
        if (SqliteFile.PathOf(connectionString) is not null && settings.Mode == SqliteOpenMode.ReadWriteCreate)
            settings.Mode = SqliteOpenMode.ReadWrite;
        return settings.ConnectionString;
    }

    // EF notes in a table that somebody migrates and would wait for ever for a process that was killed meanwhile.
    // We hold a lock that dies with its process, so whatever is noted there is stale.
    private static async Task ForgetStaleLock(Database database, CancellationToken stop)
    {
        await using var db = database.Open();
        await db.Database.ExecuteSqlRawAsync("DROP TABLE IF EXISTS \"__EFMigrationsLock\"", stop);
    }
}
