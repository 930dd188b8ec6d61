using SalesBot.Data;

namespace SalesBot.Host.Hosting.CommandLine;

/// <summary>Copies the database, also beside a running bot.</summary>
internal static class Backup
{
    public static Command Command { get; } =
        new("backup", "backup FILE", "copies the database to a new file, also beside a running bot", Run) { FindsData = true };

    private static async Task Run(CommandArguments arguments, HostSettings settings, CancellationToken stop)
    {
        arguments.Allow(words: 1);
        if (arguments.Words is not [var path])
        {
            throw new UsageException("Where to? Name the file of the copy.");
        }

        var database = settings.OpenDatabase();
        Console.WriteLine($"Database: {database.Place}");
        await database.Backup(path, stop);
        Console.WriteLine($"Copied to {path}");
    }
}
