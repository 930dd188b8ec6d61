using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace SalesBot.Data.Engines;

/// <summary>A copy of a PostgreSQL database by its own tool, <c>pg_dump</c>: a file that <c>pg_restore</c> reads.</summary>
internal static class PostgresDump
{
    /// <summary>Writes it.</summary>
    /// <exception cref="StorageException">The tool is not on this machine, or says what is wrong.</exception>
    public static async Task Write(Database database, string path, CancellationToken stop)
    {
        using var tool = Start(database, path);
        var said = await tool.StandardError.ReadToEndAsync(stop);
        await tool.WaitForExitAsync(stop);
        if (tool.ExitCode != 0)
        {
            throw new StorageException(
                StorageTrouble.Away, $"pg_dump could not copy the database {database.Place}: {said.ReplaceLineEndings(" ").Trim()}");
        }
    }

    private static Process Start(Database database, string path)
    {
        var settings = new NpgsqlConnectionStringBuilder(database.ConnectionString);
        var start = new ProcessStartInfo("pg_dump") { RedirectStandardError = true, UseShellExecute = false };
        string[] words = ["--format=custom", "--no-password", $"--file={path}", $"--host={settings.Host}",
            string.Create(CultureInfo.InvariantCulture, $"--port={settings.Port}"), $"--dbname={settings.Database}"];
        foreach (var word in words) start.ArgumentList.Add(word);
        if (settings.Username is { Length: > 0 } user) start.ArgumentList.Add($"--username={user}");
        // Not among the arguments, which every user of the machine may read.
        if (settings.Password is { Length: > 0 } password) start.Environment["PGPASSWORD"] = password;
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception missing)
        {
            throw new StorageException(
                StorageTrouble.Away,
                $"A PostgreSQL database is copied by its own pg_dump, and this machine has none. Run it where there is one: "
                + $"{start.FileName} {string.Join(' ', start.ArgumentList)}",
                missing);
        }
    }
}
