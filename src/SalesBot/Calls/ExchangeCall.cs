namespace SalesBot.Calls;

/// <summary>
/// A call as the telephone exchange has told of it so far: one row a call, by the exchange's own id, whatever comes first and however often
/// (B2).
/// </summary>
public sealed class ExchangeCall
{
    /// <summary>Key.</summary>
    public long Id { get; set; }

    /// <summary>The exchange's id of the call; unique.</summary>
    public required string Key { get; set; }

    /// <summary>The client's phone in E.164; null for a hidden number and for a colleague's extension.</summary>
    public string? Phone { get; set; }

    /// <summary>A colleague's extension or SIP name in the place of the phone; empty for a hidden number.</summary>
    public string Extension { get; set; } = "";

    /// <summary>What the exchange knows of the client; empty for nothing.</summary>
    public string Who { get; set; } = "";

    /// <summary>Whether we call the client.</summary>
    public bool Outgoing { get; set; }

    /// <summary>How far it has come.</summary>
    public CallStage Stage { get; set; }

    /// <summary>Whether the two have spoken.</summary>
    public bool Answered { get; set; }

    /// <summary>How long it rang or was spoken, in seconds; null while unknown.</summary>
    public double? Seconds { get; set; }

    /// <summary>When it began.</summary>
    public DateTimeOffset At { get; set; }

    /// <summary>Which colleague it is for, as the exchange says it; null when it does not.</summary>
    public string? To { get; set; }

    /// <summary>Which number of ours the client dialled, as the exchange says it; null when it does not.</summary>
    public string? Dialled { get; set; }

    /// <summary>Which colleague that is; null for nobody in particular.</summary>
    public int? PersonId { get; set; }

    /// <summary>Who has taken it; null while nobody has.</summary>
    public int? TakenById { get; set; }

    /// <summary>How many people have been shown it.</summary>
    public int Told { get; set; }

    /// <summary>The call back that it began or belongs to; null for none.</summary>
    public long? MissedCallId { get; set; }

    /// <summary>Grows with every change; concurrency token.</summary>
    public int Revision { get; set; }
}

/// <summary>How far a call has come; it only goes on.</summary>
public enum CallStage
{
    /// <summary>Nothing has been told of it yet.</summary>
    New,

    /// <summary>It rings.</summary>
    Ringing,

    /// <summary>The two are speaking.</summary>
    Answered,

    /// <summary>It is over.</summary>
    Ended,
}
