namespace SalesBot.Data;

/// <summary>What a program was answered under its own key: asked again, it gets the same answer and nothing happens twice.</summary>
public sealed class ApiReceipt
{
    /// <summary>Path and the caller's key, such as <c>calls:84f1</c>.</summary>
    public required string Key { get; set; }

    /// <summary>SHA-256 of the request's body, lower-case hex: another body under the same key is a mistake of the caller's.</summary>
    public required string BodyHash { get; set; }

    /// <summary>The answer, as JSON.</summary>
    public required string Answer { get; set; }

    /// <summary>When it was given.</summary>
    public DateTimeOffset At { get; set; }
}
