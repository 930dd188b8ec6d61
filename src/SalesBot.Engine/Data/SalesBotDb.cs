using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace SalesBot.Data;

/// <summary>
/// The one database of the product, used directly. Times are UTC ticks, enums are integers, every row that two may change has a revision.
/// </summary>
/// <param name="options">How it is reached.</param>
/// <param name="schema">Whose tables it holds.</param>
public abstract class SalesBotDb(DbContextOptions options, Schema schema) : DbContext(options)
{
    /// <summary>Whose tables it holds.</summary>
    public Schema Schema => schema;

    public DbSet<ApiReceipt> ApiReceipts => Set<ApiReceipt>();

    /// <inheritdoc />
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        foreach (var part in schema.Parts<BeforeSaving>()) await part.Do(this, cancellationToken);
        foreach (var entry in ChangeTracker.Entries().Where(entry => entry.State == EntityState.Modified))
            if (entry.Metadata.FindProperty("Revision") is { IsConcurrencyToken: true })
                entry.CurrentValues["Revision"] = entry.OriginalValues.GetValue<int>("Revision") + 1;
        return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
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

    /// <summary>A moment as UTC ticks: sorts and compares alike in both databases.</summary>
    private sealed class UtcTicks() : ValueConverter<DateTimeOffset, long>(
        moment => moment.UtcTicks,
        ticks => new DateTimeOffset(ticks, TimeSpan.Zero));
}

/// <summary>The database on SQLite.</summary>
public sealed class SqliteDb(DbContextOptions<SqliteDb> options, Schema schema) : SalesBotDb(options, schema);

/// <summary>The database on SQL Server.</summary>
public sealed class SqlServerDb(DbContextOptions<SqlServerDb> options, Schema schema) : SalesBotDb(options, schema)
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

/// <summary>EF keeps one model for a type of context; here there is one for each schema.</summary>
internal sealed class ModelBySchema : IModelCacheKeyFactory
{
    /// <inheritdoc />
    public object Create(DbContext context, bool designTime) => (context.GetType(), ((SalesBotDb)context).Schema, designTime);
}
