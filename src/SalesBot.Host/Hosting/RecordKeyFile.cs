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

    /// <summary>
    /// The key in the file, which is made when the key is used and it is not there yet; with <see cref="StorageException"/> when it cannot
    /// be read or made. Several processes may ask at once and get the same.
    /// </summary>
    public static RecordKey Open(string path) => RecordKey.When(() => Read(path));

    private static string Read(string path)
    {
        try
        {
            if (!File.Exists(path)) Make(path);
            return File.ReadAllText(path).Trim();
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
