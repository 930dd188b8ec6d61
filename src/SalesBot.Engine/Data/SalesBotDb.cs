using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using SalesBot.Data.Engines;

namespace SalesBot.Data;

/// <summary>
/// The one database of the product, used directly. Times are UTC ticks, enums are integers, every row that two may change has a revision.
/// </summary>
/// <param name="options">How it is reached.</param>
/// <param name="schema">Whose tables it holds.</param>
public abstract class SalesBotDb(DbContextOptions options, Schema schema) : DbContext(options)
{
    /// <summary>The end of the record of who did what, which nearly everything that is written adds to.</summary>
    internal const string EndOfRecord = "record";

    /// <summary>Whose tables it holds.</summary>
    public Schema Schema => schema;

    /// <summary>What its engine does in its own way.</summary>
    internal abstract StorageEngine Engine { get; }

    /// <summary>What the sums of the record are made with.</summary>
    public RecordKey RecordKey { get; internal set; } = RecordKey.None;

    /// <summary>What programs were answered under their own keys.</summary>
    public DbSet<ApiReceipt> ApiReceipts => Set<ApiReceipt>();

    /// <inheritdoc />
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        if (!ChangeTracker.HasChanges()) return 0;
        // What has changed was just looked for, in all rows that were read: whoever changes more from here on says so.
        var looksByItself = ChangeTracker.AutoDetectChangesEnabled;
        ChangeTracker.AutoDetectChangesEnabled = false;
        try
        {
            foreach (var part in schema.Parts<BeforeSaving>()) await part.Do(this, cancellationToken);
            CountRevisions();
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        }
        finally
        {
            ChangeTracker.AutoDetectChangesEnabled = looksByItself;
        }
    }

    private void CountRevisions()
    {
        foreach (var entry in ChangeTracker.Entries().Where(entry => entry.State == EntityState.Modified))
            if (entry.Metadata.FindProperty("Revision") is { IsConcurrencyToken: true })
                entry.CurrentValues["Revision"] = entry.OriginalValues.GetValue<int>("Revision") + 1;
    }

    /// <summary>
    /// Waits until no other transaction holds what has this name, and holds it until this one ends: who looks and then writes finds what
    /// the one before has written, instead of colliding with it. The end of the record is held before anything else: in a commit of many
    /// turns the one before may have it already, and who took the two the other way round would wait for each other. Does nothing outside
    /// a transaction, where a unique index has to do.
    /// </summary>
    public async Task Hold(string name, CancellationToken stop = default)
    {
        if (Database.CurrentTransaction is null) return;
        if (name != EndOfRecord) await Engine.Hold(this, EndOfRecord, stop);
        await Engine.Hold(this, name, stop);
    }

    /// <inheritdoc />
    public override int SaveChanges(bool acceptAllChangesOnSuccess) =>
        throw new NotSupportedException("What is done before saving may have to read: use SaveChangesAsync.");

    /// <inheritdoc />
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcTicks>();
        configurationBuilder.Properties<string>().HaveMaxLength(400);
        configurationBuilder.Properties<decimal>().HavePrecision(18, 2);
    }

    /// <inheritdoc />
    protected override void OnModelCreating(ModelBuilder modelBuilder) => SalesBotModel.Build(modelBuilder, schema);

    /// <summary>A moment as UTC ticks: sorts and compares alike in all databases.</summary>
    private sealed class UtcTicks() : ValueConverter<DateTimeOffset, long>(
        moment => moment.UtcTicks,
        ticks => new DateTimeOffset(ticks, TimeSpan.Zero));
}

/// <summary>The database on SQLite.</summary>
public sealed class SqliteDb(DbContextOptions<SqliteDb> options, Schema schema) : SalesBotDb(options, schema)
{
    // Whose connection it works on; null where it has one of its own.
    private KeptConnections? home;

    internal override StorageEngine Engine => StorageEngine.Of(StorageProvider.Sqlite);

    /// <inheritdoc />
    public override void Dispose()
    {
        var lent = Lent();
        base.Dispose();
        GiveBack(lent);
    }

    /// <inheritdoc />
    public override async ValueTask DisposeAsync()
    {
        var lent = Lent();
        await base.DisposeAsync();
        GiveBack(lent);
    }

    /// <summary>Works on a connection of these until it is disposed of.</summary>
    internal SqliteDb On(KeptConnections connections)
    {
        home = connections;
        Database.SetDbConnection(connections.Take());
        return this;
    }

    private KeptConnection? Lent() => home is null ? null : (KeptConnection)Database.GetDbConnection();

    private void GiveBack(KeptConnection? lent)
    {
        if (lent is not null) home!.Give(lent);
        home = null;
    }
}

/// <summary>The database on SQL Server.</summary>
public sealed class SqlServerDb(DbContextOptions<SqlServerDb> options, Schema schema) : SalesBotDb(options, schema)
{
    internal override StorageEngine Engine => StorageEngine.Of(StorageProvider.SqlServer);

    /// <inheritdoc />
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<string>().UseCollation(SqlServerEngine.ByCode);
    }
}

/// <summary>The database on PostgreSQL.</summary>
public sealed class PostgresDb(DbContextOptions<PostgresDb> options, Schema schema) : SalesBotDb(options, schema)
{
    internal override StorageEngine Engine => StorageEngine.Of(StorageProvider.Postgres);

    /// <inheritdoc />
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<string>().UseCollation(PostgresEngine.ByCode);
    }

    /// <inheritdoc />
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        PostgresEngine.WriteFiltersItsWay(modelBuilder);
    }
}

/// <summary>EF keeps one model for a type of context; here there is one for each schema.</summary>
internal sealed class ModelBySchema : IModelCacheKeyFactory
{
    /// <inheritdoc />
    public object Create(DbContext context, bool designTime) => (context.GetType(), ((SalesBotDb)context).Schema, designTime);
}
