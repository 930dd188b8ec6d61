using System.Collections.Concurrent;
using System.Globalization;
using SalesBot.Delivery;
using SalesBot.Host.Channels.Telegram.BotApi;
using SalesBot.Host.Channels.Telegram.In;

namespace SalesBot.Host.Channels.Telegram.Out;

/// <summary>Sends cards to Telegram, or edits the message that shows one.</summary>
internal sealed class TelegramChannel(TelegramApi api, SendLimiter<long> limiter, ShownFiles files, TelegramManifest manifest) : IChannel
{
    private readonly ConcurrentDictionary<long, string> menus = new();

    /// <inheritdoc/>
    public string Name => Translate.Channel;

    /// <inheritdoc/>
    public async Task<SendResult> Send(Outgoing message, CancellationToken stop)
    {
        if (Id(message.Route) is not { } chat)
            return new SendResult.Refused($"«{message.Route}» is no Telegram chat");
        var old = Id(message.Replaces);
        var shown = old is { } id ? await Edit(chat, id, message, stop) : null;
        shown ??= await SendNew(chat, message, stop);
        if (shown.Error is { } error)
            return SendResults.Of(error);
        var now = shown.Value!.Id;
        if (old is { } before && before != now)
            await Remove(chat, before, stop);
        if (Id(message.Removes) is { } older && older != now && older != old)
            await Remove(chat, older, stop);
        return new SendResult.Sent(now.ToString(CultureInfo.InvariantCulture));
    }

    /// <inheritdoc/>
    public async Task ShowCommands(string route, IReadOnlyList<string> commands, string language, CancellationToken stop)
    {
        if (Id(route) is not { } chat)
            return;
        var menu = manifest.Menu(commands, language);
        var shown = string.Join('\n', menu);
        if (menus.TryGetValue(chat, out var latest) && latest == shown)
            return;
        // One chat has one person with one language, so the menu is the same whatever the language of their client.
        var result = await api.SetMyCommands(new(menu, BotCommandScope.Of(chat), LanguageCode: null), stop);
        if (result.Error is null)
            menus[chat] = shown;
    }

    // Null: it cannot be edited, a new one must be sent.
    private async Task<ApiResult<MessageId>?> Edit(long chat, long id, Outgoing message, CancellationToken stop)
    {
        if (files.In(chat, id) != message.Screen.FileId)
            return null;
        var keyboard = DrawKeyboard.Of(message.Screen.Rows);
        var result = await Paced(chat, () => message.File is null
            ? api.EditMessageText(new(chat, id, DrawText.Message(message.Screen.Lines), keyboard), stop)
            : api.EditMessageCaption(new(chat, id, DrawText.Caption(message.Screen.Lines), keyboard), stop));
        return result.Error switch
        {
            { } error when SendResults.IsNotModified(error) => new MessageId(id),
            { } error when SendResults.CannotEdit(error) => null,
            _ => result,
        };
    }

    private async Task<ApiResult<MessageId>> SendNew(long chat, Outgoing message, CancellationToken stop)
    {
        var screen = message.Screen;
        var keyboard = DrawKeyboard.Of(screen.Rows);
        if (message.File is not { } file)
            return await Paced(chat, () => api.SendMessage(new(chat, DrawText.Message(screen.Lines), keyboard), stop));
        var caption = DrawText.Caption(screen.Lines);
        var sent = await Paced(chat, () => api.SendDocument(new(chat, caption, keyboard, FileName(file.Name), file.MediaType, file.Content), stop));
        if (sent.Value is { } there && screen.FileId is { } stored)
            files.Note(chat, there.Id, stored);
        return sent;
    }

    // Older than two days, a message cannot be deleted; then at least its buttons go. Neither failing is a failure.
    private async Task Remove(long chat, long id, CancellationToken stop)
    {
        var deleted = await api.DeleteMessage(new(chat, id), stop);
        if (deleted.Error is { } error && !error.Says("message to delete not found"))
            await Paced(chat, () => api.EditMessageReplyMarkup(new(chat, id), stop));
    }

    private async Task<ApiResult<MessageId>> Paced(long chat, Func<Task<ApiResult<MessageId>>> call)
    {
        if (limiter.Take(chat) is { } held)
            return new ApiError(429, held.WholeChannel ? "own limit for the whole channel" : "own limit for this chat", held.After, WholeChannel: held.WholeChannel);
        try
        {
            var result = await call();
            return result.Error is { Code: 429 } tooMany ? tooMany with { WholeChannel = limiter.Obey(chat, tooMany.RetryAfter) } : result;
        }
        finally
        {
            limiter.Done(chat);
        }
    }

    // What would break the form's header, or be no name at all, does not go into it.
    private static string FileName(string name)
    {
        var safe = Plain.OneLine(name).Replace('"', '\'').Replace('\\', '_').Replace('/', '_');
        return safe.Length == 0 ? "file" : Plain.Start(safe, 200);
    }

    private static long? Id(string? text) => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var id) ? id : null;
}
