using SalesBot.MissedCalls;

namespace SalesBot.Reports;

/// <summary>What became of the calls of a period that nobody answered (D5). Pure.</summary>
/// <param name="Calls">The calls, each as it ended.</param>
public sealed record MissedFigures(IReadOnlyList<MissedRow> Calls)
{
    /// <summary>How many there are.</summary>
    public int All => Calls.Count;

    /// <summary>How many became leads.</summary>
    public int Leads => Calls.Count(call => call.Lead is not null);

    /// <summary>How many ended so.</summary>
    public int Of(MissedEnd end) => Calls.Count(call => call.End == end);
}

/// <summary>A call that nobody answered, and what became of it.</summary>
/// <param name="CalledAt">When the client called, the last time.</param>
/// <param name="Phone">Their phone.</param>
/// <param name="Who">Who it is; empty when nobody knows.</param>
/// <param name="AssigneeId">Who calls back.</param>
/// <param name="EndedAt">When it ended; null while it is under way.</param>
/// <param name="End">How it ended.</param>
public sealed record MissedRow(DateTimeOffset CalledAt, string Phone, string Who, int AssigneeId, DateTimeOffset? EndedAt, MissedEnd End)
{
    /// <summary>Number of the lead it became; null for none.</summary>
    public string? Lead { get; init; }

    /// <summary>How one stands: in time is within the working time that the process gives for the first attempt.</summary>
    public static MissedEnd EndOf(MissedCallState state, TimeSpan? took, TimeSpan within) => state switch
    {
        MissedCallState.Reached => took <= within ? MissedEnd.InTime : MissedEnd.Late,
        MissedCallState.Written => MissedEnd.Written,
        MissedCallState.Closed => MissedEnd.GivenUp,
        _ => MissedEnd.Waits,
    };
}

/// <summary>What became of a call that nobody answered.</summary>
public enum MissedEnd
{
    /// <summary>The client was spoken to in time.</summary>
    InTime,

    /// <summary>The client was spoken to, later.</summary>
    Late,

    /// <summary>Nobody answered, and a letter went out.</summary>
    Written,

    /// <summary>It was given up, with a reason.</summary>
    GivenUp,

    /// <summary>The client still waits.</summary>
    Waits,
}
