namespace SalesBot.Backups;

/// <summary>How the nightly copies stand in one process, by its uptime. Pure.</summary>
/// <param name="Done">The last night of which a good copy is known; null for none yet.</param>
/// <param name="DoneAt">When that was found.</param>
/// <param name="Problem">Why the last try failed, for the operator; null when it did not.</param>
/// <param name="Next">Not before then it is tried again.</param>
internal sealed record BackupState(DateOnly? Done, TimeSpan DoneAt, string? Problem, TimeSpan Next)
{
    // A night may be an hour longer than another, and a big copy takes its time.
    private static readonly TimeSpan longest = TimeSpan.FromHours(26);

    /// <summary>Nothing is known yet; it should be within two hours.</summary>
    public static BackupState Begun { get; } = new(null, TimeSpan.FromHours(-24), null, TimeSpan.Zero);

    /// <summary>Whether the copy of this night is to be made now.</summary>
    public bool IsDue(DateOnly night, TimeSpan uptime) => Done != night && uptime >= Next;

    /// <summary>What health says; null while all is well.</summary>
    public string? Trouble(TimeSpan uptime) => Problem is not null ? $"the nightly copy of the database failed: {Problem}"
        : uptime - DoneAt > longest ? "no nightly copy of the database has come about: does its folder answer?" : null;
}
