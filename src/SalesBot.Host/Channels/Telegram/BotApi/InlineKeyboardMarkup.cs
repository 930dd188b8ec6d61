namespace SalesBot.Host.Channels.Telegram.BotApi;

/// <summary>Rows of buttons under a message: at most 8 in a row, 100 in all.</summary>
internal sealed record InlineKeyboardMarkup(IReadOnlyList<IReadOnlyList<InlineKeyboardButton>> InlineKeyboard);

/// <summary>A button with exactly one action: <paramref name="CallbackData"/> (1-64 bytes) or <paramref name="CopyText"/>. Styles: danger, success, primary.</summary>
internal sealed record InlineKeyboardButton(string Text, string? CallbackData = null, CopyTextButton? CopyText = null, string? Style = null);

/// <summary>A text of 1-256 characters for the clipboard.</summary>
internal sealed record CopyTextButton(string Text);

/// <summary>Whether links show a preview.</summary>
internal sealed record LinkPreviewOptions(bool IsDisabled);
