using System.Security.Cryptography;
using SalesBot.Data;
using SalesBot.Values;

namespace SalesBot.Host.Hosting;

/// <summary>
/// The record's key where <c>Audit:Key</c> gives none: a file that the first start makes, and its owner alone may read. Better than none,
/// and no more: who can read the folder has both the record and its key.
/// </summary>
internal static class RecordKeyFile
{
    private const int Bytes = 32;

    /// <summary>The key in the file, made when it is not there yet. Several processes may ask at once and get the same.</summary>
    /// <exception cref="StorageException">It cannot be read or made.</exception>
    public static RecordKey Open(string path)
    {
        try
        {
            if (!File.Exists(path)) Make(path);
            return RecordKey.Of(File.ReadAllText(path).Trim());
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new StorageException(StorageTrouble.Away, $"The key of the record, {path}, cannot be used: {problem.Message}", problem);
        }
    }

    // Whole or not at all: another process may be reading.
    private static void Make(string path)
    {
        var draft = $"{path}.{Guid.NewGuid():N}";
        using (var file = new StreamWriter(draft, OwnersFile.Options(FileMode.CreateNew)))
            file.Write(RandomNumberGenerator.GetHexString(2 * Bytes, lowercase: true));
        try
        {
            File.Move(draft, path);
        }
        catch (IOException) when (File.Exists(path))
        {
            File.Delete(draft);
        }
    }
}
