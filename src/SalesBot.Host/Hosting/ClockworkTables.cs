using Microsoft.EntityFrameworkCore;
using Quartz;
using SalesBot.Data;

namespace SalesBot.Host.Hosting;

/// <summary>The tables of the clockwork on SQL Server, prefix <c>QRTZ_</c>, made by the script that Quartz.NET carries. It creates what is missing and never drops or alters.</summary>
internal static class ClockworkTables
{
    private const string Script = "Quartz.Impl.AdoJobStore.Schema.create_sqlServer.sql";

    /// <summary>Creates what is missing.</summary>
    /// <exception cref="StorageException">The database cannot be used.</exception>
    public static Task Create(Database database, CancellationToken stop) => database.Guard(async () =>
    {
        await using var db = database.Open();
        await db.Database.OpenConnectionAsync(stop);
        foreach (var statement in Statements())
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // A script out of a referenced assembly, no input.
            command.CommandText = statement;
#pragma warning restore CA2100
            await command.ExecuteNonQueryAsync(stop);
        }

        return true;
    });

    /// <summary>The script's statements. Each is parted by a line <c>--;;</c>; {0} and {1} are the prefix with and without a schema.</summary>
    public static IReadOnlyList<string> Statements()
    {
        using var reader = new StreamReader(typeof(IJob).Assembly.GetManifestResourceStream(Script)
            ?? throw new InvalidOperationException($"Quartz no longer carries {Script}."));
        return
        [
            .. reader.ReadToEnd().ReplaceLineEndings("\n").Split("\n--;;\n", StringSplitOptions.TrimEntries)
                .Skip(1)
                .Select(statement => statement.Replace("{0}", "QRTZ_", StringComparison.Ordinal).Replace("{1}", "QRTZ_", StringComparison.Ordinal)),
        ];
    }
}
