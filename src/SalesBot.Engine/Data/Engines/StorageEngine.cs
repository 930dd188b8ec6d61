using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.Caching.Memory;

namespace SalesBot.Data.Engines;

/// <summary>
/// A database engine: all in which they differ, a class each. Nothing else asks which one it is. What they have in common is said once,
/// in the model: moments are ticks, texts are compared and sorted by their code, byte for byte.
/// </summary>
public abstract class StorageEngine
{
    private static readonly Dictionary<StorageProvider, StorageEngine> all = new()
    {
        [StorageProvider.Sqlite] = new SqliteEngine(),
        [StorageProvider.SqlServer] = new SqlServerEngine(),
        [StorageProvider.Postgres] = new PostgresEngine(),
    };

    /// <summary>All of them.</summary>
    public static IReadOnlyCollection<StorageEngine> All => all.Values;

    /// <summary>The engine of that name.</summary>
    public static StorageEngine Of(StorageProvider provider) => all[provider];

    /// <summary>What a connection string has to name, with how it is written.</summary>
    public abstract string Needs { get; }

    /// <summary>
    /// Whether it is a server that others may use too: changed in shape by the command <c>migrate</c> alone, and asked by many writers at
    /// once. Else one process after the other writes, and a start may change it.
    /// </summary>
    public virtual bool IsServer => true;

    /// <summary>A connection string for who wants the model alone; nothing is opened.</summary>
    public abstract string Nowhere { get; }

    /// <summary>What is wrong with a connection string, to follow «ConnectionStrings:SalesBot»; null when it can be tried.</summary>
    /// <exception cref="Exception">It is none of this engine: ArgumentException, FormatException or InvalidOperationException.</exception>
    public abstract string? MistakeIn(string connectionString);

    /// <summary>Where it is, for messages: the file, or server and database, never a password.</summary>
    public abstract string Place(string connectionString);

    /// <summary>Full path of the file; null on a server and in memory.</summary>
    public virtual string? File(string connectionString) => null;

    /// <summary>Opens contexts by these options.</summary>
    internal abstract Opener Opener(Schema schema, string connectionString, IEnumerable<IInterceptor> interceptors);

    /// <summary>Creates the database if need be and applies what is pending; returns what was applied.</summary>
    internal virtual Task<IReadOnlyList<string>> Migrate(Database database, CancellationToken stop) =>
        MigrateDatabase.Apply(database, stop);

    /// <summary>Writes a whole, consistent copy to a new file.</summary>
    internal abstract Task Backup(Database database, string path, CancellationToken stop);

    /// <summary>Reads the file through for damage, for so long at most.</summary>
    internal virtual Task<WholenessCheck> QuickCheck(Database database, TimeSpan longest, CancellationToken stop) =>
        Task.FromResult(new WholenessCheck(null, true));

    /// <summary>
    /// Overwrites what was removed and still stands in the pages of the file; false when somebody is in the way, and it is to be tried
    /// again. A server has its own ways, which are its administrator's.
    /// </summary>
    internal virtual Task<bool> Overwrite(Database database, CancellationToken stop) => Task.FromResult(true);

    /// <summary>
    /// Waits until nobody else holds what has this name, and holds it until the transaction ends. Nothing to do where one writes at a time.
    /// </summary>
    internal virtual Task Hold(SalesBotDb db, string name, CancellationToken stop) => Task.CompletedTask;

    /// <summary>Gives a connection room for very many rows, until it is closed.</summary>
    internal virtual Task MakeRoom(SalesBotDb db) => Task.CompletedTask;

    /// <summary>What this exception of the engine's driver means, those inside it apart; null when it is not the database's.</summary>
    internal abstract StorageTrouble? TroubleOf(Exception exception);

    /// <summary>A sentence of its own for what is wrong, better than that of the trouble; null mostly.</summary>
    internal virtual string? Advice(Exception exception, string place) => null;

    // The library keeps a thousand compiled queries, each in two steps, and throws some away when there are more: a product that has
    // more would compile for ever.
    private static readonly MemoryCache Compiled = new(new MemoryCacheOptions { SizeLimit = 102_400 });

    /// <summary>What all options have in common.</summary>
    protected static DbContextOptions<T> Finish<T>(DbContextOptionsBuilder<T> options, IEnumerable<IInterceptor> interceptors)
        where T : SalesBotDb =>
        options.UseMemoryCache(Compiled).ReplaceService<IModelCacheKeyFactory, ModelBySchema>().AddInterceptors(interceptors)
            // A test holds the model against its migrations. To do it anew at the first start is to build the model a second time.
            .ConfigureWarnings(warnings => warnings.Ignore(RelationalEventId.PendingModelChangesWarning))
            .Options;
}
