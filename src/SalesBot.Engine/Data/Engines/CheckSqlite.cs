using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SQLitePCL;

namespace SalesBot.Data.Engines;

/// <summary>Looks whether a copy of a SQLite database is whole and could take its place.</summary>
internal static class CheckSqlite
{
    private const string LastMigration = "SELECT MAX(\"MigrationId\") FROM \"__EFMigrationsHistory\"";

    /// <summary>What is wrong with it, in SQLite's words where it has any; null when nothing is.</summary>
    public static async Task<string?> MistakeIn(string path, Database original, CancellationToken stop)
    {
        try
        {
            await using var connection = new SqliteConnection(
                new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ConnectionString);
            await connection.OpenAsync(stop);
            var found = await Ask(connection, "PRAGMA quick_check(1)", stop);
            if (found != "ok") return found ?? "it is empty";
            var (version, wanted) = (await Ask(connection, LastMigration, stop), Version(original));
            return version == wanted ? null : $"its tables are of {version ?? "no version"}, not of {wanted}";
        }
        catch (SqliteException problem)
        {
            return problem.Message;
        }
    }

    /// <summary>
    /// Whether the file is damaged, looked for on a connection of its own that holds up nobody; given up, not failed, when time is over.
    /// </summary>
    public static async Task<WholenessCheck> Quick(string path, TimeSpan longest, CancellationToken stop)
    {
        await using var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ConnectionString);
        await connection.OpenAsync(stop);
        using var over = CancellationTokenSource.CreateLinkedTokenSource(stop);
        await using var interrupt = over.Token.Register(() => raw.sqlite3_interrupt(connection.Handle!));
        over.CancelAfter(longest);
        try
        {
            var found = await Ask(connection, "PRAGMA quick_check(1)", stop);
            return new WholenessCheck(found == "ok" ? null : found ?? "it is empty", true);
        }
        catch (SqliteException interrupted) when (interrupted.SqliteErrorCode == raw.SQLITE_INTERRUPT)
        {
            return new WholenessCheck(null, false);
        }
    }

    private static string? Version(Database original)
    {
        using var db = original.Open();
        return db.Database.GetMigrations().Max(StringComparer.Ordinal);
    }

    private static async Task<string?> Ask(SqliteConnection connection, string question, CancellationToken stop)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = question;
        // What is long to read is read to the end: the night is long.
        command.CommandTimeout = 0;
        return await command.ExecuteScalarAsync(stop) as string;
    }
}
