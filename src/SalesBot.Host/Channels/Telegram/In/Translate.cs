using System.Globalization;
using SalesBot.Conversations;
using SalesBot.Host.Channels.Telegram.BotApi;

namespace SalesBot.Host.Channels.Telegram.In;

/// <summary>The Bot API's update in the words of the product.</summary>
internal static class Translate
{
    /// <summary>The channel's name.</summary>
    public const string Channel = "telegram";

    // What a person can send and the bot cannot take, the more exact name first: a venue comes with a location.
    // Whatever else is in a message is about the chat (a pin, a new wallpaper …) and asks for no answer.
    private static readonly string[] NotTaken =
    [
        "sticker", "venue", "location", "poll", "dice", "game", "story", "checklist", "paid_media", "live_photo", "rich_message", "gift",
        "unique_gift", "giveaway", "giveaway_winners", "invoice", "users_shared", "chat_shared", "web_app_data", "passport_data",
    ];

    /// <summary>What the update means; an empty arrival for every kind that is not asked for.</summary>
    public static Arrival Of(Update update) => update switch
    {
        { Message: { } message } => OfMessage(update.UpdateId, message),
        { CallbackQuery: { } query } => OfTap(update.UpdateId, query),
        { MyChatMember: { Chat.IsPrivate: false, NewChatMember.Status: "member" or "administrator" } added } => new() { Leave = added.Chat.Id },
        _ => new(),
    };

    private static Arrival OfMessage(long updateId, Message message)
    {
        if (!message.Chat.IsPrivate)
            return new() { Leave = message.Chat.Id };
        if (message.From is not { IsBot: false } from)
            return new();
        var attachments = Attachments(message).ToList();
        var unsupported = Array.Find(NotTaken, message.Others.ContainsKey);
        var text = message.Text ?? message.Caption;
        if (text is null && message.Contact is null && attachments.Count == 0 && unsupported is null)
            return new();
        return new()
        {
            Incoming = Base(updateId, from, message.Chat) with
            {
                Text = text,
                Contact = message.Contact is { } contact ? new(contact.PhoneNumber, $"{contact.FirstName} {contact.LastName}".Trim()) : null,
                ForwardedFrom = message.ForwardOrigin?.Name,
                Unsupported = text is null && message.Contact is null && attachments.Count == 0 ? unsupported : null,
            },
            Attachments = attachments,
        };
    }

    private static Arrival OfTap(long updateId, CallbackQuery query)
    {
        if (query is not { Data: { } value, Message: { Chat.IsPrivate: true } message })
            return new() { QueryId = query.Id };
        // In a private chat presses only whose it is; a card drawn for one person is never answered by another.
        if (message.Chat.Id != query.From.Id)
            return new() { QueryId = query.Id, Toast = ChannelTexts.Words.For(query.From.LanguageCode)["telegram.not-yours"] };
        var tap = new Tap(value, message.MessageId.ToString(CultureInfo.InvariantCulture));
        return new() { QueryId = query.Id, Incoming = Base(updateId, query.From, message.Chat) with { Tap = tap } };
    }

    private static Incoming Base(long updateId, User from, Chat chat) => new()
    {
        Channel = Channel,
        UpdateId = updateId.ToString(CultureInfo.InvariantCulture),
        From = new(from.Id.ToString(CultureInfo.InvariantCulture), from.FullName, from.LanguageCode),
        Route = chat.Id.ToString(CultureInfo.InvariantCulture),
    };

    private static IEnumerable<Attachment> Attachments(Message message)
    {
        if (message.Document is { } document)
            yield return new(document.FileId, document.FileName ?? "document", document.MimeType ?? "application/octet-stream", document.FileSize);
        if (message.Photo?.MaxBy(p => (long)p.Width * p.Height) is { } photo)
            yield return new(photo.FileId, "photo.jpg", "image/jpeg", photo.FileSize);
        if (message.Voice is { } voice)
            yield return new(voice.FileId, "voice.ogg", voice.MimeType ?? "audio/ogg", voice.FileSize);
        if (message.Audio is { } audio)
            yield return new(audio.FileId, audio.FileName ?? "audio.mp3", audio.MimeType ?? "audio/mpeg", audio.FileSize);
        if (message.Video is { } video)
            yield return new(video.FileId, video.FileName ?? "video.mp4", video.MimeType ?? "video/mp4", video.FileSize);
        if (message.VideoNote is { } note)
            yield return new(note.FileId, "video.mp4", "video/mp4", note.FileSize);
    }
}
