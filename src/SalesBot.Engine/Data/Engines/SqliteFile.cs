using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;
using SalesBot.Values;

namespace SalesBot.Data.Engines;

/// <summary>The file of a SQLite database: readable and writable by its owner alone.</summary>
internal static partial class SqliteFile
{
    /// <summary>SQLITE_FCNTL_HAS_MOVED.</summary>
    private const int HasMovedCode = 20;

    // What the systems call a file that another process holds: EWOULDBLOCK (Linux, macOS), sharing and lock violation (Windows).
    private static readonly int[] inUse = [11, 35, 32, 33];

    /// <summary>Full path of the file; null for a database in memory.</summary>
    public static string? PathOf(string connectionString)
    {
        var settings = new SqliteConnectionStringBuilder(connectionString);
        var inMemory = settings.Mode == SqliteOpenMode.Memory || settings.DataSource is "" or ":memory:"
            || settings.DataSource.StartsWith("file:", StringComparison.Ordinal);
        return inMemory ? null : Path.GetFullPath(settings.DataSource);
    }

    /// <summary>Makes sure that the file is there. SQLite gives its log the same permissions.</summary>
    /// <exception cref="StorageException">The folder is missing, or may not be written.</exception>
    public static void Create(string path)
    {
        if (!Directory.Exists(Path.GetDirectoryName(path)))
        {
            throw new StorageException(StorageTrouble.Away, $"The folder of the database {path} does not exist.");
        }

        if (Directory.Exists(path))
        {
            throw new StorageException(StorageTrouble.Damaged, $"{path} is a folder, not a database file.");
        }

        if (!File.Exists(path))
        {
            Touch(path);
        }
    }

    /// <summary>Takes a lock that the operating system gives back even when this process is killed; disposing releases it.</summary>
    public static async Task<IDisposable> Lock(string path, TimeProvider clock, CancellationToken stop)
    {
        var options = OwnersFile.Options(FileMode.OpenOrCreate);
        options.Options = FileOptions.DeleteOnClose;
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                return new FileStream(path + ".migrating", options);
            }
            catch (IOException problem) when (attempt == 1200)
            {
                throw new StorageException(StorageTrouble.Locked, $"Another process has been migrating {path} for two minutes.", problem);
            }
            catch (IOException)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(100), clock, stop);
            }
        }
    }

    /// <summary>The same lock on a file of this name, when nobody holds it just now; else null.</summary>
    public static IDisposable? LockIfFree(string path)
    {
        var options = OwnersFile.Options(FileMode.OpenOrCreate);
        options.Options = FileOptions.DeleteOnClose;
        try
        {
            return new FileStream(path, options);
        }
        catch (IOException held) when (inUse.Contains(held.HResult & 0xFFFF))
        {
            return null;
        }
    }

    /// <summary>Whether the file that the connection has open is no longer the one at its path.</summary>
    public static bool HasMoved(SqliteConnection connection)
    {
        var moved = 0;
        return connection.Handle is { } handle
            && FileControl(handle.DangerousGetHandle(), null, HasMovedCode, ref moved) == 0 && moved != 0;
    }

    private static void Touch(string path)
    {
        try
        {
            using var file = new FileStream(path, OwnersFile.Options(FileMode.OpenOrCreate, FileShare.ReadWrite));
        }
        catch (UnauthorizedAccessException problem)
        {
            throw new StorageException(StorageTrouble.ReadOnly, StorageTroubles.Describe(StorageTrouble.ReadOnly, path), problem);
        }
        catch (IOException problem)
        {
            throw new StorageException(StorageTrouble.Away, $"The database {path} cannot be created: {problem.Message}", problem);
        }
    }

    // https://sqlite.org/c3ref/c_fcntl_begin_atomic_write.html
    // On Windows a file in use cannot be moved, and SQLite does not know the code.
    [LibraryImport("e_sqlite3", EntryPoint = "sqlite3_file_control", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories | DllImportSearchPath.AssemblyDirectory)]
    private static partial int FileControl(IntPtr database, string? name, int code, ref int argument);
}
