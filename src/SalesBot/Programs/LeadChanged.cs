namespace SalesBot.Programs;

/// <summary>What became of a change.</summary>
public enum LeadChanged
{
    /// <summary>The lead says it now.</summary>
    Done,

    /// <summary>The lead has ended.</summary>
    Ended,

    /// <summary>It was to be a call, and there is no phone (A4).</summary>
    NoPhone,
}
