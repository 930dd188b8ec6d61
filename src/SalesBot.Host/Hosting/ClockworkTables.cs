using Hangfire.SqlServer;
using Microsoft.EntityFrameworkCore;
using SalesBot.Data;

namespace SalesBot.Host.Hosting;

/// <summary>The tables of the clockwork on SQL Server: a schema of their own, <c>HangFire</c>, made by Hangfire's script.</summary>
internal static class ClockworkTables
{
    /// <summary>Makes what is missing and brings older ones up to this Hangfire; run again it changes nothing.</summary>
    /// <exception cref="StorageException">The database cannot be used.</exception>
    public static Task Create(Database database, CancellationToken stop) => database.Guard(async () =>
    {
        await using var db = database.Open();
        db.Database.SetCommandTimeout(TimeSpan.FromMinutes(10));
        // To EF a brace is a place for a value.
        var script = Script().Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal);
        await db.Database.ExecuteSqlRawAsync(script, stop);
        return true;
    });

    /// <summary>Whether they are there as this Hangfire needs them.</summary>
    /// <exception cref="StorageException">The database cannot be used.</exception>
    public static Task<bool> AreThere(Database database, CancellationToken stop = default) => database.Guard(async () =>
    {
        await using var db = database.Open();
        const string Any = "SELECT CAST(CASE WHEN OBJECT_ID(N'[HangFire].[Schema]') IS NULL THEN 0 ELSE 1 END AS bit) AS Value";
        const string Version = "SELECT ISNULL(MAX([Version]), 0) AS Value FROM [HangFire].[Schema]";
        return await db.Database.SqlQueryRaw<bool>(Any).FirstOrDefaultAsync(stop)
            && await db.Database.SqlQueryRaw<int>(Version).FirstOrDefaultAsync(stop)
                >= SqlServerObjectsInstaller.LatestSchemaVersion;
    });

    /// <summary>The script, one batch.</summary>
    public static string Script() => SqlServerObjectsInstaller.GetInstallScript(schema: null, enableHeavyMigrations: true);
}
