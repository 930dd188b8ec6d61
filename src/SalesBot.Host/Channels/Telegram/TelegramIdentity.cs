namespace SalesBot.Host.Channels.Telegram;

/// <summary>
/// Who the bot is in Telegram. Unknown until Telegram has answered for the first time, and for ever when the channel is off.
/// </summary>
public sealed class TelegramIdentity
{
    /// <summary>The bot's name without @; null while unknown.</summary>
    public string? Username { get; internal set; }

    /// <summary>
    /// The link that opens the chat and sends <c>/start CODE</c>; null while the name is unknown. <paramref name="code"/>: 1-64 of
    /// A-Za-z0-9_-.
    /// </summary>
    public Uri? LinkFor(string code) => Username is null ? null : new Uri($"https://t.me/{Username}?start={Uri.EscapeDataString(code)}");
}
