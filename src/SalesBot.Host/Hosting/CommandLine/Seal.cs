using SalesBot.Records;

namespace SalesBot.Host.Hosting.CommandLine;

/// <summary>Seals the record with the present key when the former one is lost.</summary>
internal static class Seal
{
    public static Command Command { get; } = new("seal", "seal",
        "seals the record of who did what with the present key, when the former one is lost; stop the bot first", Run);

    private static async Task Run(CommandArguments arguments, HostSettings settings, CancellationToken stop)
    {
        arguments.Allow(words: 0);
        var database = settings.OpenDatabase();
        Console.WriteLine($"Database: {database.Place}");
        var records = await SealAnew.Run(database, TimeProvider.System.GetUtcNow(), stop);
        Console.WriteLine($"Sealed: {records} records. Sums that were noted before are none of this record any more.");
    }
}
