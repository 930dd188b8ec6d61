using System.Collections.Concurrent;
using System.Globalization;
using SalesBot.Delivery;
using SalesBot.Host.Channels.Telegram.Api;
using SalesBot.Host.Channels.Telegram.In;
using Telegram.Bot.Requests;
using Telegram.Bot.Requests.Abstractions;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace SalesBot.Host.Channels.Telegram.Out;

/// <summary>Sends cards to Telegram, or edits the message that shows one.</summary>
internal sealed class TelegramChannel(TelegramApi api, SendLimiter<long> limiter, ShownFiles files, TelegramManifest manifest) : IChannel
{
    // What a minute does not carry over a slow line is no card (20 MB at most).
    private static readonly TimeSpan ForFiles = TimeSpan.FromSeconds(30);

    // Cards show no previews of links: a client's address would push the buttons off the screen.
    private static readonly LinkPreviewOptions NoPreview = new() { IsDisabled = true };

    private readonly ConcurrentDictionary<long, string> menus = new();

    /// <inheritdoc/>
    public string Name => Translate.Channel;

    /// <inheritdoc/>
    public async Task<SendResult> Send(Outgoing message, CancellationToken stop)
    {
        if (Chat(message.Route) is not { } chat)
            return new SendResult.Refused($"«{message.Route}» is no Telegram chat");
        var old = Id(message.Replaces);
        var shown = await Paced(chat, message.Priority, () => Show(chat, old, message, stop));
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
        if (Chat(route) is not { } chat)
            return;
        var menu = manifest.Menu(commands, language);
        var shown = string.Join('\n', menu.Select(line => $"{line.Command} {line.Description}"));
        if (menus.TryGetValue(chat, out var latest) && latest == shown)
            return;
        // One chat has one person with one language, so the menu is the same whatever the language of their client.
        var result = await api.Call(new SetMyCommandsRequest { Commands = menu, Scope = BotCommandScope.Chat(chat) }, stop);
        if (result.Error is null)
            menus[chat] = shown;
    }

    // The edit that could not be made and the new message have one place together: with one each, the edit would take the place that the
    // message has waited for, again and again.
    private async Task<ApiResult<MessageId>> Show(long chat, int? old, Outgoing message, CancellationToken stop) =>
        (old is { } id ? await Edit(chat, id, message, stop) : null) ?? await SendNew(chat, message, stop);

    // Null: it cannot be edited, a new one must be sent.
    private async Task<ApiResult<MessageId>?> Edit(long chat, int id, Outgoing message, CancellationToken stop)
    {
        if (files.In(chat, id) != message.Screen.FileId)
            return null;
        var keyboard = DrawKeyboard.Of(message.Screen.Rows);
        IRequest<Message> edit = message.File is null
            ? new EditMessageTextRequest
            {
                ChatId = chat,
                MessageId = id,
                Text = DrawText.Message(message.Screen.Lines),
                ParseMode = ParseMode.Html,
                LinkPreviewOptions = NoPreview,
                ReplyMarkup = keyboard,
            }
            : new EditMessageCaptionRequest
            {
                ChatId = chat,
                MessageId = id,
                Caption = DrawText.Caption(message.Screen.Lines),
                ParseMode = ParseMode.Html,
                ReplyMarkup = keyboard,
            };
        var result = await api.Call(new ForMessageId(edit), stop);
        return result.Error switch
        {
            { } error when SendResults.IsNotModified(error) => new MessageId { Id = id },
            { } error when SendResults.CannotEdit(error) => null,
            _ => result,
        };
    }

    private async Task<ApiResult<MessageId>> SendNew(long chat, Outgoing message, CancellationToken stop)
    {
        var keyboard = DrawKeyboard.Of(message.Screen.Rows);
        if (message.File is not { } file)
        {
            var text = new SendMessageRequest
            {
                ChatId = chat,
                Text = DrawText.Message(message.Screen.Lines),
                ParseMode = ParseMode.Html,
                LinkPreviewOptions = NoPreview,
                ReplyMarkup = keyboard,
            };
            return await api.Call(new ForMessageId(text), stop);
        }
        using var content = new MemoryStream(file.Content, writable: false);
        var (named, caption) = (InputFile.FromStream(content, FileName(file.Name)), DrawText.Caption(message.Screen.Lines));
        IRequest<Message> request = message.Screen.IsPicture
            ? new SendPhotoRequest { ChatId = chat, Photo = named, Caption = caption, ParseMode = ParseMode.Html, ReplyMarkup = keyboard }
            : new SendDocumentRequest
            {
                ChatId = chat,
                Document = named,
                Caption = caption,
                ParseMode = ParseMode.Html,
                ReplyMarkup = keyboard,
            };
        var sent = await api.Call(new ForMessageId(request), stop, ForFiles);
        if (sent.Value is { } there && message.Screen.FileId is { } stored)
            files.Note(chat, there.Id, stored);
        return sent;
    }

    // Older than two days, a message cannot be deleted; then at least its buttons go. Neither failing is a failure.
    private async Task Remove(long chat, int id, CancellationToken stop)
    {
        var deleted = await api.Call(new DeleteMessageRequest { ChatId = chat, MessageId = id }, stop);
        if (deleted.Error is { } error && !error.Says("message to delete not found"))
        {
            var without = new EditMessageReplyMarkupRequest { ChatId = chat, MessageId = id };
            await Paced(chat, Priority.Interactive, () => api.Call(new ForMessageId(without), stop));
        }
    }

    private async Task<ApiResult<MessageId>> Paced(long chat, Priority priority, Func<Task<ApiResult<MessageId>>> call)
    {
        if (limiter.Take(chat, priority: priority) is { } held)
        {
            var whose = held.WholeChannel ? "own limit for the whole channel" : "own limit for this chat";
            return new ApiError(429, whose, held.After, WholeChannel: held.WholeChannel, IsOwnPace: true);
        }
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

    private static long? Chat(string? text) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var id) ? id : null;

    private static int? Id(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;
}
