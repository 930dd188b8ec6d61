using Microsoft.EntityFrameworkCore;

namespace SalesBot.Data;

/// <summary>Copies the database while it is in use.</summary>
public static class BackUpDatabase
{
    /// <summary>
    /// Writes a whole, consistent copy to <paramref name="path"/>: on SQLite a new database file, on SQL Server a backup on the server's
    /// own disk.
    /// </summary>
    /// <exception cref="StorageException">The database cannot be used, the file is already there, or cannot be written.</exception>
    public static Task Backup(this Database database, string path, CancellationToken stop = default) => database.Guard(async () =>
    {
        await using var db = database.Open();
        if (database.File is not { } file)
        {
            await db.Database.ExecuteSqlAsync(
                $"DECLARE @name sysname = DB_NAME(); BACKUP DATABASE @name TO DISK = {path} WITH COPY_ONLY, CHECKSUM", stop);
            return path;
        }

        if (!File.Exists(file))
        {
            throw new StorageException(StorageTrouble.Away, $"There is no database {file}.");
        }

        await CopySqlite(db, Path.GetFullPath(path), stop);
        return path;
    });

    private static async Task CopySqlite(SalesBotDb db, string path, CancellationToken stop)
    {
        if (File.Exists(path))
        {
            throw new StorageException(StorageTrouble.ReadOnly, $"{path} is already there; a backup never overwrites.");
        }

        SqliteFile.Create(path);
        try
        {
            await db.Database.ExecuteSqlAsync($"VACUUM INTO {path}", stop);
        }
        catch
        {
            File.Delete(path);
            throw;
        }
    }
}
