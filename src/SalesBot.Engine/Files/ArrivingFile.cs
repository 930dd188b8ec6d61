namespace SalesBot.Files;

/// <summary>
/// A <see cref="StoredFile"/> whose message was taken before its bytes were there. The row lasts while they are awaited, and goes with all
/// it says once they are here or their sender has heard that they will not come.
/// </summary>
public sealed class ArrivingFile
{
    /// <summary>Key, the same as the file's.</summary>
    public long FileId { get; set; }

    /// <summary>The channel it is fetched from.</summary>
    public required string Channel { get; set; }

    /// <summary>What the channel fetches it by; may hold a secret, so it is emptied as soon as it is of no use, and never shown.</summary>
    public required string Reference { get; set; }

    /// <summary>The address of who sent it.</summary>
    public int AddressId { get; set; }

    /// <summary>When its message was taken.</summary>
    public DateTimeOffset At { get; set; }

    /// <summary>When it is next looked at; while it is being fetched, the moment from which whoever fetches it counts as lost.</summary>
    public DateTimeOffset DueAt { get; set; }

    /// <summary>How often it was tried.</summary>
    public int Attempts { get; set; }

    /// <summary>Why it will not come, which its sender is still to be told; null while it may come.</summary>
    public FileProblem? Problem { get; set; }
}
