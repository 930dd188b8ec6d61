using SalesBot.Conversations;

namespace SalesBot.Host.Channels.Teams.In;

/// <summary>What an activity means for the bot; with nothing set it is to be passed over.</summary>
internal sealed record Arrival
{
    /// <summary>What a person did, still without the files; null when nobody did anything the bot serves.</summary>
    public Incoming? Incoming { get; init; }

    /// <summary>The files to fetch for it.</summary>
    public IReadOnlyList<Attachment> Attachments { get; init; } = [];

    /// <summary>A client asks how a card stands now.</summary>
    public bool IsRefresh { get; init; }

    /// <summary>The pressed card was drawn for somebody else.</summary>
    public bool IsNotTheirs { get; init; }

    /// <summary>Somebody spoke to the bot where others listen.</summary>
    public bool IsAmongOthers { get; init; }
}

/// <summary>A file that can be fetched; nothing about it is proven yet.</summary>
internal sealed record Attachment(string Address, string Name, string MediaType);
