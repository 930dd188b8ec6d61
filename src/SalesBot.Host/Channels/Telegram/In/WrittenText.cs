using SalesBot.Host.Channels.Telegram.Api;
using Telegram.Bot.Types;

namespace SalesBot.Host.Channels.Telegram.In;

/// <summary>What a message says: its words, the addresses its links lead to without showing them, and what it quotes.</summary>
internal static class WrittenText
{
    /// <summary>The text; null when there is none.</summary>
    public static string? Of(Message message, BesideText beside)
    {
        var text = message.Text ?? message.Caption;
        foreach (var address in beside.Links.SelectMany(LinkedAddress.Of))
            if (text is not null && !LinkedAddress.IsSaid(address, text)) text = $"{text.TrimEnd()} {address}";
        return beside.Quote is not { } quote ? text : text is null ? quote : $"{text}\n{quote}";
    }
}
