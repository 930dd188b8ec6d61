using SalesBot.Data;
using SalesBot.Host.Channels.Browser;
using SalesBot.Records;

namespace SalesBot.Host.Hosting;

/// <summary>The database of the running bot.</summary>
internal static class StorageSetup
{
    /// <summary>Adds the database, made ready.</summary>
    /// <exception cref="StorageException">It cannot be used as it is.</exception>
    public static async Task<Database> AddStorage(this WebApplicationBuilder builder, HostSettings settings)
    {
        var database = settings.OpenDatabase();
        // An office's database of an older version is not to be migrated because somebody tries the demo out on it (X4).
        if (settings.Demo) await database.GuardStart(() => LetDemoOn(database));
        await Prepare(database);
        await CheckSeal(database, settings);
        builder.Services.AddSingleton(database);
        return database;
    }

    private static async Task<bool> LetDemoOn(Database database)
    {
        await DemoMark.Check(database, default);
        return true;
    }

    // Added to with another key, the record could not be proved by either (X10).
    private static Task<bool> CheckSeal(Database database, HostSettings settings) => database.GuardStart(() => Database.Again(async () =>
    {
        await using var db = database.Open();
        if (await AuditChain.Begin(db, default)) return true;
        throw new StorageException(StorageTrouble.Denied, $"The record of {database.Place} is sealed with another key. "
            + (settings.AuditKey is null
                ? $"Put its key file back, {settings.AuditKeyFile}, or set Audit:Key. " : "Set Audit:Key as it was. ")
            + "If the key is lost: SalesBot.Host seal");
    }));

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
