namespace SalesBot.Values;

/// <summary>How a file is opened that nobody but the account of the bot may read.</summary>
public static class OwnersFile
{
    /// <summary>To be opened for reading and writing; when it is new, its owner alone may do so (on Windows the folder decides).</summary>
    public static FileStreamOptions Options(FileMode mode, FileShare share = FileShare.None)
    {
        var options = new FileStreamOptions { Mode = mode, Access = FileAccess.ReadWrite, Share = share };
        if (mode != FileMode.Open && !OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return options;
    }
}
