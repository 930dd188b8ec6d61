using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace SalesBot.Tests.Data;

/// <summary>Refuses what SQL Server would refuse and SQLite takes: a text longer than its column.</summary>
internal sealed class FitsTheColumns : SaveChangesInterceptor
{
    /// <summary>The only one.</summary>
    public static FitsTheColumns Instance { get; } = new();

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result,
        CancellationToken cancellationToken = default)
    {
        foreach (var entry in eventData.Context!.ChangeTracker.Entries()
            .Where(entry => entry.State is EntityState.Added or EntityState.Modified))
            foreach (var property in entry.Properties)
                if (property.CurrentValue is string text && property.Metadata.GetMaxLength() is > 0 and var longest
                    && text.Length > longest)
                    throw new InvalidOperationException(
                        $"{entry.Metadata.ClrType.Name}.{property.Metadata.Name} takes {longest} characters, not {text.Length}.");
        return ValueTask.FromResult(result);
    }
}
