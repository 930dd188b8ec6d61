namespace SalesBot.Today;

/// <summary>One thing on somebody's list of the day (B9).</summary>
/// <param name="Section">Where on the list it stands.</param>
/// <param name="Matter">What it is: key of its text, <c>today.MATTER</c>.</param>
/// <param name="At">The moment that counts: since when it waits, or when it is due.</param>
/// <param name="LeadId">The lead it belongs to; null for a client to call back and for a campaign.</param>
/// <param name="Command">What its button does; the same thing is listed once.</param>
/// <param name="Number">The number people know it by; null until read: the lead's.</param>
/// <param name="OtherId">The colleague on the other side; null for none.</param>
internal sealed record TodayItem(TodaySection Section, string Matter, DateTimeOffset At, long? LeadId, string Command,
    string? Number = null, int? OtherId = null)
{
    /// <summary>Matter of letters that nobody has decided about; they have a list of their own.</summary>
    public const string Letter = "letter";

    /// <summary>The client's side: name and company.</summary>
    public string Who { get; init; } = "";

    /// <summary>How many things this one line stands for.</summary>
    public int Count { get; init; } = 1;

    /// <summary>What is to be done, for work that a won lead brings with it; empty for all else.</summary>
    public string What { get; init; } = "";

    /// <summary>Short name of the colleague on the other side; empty for none.</summary>
    public string Other { get; init; } = "";

    /// <summary>Whose work it is; null where that is not told.</summary>
    public int? WhoseId { get; init; }

    /// <summary>Short name of whose work it is; empty for one's own.</summary>
    public string Whose { get; init; } = "";
}

/// <summary>The parts of the list, the most urgent first.</summary>
internal enum TodaySection
{
    /// <summary>Should have been done by now.</summary>
    Overdue,

    /// <summary>The same of the people whom this person heads.</summary>
    Department,

    /// <summary>Has its time today.</summary>
    DueToday,

    /// <summary>Somebody waits for this person.</summary>
    WaitingForMe,

    /// <summary>This person waits for somebody.</summary>
    IWaitFor,
}
