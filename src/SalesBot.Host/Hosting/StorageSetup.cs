using SalesBot.Data;

namespace SalesBot.Host.Hosting;

/// <summary>The database of the running bot.</summary>
internal static class StorageSetup
{
    /// <summary>Adds the database, made ready.</summary>
    /// <exception cref="StorageException">It cannot be used as it is.</exception>
    public static async Task<Database> AddStorage(this WebApplicationBuilder builder, HostSettings settings)
    {
        var database = settings.OpenDatabase();
        await Prepare(database);
        builder.Services.AddSingleton(database);
        return database;
    }

    /// <summary>
    /// Makes the database ready: a SQLite file is migrated here; a server only by the <c>migrate</c> command, so that a start changes no
    /// shared database by surprise.
    /// </summary>
    /// <exception cref="StorageException">It cannot be used as it is.</exception>
    public static async Task Prepare(Database database)
    {
        if (!database.Engine.IsServer)
        {
            await database.Migrate();
        }
        else if (await database.PendingMigrations() is { Count: > 0 } pending)
        {
            throw new StorageException(
                StorageTrouble.Away,
                $"The database {database.Place} lacks {pending.Count} migration(s), from {pending[0]} on. Run: SalesBot.Host migrate");
        }
        else if (!await ClockworkStorage.Of(database.Provider).IsThere(database, CancellationToken.None))
        {
            throw new StorageException(
                StorageTrouble.Away, $"The database {database.Place} lacks the tables of the clockwork. Run: SalesBot.Host migrate");
        }
    }
}
