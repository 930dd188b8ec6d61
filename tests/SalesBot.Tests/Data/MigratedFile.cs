using SalesBot.Data;

namespace SalesBot.Tests.Data;

/// <summary>A SQLite file with all migrations, made once for all tests that do not look at the migrating itself.</summary>
internal static class MigratedFile
{
    private static readonly Lazy<byte[]> Content = new(() => Make().GetAwaiter().GetResult());

    /// <summary>Puts a copy there, readable and writable by its owner alone, as the product makes it.</summary>
    public static void CopyTo(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var file = new FileStream(path, options);
        file.Write(Content.Value);
    }

    private static async Task<byte[]> Make()
    {
        var folder = Directory.CreateTempSubdirectory("salesbot-");
        try
        {
            // Without a pool the last connection closes the file, and its log with it.
            var path = Path.Combine(folder.FullName, "migrated.db");
            await new Database(Sales.Features, StorageProvider.Sqlite, $"Data Source={path};Pooling=False").Migrate().ConfigureAwait(false);
            return await File.ReadAllBytesAsync(path).ConfigureAwait(false);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
