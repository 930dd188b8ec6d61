using Microsoft.EntityFrameworkCore;

namespace SalesBot.Data;

/// <summary>Brings the database up to the model of this program.</summary>
public static class MigrateDatabase
{
    /// <summary>
    /// Creates the database if need be and applies what is pending; several processes may do so at once. Returns what was applied.
    /// </summary>
    /// <exception cref="StorageException">The database cannot be used, or belongs to a newer program.</exception>
    public static Task<IReadOnlyList<string>> Migrate(this Database database, CancellationToken stop = default) =>
        database.Guard(async () =>
    {
        var file = database.File;
        if (file is null)
        {
            return await Apply(database, stop);
        }

        SqliteFile.Create(file);
        if (await Pending(database, stop) is [])
        {
            return [];
        }

        using var alone = await SqliteFile.Lock(file, TimeProvider.System, stop);
        await ForgetStaleLock(database, stop);
        return await Apply(database, stop);
    });

    /// <summary>Names of the migrations that this program has and the database has not.</summary>
    /// <exception cref="StorageException">The database cannot be used, or belongs to a newer program.</exception>
    public static Task<IReadOnlyList<string>> PendingMigrations(this Database database, CancellationToken stop = default) =>
        database.Guard(async () =>
    {
        if (database.File is { } file)
        {
            SqliteFile.Create(file);
        }

        return await Pending(database, stop);
    });

    private static async Task<IReadOnlyList<string>> Pending(Database database, CancellationToken stop)
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

    private static async Task<IReadOnlyList<string>> Apply(Database database, CancellationToken stop)
    {
        await using var db = database.Open();
        IReadOnlyList<string> pending = [.. await db.Database.GetPendingMigrationsAsync(stop)];
        await db.Database.MigrateAsync(stop);
        return pending;
    }

    // EF notes in a table that somebody migrates and would wait for ever for a process that was killed meanwhile.
    // We hold a lock that dies with its process, so whatever is noted there is stale.
    private static async Task ForgetStaleLock(Database database, CancellationToken stop)
    {
        await using var db = database.Open();
        await db.Database.ExecuteSqlRawAsync("DROP TABLE IF EXISTS \"__EFMigrationsLock\"", stop);
    }
}
