namespace SalesBot.Host.Channels.Telegram.BotApi;

/// <summary>A line of the command menu: <paramref name="Command"/> is [a-z0-9_]{1,32}, <paramref name="Description"/> 1-256 characters.</summary>
internal sealed record BotCommand(string Command, string Description);

/// <summary>Who sees a menu: <c>default</c> is everybody, <c>chat</c> one chat.</summary>
internal sealed record BotCommandScope(string Type, long? ChatId = null)
{
    /// <summary>One person's own menu.</summary>
    public static BotCommandScope Of(long chatId) => new("chat", chatId);
}
