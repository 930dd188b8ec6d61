using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using SalesBot.Audit;
using SalesBot.Conversations;

namespace SalesBot.Data;

/// <summary>
/// The one database of the product, used directly. Times are UTC ticks, enums are integers, every row that two may change has a revision.
/// </summary>
/// <param name="options">How it is reached.</param>
/// <param name="features">Whose tables it holds.</param>
public abstract class SalesBotDb(DbContextOptions options, Features features) : DbContext(options)
{
    /// <summary>Whose tables it holds.</summary>
    public Features Features => features;

    public DbSet<ApiReceipt> ApiReceipts => Set<ApiReceipt>();

    /// <inheritdoc />
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        await AuditChain.Seal(this, cancellationToken);
        foreach (var entry in ChangeTracker.Entries().Where(entry => entry.State == EntityState.Modified))
            if (entry.Metadata.FindProperty("Revision") is { IsConcurrencyToken: true }) entry.CurrentValues["Revision"] = entry.OriginalValues.GetValue<int>("Revision") + 1;
        return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    /// <inheritdoc />
    public override int SaveChanges(bool acceptAllChangesOnSuccess) => ChangeTracker.Entries<AuditRecord>().Any(record => record.State != EntityState.Unchanged)
        ? throw new NotSupportedException("Audit records are chained to the one before, which has to be read: use SaveChangesAsync.")
        : base.SaveChanges(acceptAllChangesOnSuccess);

    /// <inheritdoc />
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcTicks>();
        configurationBuilder.Properties<string>().HaveMaxLength(400);
        configurationBuilder.Properties<decimal>().HavePrecision(18, 2);
    }

    /// <inheritdoc />
    protected override void OnModelCreating(ModelBuilder modelBuilder) => SalesBotModel.Build(modelBuilder, features);

    /// <summary>A moment as UTC ticks: sorts and compares alike in both databases.</summary>
    private sealed class UtcTicks() : ValueConverter<DateTimeOffset, long>(
        moment => moment.UtcTicks,
        ticks => new DateTimeOffset(ticks, TimeSpan.Zero));
}

/// <summary>The database on SQLite.</summary>
public sealed class SqliteDb(DbContextOptions<SqliteDb> options, Features features) : SalesBotDb(options, features);

/// <summary>The database on SQL Server.</summary>
public sealed class SqlServerDb(DbContextOptions<SqlServerDb> options, Features features) : SalesBotDb(options, features)
{
    /// <inheritdoc />
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        var words = modelBuilder.Model.GetEntityTypes().SelectMany(type => type.GetProperties())
            .Where(property => property.PropertyInfo?.IsDefined(typeof(OrdinalAttribute), inherit: false) == true);
        foreach (var word in words) word.SetCollation("Latin1_General_100_BIN2");
    }
}

/// <summary>EF keeps one model for a type of context; here there is one for the features as well.</summary>
internal sealed class ModelByFeatures : IModelCacheKeyFactory
{
    /// <inheritdoc />
    public object Create(DbContext context, bool designTime) => (context.GetType(), ((SalesBotDb)context).Features, designTime);
}
