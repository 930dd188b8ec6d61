using SalesBot.Data;

namespace SalesBot.Backups;

/// <summary>Why there is no copy, as far as a person can do something about it.</summary>
internal enum BackupTrouble
{
    /// <summary>The folder is not there.</summary>
    NoFolder,

    /// <summary>No room is left on its disk.</summary>
    Full,

    /// <summary>The bot may not write into it.</summary>
    NotWritable,

    /// <summary>What was written is not what it should be.</summary>
    CopyDamaged,

    /// <summary>The database itself cannot be read whole.</summary>
    DatabaseDamaged,

    /// <summary>Anything else; the reason says it.</summary>
    Other,
}

/// <summary>The copy was not made.</summary>
internal sealed class BackupException(BackupTrouble trouble, string message) : Exception(message)
{
    /// <summary>Why.</summary>
    public BackupTrouble Trouble => trouble;
}

/// <summary>Tells what went wrong with a copy. Pure.</summary>
internal static class BackupTroubles
{
    // Numbers of the system's errors, as .NET hands them on: ENOSPC, EDQUOT and EROFS; on Windows ERROR_DISK_FULL and its elder brother.
    private static readonly int[] full = [28, 122, 112, 39];
    private const int ReadOnlyDisk = 30;

    /// <summary>What an exception means for the copy; null when it is none of its.</summary>
    public static BackupTrouble? Of(Exception? exception) => exception switch
    {
        BackupException known => known.Trouble,
        StorageException { InnerException: IOException or UnauthorizedAccessException } file => Of(file.InnerException),
        DirectoryNotFoundException => BackupTrouble.NoFolder,
        UnauthorizedAccessException => BackupTrouble.NotWritable,
        IOException io => OfSystem(io.HResult & 0xFFFF),
        _ => StorageTroubles.Of(exception) switch
        {
            StorageTrouble.Full => BackupTrouble.Full,
            StorageTrouble.ReadOnly => BackupTrouble.NotWritable,
            StorageTrouble.Damaged => BackupTrouble.DatabaseDamaged,
            null => null,
            _ => BackupTrouble.Other,
        },
    };

    /// <summary>The key of the text for an administrator.</summary>
    public static string Key(BackupTrouble trouble) => trouble switch
    {
        BackupTrouble.NoFolder => "backup.no-folder",
        BackupTrouble.Full => "backup.full",
        BackupTrouble.NotWritable => "backup.not-writable",
        BackupTrouble.CopyDamaged => "backup.copy-damaged",
        BackupTrouble.DatabaseDamaged => "backup.database-damaged",
        _ => "backup.other",
    };

    private static BackupTrouble OfSystem(int error) => full.Contains(error) ? BackupTrouble.Full
        : error == ReadOnlyDisk ? BackupTrouble.NotWritable : BackupTrouble.Other;
}
