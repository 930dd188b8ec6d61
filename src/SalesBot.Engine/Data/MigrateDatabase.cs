using Microsoft.EntityFrameworkCore;

namespace SalesBot.Data;

/// <summary>Brings the database up to the model of this program.</summary>
public static class MigrateDatabase
{
    // A column of a large table may take long to change, and nobody waits for it but whoever said so. A question has half a minute.
    private static readonly TimeSpan patience = TimeSpan.FromHours(1);

    /// <summary>
    /// Creates the database if need be and applies what is pending; several processes may do so at once. Returns what was applied.
    /// </summary>
    /// <exception cref="StorageException">The database cannot be used, or belongs to a newer program.</exception>
    public static Task<IReadOnlyList<string>> Migrate(this Database database, CancellationToken stop = default) =>
        database.Guard(() => database.Engine.Migrate(database, stop));

    /// <summary>Names of the migrations that this program has and the database has not.</summary>
    /// <exception cref="StorageException">The database cannot be used, or belongs to a newer program.</exception>
    public static Task<IReadOnlyList<string>> PendingMigrations(this Database database, CancellationToken stop = default) =>
        database.Guard(() => Pending(database, stop));

    internal static async Task<IReadOnlyList<string>> Pending(Database database, CancellationToken stop)
    {
        await using var db = database.Open();
        var known = db.Database.GetMigrations().ToList();
        var applied = (await db.Database.GetAppliedMigrationsAsync(stop)).ToList();
        if (applied.Except(known, StringComparer.Ordinal).Any())
        {
            throw new StorageException(StorageTrouble.Damaged,
                $"The database {database.Place} was made by a newer SalesBot: {applied[^1]}. Start that one, or restore a backup.");
        }

        return [.. known.Except(applied, StringComparer.Ordinal)];
    }

    internal static async Task<IReadOnlyList<string>> Apply(Database database, CancellationToken stop)
    {
        await using var db = database.Open();
        // To SQLite it would be how long it waits for others.
        if (database.Engine.IsServer) db.Database.SetCommandTimeout(patience);
        IReadOnlyList<string> pending = [.. await db.Database.GetPendingMigrationsAsync(stop)];
        await db.Database.MigrateAsync(stop);
        return pending;
    }
}
