namespace SalesBot.Host.Channels.Telegram.BotApi;

/// <summary>Parameters of getUpdates; <paramref name="Timeout"/> in seconds.</summary>
internal sealed record GetUpdates(long? Offset, int Timeout, IReadOnlyList<string> AllowedUpdates, int Limit = 100);

/// <summary>Parameters of setWebhook.</summary>
internal sealed record SetWebhook(string Url, string SecretToken, IReadOnlyList<string> AllowedUpdates, int MaxConnections);

/// <summary>Parameters of sendMessage.</summary>
internal sealed record SendMessage(long ChatId, string Text, InlineKeyboardMarkup? ReplyMarkup)
{
    /// <summary>Texts are HTML.</summary>
    public string ParseMode { get; } = "HTML";

    /// <summary>Cards show no previews of links: a client's address would push the buttons off the screen.</summary>
    public LinkPreviewOptions LinkPreviewOptions { get; } = new(IsDisabled: true);
}

/// <summary>Parameters of editMessageText; leaving out the markup takes the buttons away.</summary>
internal sealed record EditMessageText(long ChatId, long MessageId, string Text, InlineKeyboardMarkup? ReplyMarkup)
{
    /// <summary>Texts are HTML.</summary>
    public string ParseMode { get; } = "HTML";

    /// <summary>As in <see cref="SendMessage"/>.</summary>
    public LinkPreviewOptions LinkPreviewOptions { get; } = new(IsDisabled: true);
}

/// <summary>Parameters of editMessageCaption.</summary>
internal sealed record EditMessageCaption(long ChatId, long MessageId, string Caption, InlineKeyboardMarkup? ReplyMarkup)
{
    /// <summary>Captions are HTML.</summary>
    public string ParseMode { get; } = "HTML";
}

/// <summary>Parameters of sendDocument; sent as a form, not as JSON.</summary>
internal sealed record SendDocument(long ChatId, string Caption, InlineKeyboardMarkup? ReplyMarkup, string FileName, string MediaType, byte[] Content);

/// <summary>A message of a chat: parameters of deleteMessage, and of editMessageReplyMarkup that takes the buttons away.</summary>
internal sealed record OneMessage(long ChatId, long MessageId);

/// <summary>A chat: parameters of leaveChat.</summary>
internal sealed record OneChat(long ChatId);

/// <summary>A file: parameters of getFile.</summary>
internal sealed record OneFile(string FileId);

/// <summary>Parameters of answerCallbackQuery; the text at most 200 characters.</summary>
internal sealed record AnswerCallbackQuery(string CallbackQueryId, string? Text);

/// <summary>Parameters of setMyCommands.</summary>
internal sealed record SetMyCommands(IReadOnlyList<BotCommand> Commands, BotCommandScope? Scope, string? LanguageCode);

/// <summary>Parameters of setMyDescription: shown while the chat is empty, at most 512 characters.</summary>
internal sealed record SetMyDescription(string Description, string? LanguageCode);

/// <summary>Parameters of setMyShortDescription: shown in the profile, at most 120 characters.</summary>
internal sealed record SetMyShortDescription(string ShortDescription, string? LanguageCode);
