namespace SalesBot.Processes;

/// <summary>A version of the process file that was in force: leads that began with it end with it (U8).</summary>
public sealed class ProcessVersion
{
    /// <summary>The version the file states; key.</summary>
    public int Version { get; set; }

    /// <summary>The file's whole text.</summary>
    public required string Text { get; set; }

    /// <summary>When it was first read.</summary>
    public DateTimeOffset At { get; set; }
}
