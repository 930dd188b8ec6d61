namespace SalesBot.Files;

/// <summary>A file kept by the bot. The bytes are in <see cref="StoredFileContent"/>, so that lists stay light.</summary>
public sealed class StoredFile
{
    /// <summary>Key.</summary>
    public long Id { get; set; }

    /// <summary>Cleaned file name, at most 120 characters.</summary>
    public required string Name { get; set; }

    /// <summary>MIME type.</summary>
    public required string MediaType { get; set; }

    /// <summary>Size in bytes; until the file is here, as the channel claims it.</summary>
    public long Size { get; set; }

    /// <summary>SHA-256 of the bytes, lower-case hex; empty until they are here.</summary>
    public required string Sha256 { get; set; }

    /// <summary>Whether there are bytes to be had. Who needs them asks this first; who only names the file need not.</summary>
    public FileState State { get; set; }

    /// <summary>Who sent it; null when the bot made it.</summary>
    public int? PersonId { get; set; }

    /// <summary>When it came.</summary>
    public DateTimeOffset At { get; set; }
}

/// <summary>Whether the bytes of a file are here.</summary>
public enum FileState
{
    /// <summary>They are.</summary>
    Here,

    /// <summary>Its message was taken before them (<see cref="ArrivingFile"/>); they come soon, or are missing.</summary>
    OnItsWay,

    /// <summary>They will not come. The file belongs to nothing any more; the row stays for what once named it.</summary>
    Missing,
}

/// <summary>The bytes of a <see cref="StoredFile"/>.</summary>
public sealed class StoredFileContent
{
    /// <summary>Key, the same as the file's.</summary>
    public long FileId { get; set; }

    /// <summary>The bytes.</summary>
    public required byte[] Bytes { get; set; }
}
