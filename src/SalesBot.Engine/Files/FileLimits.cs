namespace SalesBot.Files;

/// <summary>What can be taken in. Source: facts.md (getFile of the Bot API).</summary>
public static class FileLimits
{
    /// <summary>20 MB, in bytes.</summary>
    public const int MaxBytes = 20 * 1024 * 1024;
}
