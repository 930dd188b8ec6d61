using SalesBot.Data;

namespace SalesBot.Host.Hosting.CommandLine;

/// <summary>Brings the database up to this program, the clockwork's tables included.</summary>
internal static class Migrate
{
    public static Command Command { get; } = new("migrate", "migrate",
        "brings the database up to this program: on a server before every new version, SQLite does it at start", Run)
    {
        FindsData = true,
    };

    private static async Task Run(CommandArguments arguments, HostSettings settings, CancellationToken stop)
    {
        arguments.Allow(words: 0);
        var database = settings.OpenDatabase();
        Console.WriteLine($"Database: {database.Place}");
        var applied = await database.Migrate(stop);
        await ClockworkStorage.Of(database.Provider).Create(database, stop);
        Console.WriteLine(applied is [] ? "Nothing to do." : $"Applied: {string.Join(", ", applied)}");
    }
}
