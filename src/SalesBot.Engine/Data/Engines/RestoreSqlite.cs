using System.Globalization;
using Microsoft.Data.Sqlite;
using SalesBot.Values;

namespace SalesBot.Data.Engines;

/// <summary>Puts a copy in the place of a SQLite database that nobody uses; what was there is kept beside it.</summary>
public static class RestoreSqlite
{
    private static readonly string[] beside = ["-wal", "-shm"];

    /// <summary>Does it; returns where the former file is now, null when there was none.</summary>
    /// <exception cref="StorageException">There is no such backup, it is none of ours, or the database is in use.</exception>
    public static async Task<string?> Put(string backup, string file, DateTimeOffset now, CancellationToken stop)
    {
        var from = Path.GetFullPath(backup);
        if (!File.Exists(from)) throw new StorageException(StorageTrouble.Away, $"There is no backup {from}.");
        if (from == file) throw new StorageException(StorageTrouble.Denied, $"{from} is the database itself.");
        await Check(from, stop);
        if (File.Exists(file)) await Unused(file, stop);
        var draft = $"{file}.restoring";
        await using (var source = File.OpenRead(from))
        await using (var target = new FileStream(draft, OwnersFile.Options(FileMode.Create)))
            await source.CopyToAsync(target, stop);
        var former = File.Exists(file)
            ? string.Create(CultureInfo.InvariantCulture, $"{file}.before-{now.UtcDateTime:yyyyMMdd-HHmmss}") : null;
        if (former is not null) File.Move(file, former);
        // The log of another file would be read into this one.
        foreach (var tail in beside.Where(tail => File.Exists(file + tail)))
            if (former is not null) File.Move(file + tail, former + tail);
            else File.Delete(file + tail);
        File.Move(draft, file);
        return former;
    }

    private static async Task Check(string path, CancellationToken stop)
    {
        try
        {
            await using var connection = Connection(path, SqliteOpenMode.ReadOnly);
            await connection.OpenAsync(stop);
            await using var command = connection.CreateCommand();
            command.CommandText = "SELECT COUNT(*) FROM \"Audit\"";
            await command.ExecuteScalarAsync(stop);
        }
        catch (SqliteException problem)
        {
            throw new StorageException(StorageTrouble.Damaged, $"{path} is no backup of this program: {problem.Message}", problem);
        }
    }

    /// <summary>The log can be given up only while nobody else has the file open.</summary>
    private static async Task Unused(string path, CancellationToken stop)
    {
        try
        {
            await using var connection = Connection(path, SqliteOpenMode.ReadWrite);
            await connection.OpenAsync(stop);
            await using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA journal_mode=DELETE";
            if (await command.ExecuteScalarAsync(stop) is "delete") return;
        }
        catch (SqliteException problem) when (problem.SqliteErrorCode is not (SQLitePCL.raw.SQLITE_BUSY or SQLitePCL.raw.SQLITE_LOCKED))
        {
            // What cannot be read any more is why a backup is put back.
            return;
        }
        catch (SqliteException)
        {
            // Told below.
        }

        throw new StorageException(StorageTrouble.Locked, $"{path} is in use: stop the bot first.");
    }

    private static SqliteConnection Connection(string path, SqliteOpenMode mode) => new(new SqliteConnectionStringBuilder
    {
        DataSource = path,
        Mode = mode,
        Pooling = false,
        DefaultTimeout = 2,
    }.ConnectionString);
}
