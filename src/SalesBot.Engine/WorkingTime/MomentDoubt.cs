namespace SalesBot.WorkingTime;

/// <summary>Why a moment that was said cannot be meant so.</summary>
public enum MomentDoubt
{
    /// <summary>It can.</summary>
    None,

    /// <summary>It is over.</summary>
    Over,

    /// <summary>Its end lies before its begin.</summary>
    EndsFirst,
}
