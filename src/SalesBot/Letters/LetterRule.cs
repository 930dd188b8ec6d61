namespace SalesBot.Letters;

/// <summary>
/// A rule made from a letter: what comes from this sender, from anybody of this domain, or has these words, goes to a colleague or is no
/// sale (B6).
/// </summary>
public sealed class LetterRule
{
    /// <summary>Key; the number people know it by.</summary>
    public long Id { get; set; }

    /// <summary>An e-mail in lower case or a phone in E.164; null for a rule about something else.</summary>
    public string? Sender { get; set; }

    /// <summary>A domain in lower case; null for a rule about something else.</summary>
    public string? Domain { get; set; }

    /// <summary>Words with blanks between, all of which a letter has (<see cref="LetterWords"/>); null for another rule.</summary>
    public string? Words { get; set; }

    /// <summary>Who gets these letters; null when they are no sale.</summary>
    public int? PersonId { get; set; }

    /// <summary>Category that these letters are logged with; null when somebody gets them.</summary>
    public string? Category { get; set; }

    /// <summary>Who made it.</summary>
    public int AuthorId { get; set; }

    /// <summary>When.</summary>
    public DateTimeOffset CreatedAt { get; set; }

    /// <summary>Whether new letters go by it.</summary>
    public bool On { get; set; } = true;

    /// <summary>When it was deleted; null while it stands. The row stays: letters say which rule they went by.</summary>
    public DateTimeOffset? DeletedAt { get; set; }

    /// <summary>Grows with every change; concurrency token.</summary>
    public int Revision { get; set; }
}

/// <summary>
/// A rule being applied to letters that had come before it: in batches, so that it can be watched, stopped half-way, and goes on after a
/// restart.
/// </summary>
public sealed class RuleRun
{
    /// <summary>Key.</summary>
    public long Id { get; set; }

    /// <summary>The rule.</summary>
    public long RuleId { get; set; }

    /// <summary>How many letters it was to take when it began.</summary>
    public int Total { get; set; }

    /// <summary>How many it has taken.</summary>
    public int Done { get; set; }

    /// <summary>Letters up to this key have been looked at.</summary>
    public long AfterId { get; set; }

    /// <summary>The last letter there was when it began; later ones went by the rule as they came.</summary>
    public long UpToId { get; set; }

    /// <summary>How it stands.</summary>
    public RuleRunState State { get; set; }

    /// <summary>Grows with every change; concurrency token.</summary>
    public int Revision { get; set; }
}

/// <summary>How the application of a rule stands.</summary>
public enum RuleRunState
{
    /// <summary>Under way.</summary>
    Running,

    /// <summary>Through.</summary>
    Finished,

    /// <summary>Stopped half-way; what was done stays done.</summary>
    Stopped,
}
