namespace SalesBot.Data;

/// <summary>Copies the database while it is in use.</summary>
public static class BackUpDatabase
{
    /// <summary>
    /// Writes a whole, consistent copy to <paramref name="path"/>: on SQLite a new database file, on PostgreSQL a file of pg_dump's, on
    /// SQL Server a backup on the server's own disk.
    /// </summary>
    /// <exception cref="StorageException">The database cannot be used, the file is already there, or cannot be written.</exception>
    public static Task Backup(this Database database, string path, CancellationToken stop = default) => database.Guard(async () =>
    {
        await database.Engine.Backup(database, path, stop);
        return path;
    });

    /// <summary>Lets a copy be written to a new file of its owner's alone; nothing is left of one that failed.</summary>
    internal static async Task ToNewFile(string path, Func<string, Task> write)
    {
        var full = Path.GetFullPath(path);
        if (File.Exists(full))
            throw new StorageException(StorageTrouble.ReadOnly, $"{full} is already there; a backup never overwrites.");
        Engines.SqliteFile.Create(full);
        try
        {
            await write(full);
        }
        catch
        {
            File.Delete(full);
            throw;
        }
    }
}
