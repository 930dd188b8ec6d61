using SalesBot.Conversations;

namespace SalesBot.Host.Channels.Telegram.In;

/// <summary>What an update means for the bot; with nothing set it is to be passed over.</summary>
internal sealed record Arrival
{
    /// <summary>What a person did, still without the files; null when nobody did anything the bot serves.</summary>
    public Incoming? Incoming { get; init; }

    /// <summary>The files to fetch for it.</summary>
    public IReadOnlyList<Attachment> Attachments { get; init; } = [];

    /// <summary>The tap that waits for an answer; null when none does.</summary>
    public string? QueryId { get; init; }

    /// <summary>What the tap is answered with when there is nothing else to do; null for no words.</summary>
    public string? Toast { get; init; }

    /// <summary>The group or channel that the bot was put into and leaves; null for none.</summary>
    public long? Leave { get; init; }
}

/// <summary>
/// A file that can be fetched from Telegram. <paramref name="Size"/> is claimed, in bytes; null when Telegram does not say.
/// </summary>
internal sealed record Attachment(string FileId, string Name, string MediaType, long? Size);
