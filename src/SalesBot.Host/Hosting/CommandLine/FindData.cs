using Microsoft.Data.Sqlite;
using SalesBot.Data;
using SalesBot.Host.Channels.Teams;
using SalesBot.Host.Channels.Telegram;

namespace SalesBot.Host.Hosting.CommandLine;

/// <summary>
/// Which of the two files in the current folder a command works on when no setting says: the one that the bot beside it uses (W6).
/// </summary>
internal static class FindData
{
    private const int NoSuchTable = SQLitePCL.raw.SQLITE_ERROR;

    // What an office has before anything else: the bot's first start puts an invitation there.
    private const string AnyData = """
        SELECT EXISTS (SELECT 1 FROM "People") OR EXISTS (SELECT 1 FROM "Invitations") OR EXISTS (SELECT 1 FROM "Clients")
        """;

    /// <summary>Whether it is the demo's, and what is said of that; nothing to say where there is no choice.</summary>
    public static (bool Demo, string? Said) Look(IConfiguration configuration) =>
        IsSaid(configuration) ? (false, null) : Decide(HasData(HostSettings.OfficeFile), HasData(HostSettings.DemoFile));

    /// <summary>The same by which of them has data. Pure.</summary>
    public static (bool Demo, string? Said) Decide(bool office, bool demo) => (office, demo) switch
    {
        (false, true) => (true, $"Only the demo has data here: {HostSettings.DemoFile} is used. "
            + $"For {HostSettings.OfficeFile} set Demo__Enabled=false."),
        (true, true) => (false, $"The demo has data here too: for {HostSettings.DemoFile} set Demo__Enabled=true."),
        _ => (false, null),
    };

    private static bool IsSaid(IConfiguration configuration) =>
        !string.IsNullOrWhiteSpace(configuration["Demo:Enabled"])
        || !string.IsNullOrWhiteSpace(configuration.GetConnectionString("SalesBot"))
        || HostSettings.ProviderOf(configuration["Storage:Provider"], []) != StorageProvider.Sqlite
        || TelegramOptions.Read(configuration, []).IsOn || TeamsOptions.Read(configuration, []).IsOn;

    private static bool HasData(string file)
    {
        if (!File.Exists(file)) return false;
        try
        {
            using var connection = new SqliteConnection(
                new SqliteConnectionStringBuilder { DataSource = file, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ConnectionString);
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = AnyData;
            return command.ExecuteScalar() is 1L;
        }
        catch (SqliteException problem)
        {
            // What cannot be read now may well have data; a file without the tables has none.
            return problem.SqliteErrorCode != NoSuchTable;
        }
    }
}
