using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace SalesBot.Data;

/// <summary>Which database engine holds the data.</summary>
public enum StorageProvider
{
    /// <summary>One file: for trying out and small offices.</summary>
    Sqlite,

    /// <summary>SQL Server, for production; several processes may share it.</summary>
    SqlServer,
}

/// <summary>Opens the database. Safe to share between threads; each context it opens is not.</summary>
/// <param name="schema">Whose tables it holds; the migrations are in its assembly.</param>
/// <param name="provider">The engine.</param>
/// <param name="connectionString">Where it is.</param>
/// <param name="interceptors">What watches its statements.</param>
public sealed class Database(Schema schema, StorageProvider provider, string connectionString, params IInterceptor[] interceptors)
{
    private const int MostPatience = 4;

    // Made when first asked for: an office on SQLite never loads the other engine's driver.
    private readonly Lazy<DbContextOptions<SqliteDb>> sqlite = new(() => new DbContextOptionsBuilder<SqliteDb>()
        .UseSqlite(connectionString, sqlite => sqlite.MigrationsAssembly(schema.Home))
            .ReplaceService<IModelCacheKeyFactory, ModelBySchema>()
        .AddInterceptors([new SqlitePragmas(), .. interceptors]).Options);

    private readonly Lazy<DbContextOptions<SqlServerDb>> sqlServer = new(() => new DbContextOptionsBuilder<SqlServerDb>()
        .UseSqlServer(connectionString, server => server.MigrationsAssembly(schema.Home))
        .ReplaceService<IModelCacheKeyFactory, ModelBySchema>().AddInterceptors(interceptors).Options);

    private readonly WriteTurns? turns = provider == StorageProvider.Sqlite ? new() : null;

    /// <summary>The engine in use.</summary>
    public StorageProvider Provider => provider;

    /// <summary>How to reach it.</summary>
    public string ConnectionString => connectionString;

    /// <summary>Full path of the SQLite file; null on SQL Server and for a database in memory.</summary>
    public string? File { get; } = provider == StorageProvider.Sqlite ? SqliteFile.PathOf(connectionString) : null;

    /// <summary>Where it is, for messages: the file, or server and database, never a password.</summary>
    public string Place => provider == StorageProvider.Sqlite ? File ?? "in memory" : ServerPlace();

    /// <summary>
    /// A new context; the caller disposes of it. Its transactions on SQLite take the write lock at once (BEGIN IMMEDIATE), so that two
    /// writers queue instead of failing.
    /// </summary>
    public SalesBotDb Open() =>
        provider == StorageProvider.Sqlite ? new SqliteDb(sqlite.Value, schema) : new SqlServerDb(sqlServer.Value, schema);

    /// <summary>
    /// Begins to write with a context of this database, after those who asked before. Not to be asked for by who already holds one.
    /// </summary>
    public async Task<WriteTransaction> BeginWrite(SalesBotDb db, CancellationToken stop = default)
    {
        var turn = await WriteTurn(stop);
        try
        {
            return new WriteTransaction(await db.Database.BeginTransactionAsync(stop), turn);
        }
        catch
        {
            turn.Dispose();
            throw;
        }
    }

    /// <summary>The turn alone, for one statement that needs no transaction of its own; held until disposed of.</summary>
    public async Task<IDisposable> WriteTurn(CancellationToken stop = default) => turns is null ? NoTurn.Instance : await turns.Take(stop);

    /// <summary>
    /// Does <paramref name="once"/> again, three times at most, when somebody was faster - a revision or a unique key says so, and the
    /// record of who did what is written by everybody -: on what is then true, so in a context and a transaction of its own each time.
    /// </summary>
    public static async Task<T> Again<T>(Func<Task<T>> once)
    {
        const int tries = 3;
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await once();
            }
            catch (DbUpdateException conflict) when (attempt < tries && StorageTroubles.Of(conflict) is null)
            {
            }
        }
    }

    /// <summary>The same where there is nothing to return.</summary>
    public static Task Again(Func<Task> once) => Again(async () =>
    {
        await once();
        return true;
    });

    /// <summary>Runs <paramref name="work"/> and says in one sentence what is wrong with the database when that is why it failed.</summary>
    /// <exception cref="StorageException">The database is why it failed.</exception>
    public async Task<T> Guard<T>(Func<Task<T>> work)
    {
        try
        {
            return await work();
        }
        catch (Exception problem) when (problem is not StorageException && StorageTroubles.Explain(problem, Place) is { } told)
        {
            throw new StorageException(told.Trouble, told.Sentence, problem);
        }
    }

    /// <summary>
    /// The same for what is prepared before the bot serves anybody: on a busy machine another process that starts on the same database may
    /// hold it for longer than the usual patience, and is waited for.
    /// </summary>
    /// <exception cref="StorageException">The database is why it failed.</exception>
    public async Task<T> GuardStart<T>(Func<Task<T>> work)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await Guard(work);
            }
            catch (StorageException locked) when (locked.Trouble == StorageTrouble.Locked && attempt < MostPatience)
            {
            }
        }
    }

    private string ServerPlace()
    {
        var settings = new SqlConnectionStringBuilder(connectionString);
        return $"{settings.InitialCatalog} on {settings.DataSource}";
    }
}
