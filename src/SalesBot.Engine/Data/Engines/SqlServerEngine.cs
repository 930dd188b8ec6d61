using System.Security.Authentication;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace SalesBot.Data.Engines;

/// <summary>SQL Server.</summary>
internal sealed class SqlServerEngine : StorageEngine
{
    /// <summary>How texts are compared and sorted: by their code units, capitals and accents apart, as on the other engines.</summary>
    public const string ByCode = "Latin1_General_100_BIN2";

    // Ours, thrown where a lock was not given.
    private const int NotGiven = 51_205;

    public override string Needs => "server and database (Server=…;Database=…)";

    public override string Nowhere => "Server=nowhere";

    public override string? MistakeIn(string connectionString) =>
        new SqlConnectionStringBuilder(connectionString) is { DataSource.Length: > 0, InitialCatalog.Length: > 0 } ? null
            : $"names no {Needs}.";

    public override string Place(string connectionString)
    {
        var settings = new SqlConnectionStringBuilder(connectionString);
        return $"{settings.InitialCatalog} on {settings.DataSource}";
    }

    internal override Opener Opener(Schema schema, string connectionString, IEnumerable<IInterceptor> interceptors)
    {
        var builder = new DbContextOptionsBuilder<SqlServerDb>()
            .UseSqlServer(connectionString, server => server.MigrationsAssembly(schema.Home));
        var options = Finish(builder, interceptors);
        return new Opener(() => new SqlServerDb(options, schema));
    }

    internal override async Task<IReadOnlyList<string>> Migrate(Database database, CancellationToken stop)
    {
        var applied = await MigrateDatabase.Apply(database, stop);
        await ReadWhatIsCommitted(database, stop);
        return applied;
    }

    internal override async Task Backup(Database database, string path, CancellationToken stop)
    {
        await using var db = database.Open();
        await db.Database.ExecuteSqlAsync(
            $"DECLARE @name sysname = DB_NAME(); BACKUP DATABASE @name TO DISK = {path} WITH COPY_ONLY, CHECKSUM", stop);
    }

    internal override Task Hold(SalesBotDb db, string name, CancellationToken stop) => db.Database.ExecuteSqlAsync(
        $"""
        DECLARE @given int;
        EXEC @given = sp_getapplock @Resource = {name}, @LockMode = 'Exclusive', @LockOwner = 'Transaction', @LockTimeout = 20000;
        IF @given < 0 THROW 51205, 'The lock was not given.', 1;
        """,
        stop);

    // Numbers of SQL Server; those up to 258 and the five-digit ones are the network's.
    internal override StorageTrouble? TroubleOf(Exception exception) => exception is not SqlException server ? null : server.Number switch
    {
        1205 or 1222 or 3960 or NotGiven => StorageTrouble.Crossed,
        1105 or 1101 or 9002 => StorageTrouble.Full,
        3906 or 3908 => StorageTrouble.ReadOnly,
        823 or 824 or 825 => StorageTrouble.Damaged,
        18456 or 18452 or 18470 or 18486 or 18487 or 18488 or 4064 or 916 or 229 or 262 => StorageTrouble.Denied,
        // The connection ended under a command: another one may do.
        596 or 64 or 121 or 233 or 10053 or 10054 => StorageTrouble.Cut,
        -2 or -1 or 0 or 2 or 20 or 35 or 40 or 53 or 258 or 4060 or 10060 or 10061 or 11001 => StorageTrouble.Away,
        // Shutting down, paused, no connection left.
        6005 or 17142 or 17809 => StorageTrouble.Away,
        // Azure: moving, busy, starting.
        40143 or 40197 or 40501 or 40613 or 10928 or 10929 or 49918 or 49919 or 49920 => StorageTrouble.Away,
        _ => null,
    };

    internal override string? Advice(Exception exception, string place) =>
        StorageTroubles.Inner<SqlException>(exception) is { } server && IsUntrusted(server)
            ? $"The certificate of the database server is not trusted ({place}: {StorageTroubles.FirstLine(server)}). "
                + "Give the server one that this machine trusts, or, inside your own network, "
                + "put TrustServerCertificate=true into ConnectionStrings:SalesBot."
            : null;

    // The driver has no number of its own for it: what failed inside is the encryption.
    private static bool IsUntrusted(SqlException server) => StorageTroubles.Inner<AuthenticationException>(server) is not null
        || server.Message.Contains("certificate", StringComparison.OrdinalIgnoreCase);

    // EF sets it for a database that it has created itself. In any other each reader would wait for each writer, and cross with them.
    private static async Task ReadWhatIsCommitted(Database database, CancellationToken stop)
    {
        const string IsOn = "SELECT is_read_committed_snapshot_on AS Value FROM sys.databases WHERE database_id = DB_ID()";
        const string SetOn = "ALTER DATABASE CURRENT SET READ_COMMITTED_SNAPSHOT ON WITH ROLLBACK AFTER 10 SECONDS";
        await using var db = database.Open();
        if (await db.Database.SqlQueryRaw<bool>(IsOn).FirstOrDefaultAsync(stop)) return;
        try
        {
            await db.Database.ExecuteSqlRawAsync(SetOn, stop);
        }
        catch (SqlException refused)
        {
            throw new StorageException(
                StorageTrouble.Denied,
                $"The database {database.Place} makes readers wait for writers, and this login may not change that "
                + $"({StorageTroubles.FirstLine(refused)}). Let its administrator run there, while no bot does: "
                + "ALTER DATABASE CURRENT SET READ_COMMITTED_SNAPSHOT ON. Then migrate once more.",
                refused);
        }
    }
}
