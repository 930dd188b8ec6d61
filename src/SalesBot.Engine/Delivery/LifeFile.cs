using SalesBot.Values;

namespace SalesBot.Delivery;

/// <summary>
/// A file beside a SQLite database that a sender holds locked while its process lives. The system gives the lock back however the process
/// ends, so that who is on the same machine sees it at once and does not wait until its heart has been silent for long enough.
/// </summary>
/// <param name="database">
/// Path of the database file; null for an engine that others reach from elsewhere: then nothing is held or seen.
/// </param>
internal sealed class LifeFile(string? database)
{
    private FileStream? held;

    /// <summary>Whether the end of this process will be seen at once.</summary>
    public bool IsHeld => held is not null;

    /// <summary>Holds the file of this process from now on. Where none can be kept the heart alone speaks.</summary>
    public void Hold(string name)
    {
        if (database is null || held is not null)
        {
            return;
        }
        held = Open(name, FileMode.CreateNew);
    }

    /// <summary>
    /// Whether the process of that name is known to have ended: its file is there and nobody holds it. The file is gone then.
    /// </summary>
    public bool HasEnded(string name)
    {
        if (database is null)
        {
            return false;
        }
        using var left = Open(name, FileMode.Open);
        return left is not null;
    }

    /// <summary>Gives it back and deletes it.</summary>
    public void Release()
    {
        held?.Dispose();
        held = null;
    }

    private FileStream? Open(string name, FileMode mode)
    {
        var options = OwnersFile.Options(mode);
        options.Options = FileOptions.DeleteOnClose;
        try
        {
            return new FileStream($"{database}.alive-{name}", options);
        }
        catch (Exception away) when (away is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
