namespace SalesBot.Programs;

/// <summary>A key that a program proves itself by: made and revoked in the chat (D19). Only the hash of it is kept.</summary>
public sealed class ApiKey
{
    /// <summary>Longest name in characters.</summary>
    public const int MaxName = 60;

    /// <summary>Key.</summary>
    public int Id { get; set; }

    /// <summary>What people call the program.</summary>
    public required string Name { get; set; }

    /// <summary>SHA-256 of the key, lower-case hex.</summary>
    public required string Hash { get; set; }

    /// <summary>Its last four characters, by which it is known again.</summary>
    public required string Ending { get; set; }

    /// <summary>What who has it may do.</summary>
    public ApiRights Rights { get; set; }

    /// <summary>Who made it.</summary>
    public int CreatedById { get; set; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset CreatedAt { get; set; }

    /// <summary>When it was revoked; null while it holds. The row stays: the record names it.</summary>
    public DateTimeOffset? RevokedAt { get; set; }

    /// <summary>The address that was shown the key and may still have it in its messages; null when it is gone from there.</summary>
    public int? ShownTo { get; set; }

    /// <summary>The live card that showed it there.</summary>
    public string? ShownOn { get; set; }

    /// <summary>Grows with every change; concurrency token.</summary>
    public int Revision { get; set; }
}
