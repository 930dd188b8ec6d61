using Microsoft.EntityFrameworkCore;
using SalesBot.Data;
using SalesBot.Data.Engines;
using SalesBot.Delivery;

namespace SalesBot.Host.Hosting.CommandLine;

/// <summary>
/// Puts a backup in the database's place, and begins another life of it, so that programs outside do not take what happens from here on for
/// what they have had (D16).
/// </summary>
internal static class Restore
{
    public static Command Command { get; } = new("restore", "restore [FILE]",
        "puts a backup in the place of the SQLite file; without FILE, after a server's own restore, only says that it was one; "
        + "stop the bot first", Run);

    private static async Task Run(CommandArguments arguments, HostSettings settings, CancellationToken stop)
    {
        arguments.Allow(words: 1);
        var database = settings.OpenDatabase();
        Console.WriteLine($"Database: {database.Place}");
        if (arguments.Words is [var backup])
        {
            if (database.File is not { } file)
                throw new UsageException("A server puts its backup back by its own means; then run restore without a file.");
            var former = await RestoreSqlite.Put(backup, file, TimeProvider.System.GetUtcNow(), stop);
            if (former is not null) Console.WriteLine($"What was there before is kept as {former}");
        }

        await StorageSetup.Prepare(database);
        // Who was at work when the copy was made is not here: what they held would wait until their hearts were missed.
        await using (var db = database.Open()) await db.Hearts.ExecuteDeleteAsync(stop);
        Console.WriteLine($"Restored. Ids of events and letters carry {await DatabaseLife.Begin(database, stop)} from here on; "
            + "who reads by cursor is told to begin anew.");
    }
}
