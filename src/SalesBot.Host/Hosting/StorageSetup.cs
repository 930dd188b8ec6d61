using SalesBot.Data;

namespace SalesBot.Host.Hosting;

/// <summary>The database of the running bot.</summary>
internal static class StorageSetup
{
    public static void AddStorage(this WebApplicationBuilder builder, HostSettings settings)
    {
        builder.Services.AddSingleton(settings.OpenDatabase());
    }

    /// <summary>Makes the database ready: SQLite is migrated here; SQL Server only by the <c>migrate</c> command, so that a start changes no shared database by surprise.</summary>
    /// <exception cref="StorageException">The database cannot be used as it is.</exception>
    public static async Task PrepareStorage(this WebApplication app)
    {
        var database = app.Services.GetRequiredService<Database>();
        if (database.Provider == StorageProvider.Sqlite)
        {
            await database.Migrate();
        }
        else if (await database.PendingMigrations() is { Count: > 0 } pending)
        {
            throw new StorageException(StorageTrouble.Away, $"The database {database.Place} lacks {pending.Count} migration(s), from {pending[0]} on. Run: SalesBot.Host migrate");
        }

        app.Logger.LogInformation("Database: {Place}", database.Place);
    }
}
