using System.Globalization;
using SalesBot.Conversations;
using SalesBot.Host.Channels.Telegram.Api;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace SalesBot.Host.Channels.Telegram.In;

/// <summary>
/// The Bot API's update in the words of the product. A kind that the package does not know it reads as nothing at all, so chats and
/// standings are only ever asked for what they are, never for what they are not.
/// </summary>
internal static class Translate
{
    /// <summary>The channel's name.</summary>
    public const string Channel = "telegram";

    private const int LongestId = 100;

    // Telegram's first year: what is older is no date.
    private const int FirstYear = 2013;

    // What a person can send and the bot cannot take, the more exact name first: a venue comes with a location.
    // Whatever else is in a message is about the chat (a pin, a new wallpaper …) and asks for no answer.
    private static readonly string[] NotTaken =
    [
        "sticker", "venue", "location", "poll", "dice", "game", "story", "checklist", "paid_media", "live_photo", "rich_message", "gift",
        "unique_gift", "giveaway", "giveaway_winners", "invoice", "users_shared", "chat_shared", "web_app_data", "passport_data",
    ];

    /// <summary>What the update means; an empty arrival for every kind that is not asked for. No message is later than now.</summary>
    public static Arrival Of(Received update, DateTimeOffset now) => update.Content switch
    {
        { Message: { } message } when update.Problem is not null => OfUnreadable(update, message.From, message.Chat),
        { CallbackQuery: { } query } when update.Problem is not null =>
            OfUnreadable(update, query.From, query.Message?.Chat) with { QueryId = query.Id },
        { Message: { } message } => OfMessage(update, message, now),
        { EditedMessage: { } message } => OfCorrection(OfMessage(update, message, now)),
        { CallbackQuery: { } query } => OfTap(update, query),
        { MyChatMember: { } standing } => OfStanding(update, standing),
        _ => new(),
    };

    private static Arrival OfUnreadable(Received update, User? from, Chat? chat)
    {
        if (IsShared(chat))
            return new() { Leave = chat!.Id };
        return from is { IsBot: false, Id: not 0 } && chat is { Type: ChatType.Private, Id: not 0 }
            ? new() { Incoming = Base(update, from, chat) with { Unreadable = true } }
            : new();
    }

    private static Arrival OfMessage(Received update, Message message, DateTimeOffset now)
    {
        if (IsShared(message.Chat))
            return new() { Leave = message.Chat.Id };
        if (message is not { From: { IsBot: false } from, Chat.Type: ChatType.Private })
            return new();
        var attachments = Attachments(message).ToList();
        var unsupported = Array.Find(NotTaken, update.Fields.Contains);
        var text = WrittenText.Of(message, update.Beside);
        if (text is null && message.Contact is null && attachments.Count == 0 && unsupported is null)
            return new();
        return new()
        {
            Incoming = Base(update, from, message.Chat) with
            {
                Text = text,
                MessageId = message.Id.ToString(CultureInfo.InvariantCulture),
                RepliesTo = message.ReplyToMessage is { Id: not 0 } answered ? answered.Id.ToString(CultureInfo.InvariantCulture) : null,
                Album = message.MediaGroupId is { Length: > 0 and <= LongestId } album ? album : null,
                WrittenAt = At(message.EditDate ?? message.Date, now),
                Contact = message.Contact is { } contact
                    ? new(contact.PhoneNumber ?? "", $"{contact.FirstName} {contact.LastName}".Trim()) { Card = contact.Vcard }
                    : null,
                ForwardedFrom = update.Fields.Contains("forward_origin") ? NameOf(message.ForwardOrigin) : null,
                Unsupported = text is null && message.Contact is null && attachments.Count == 0 ? unsupported : null,
            },
            Attachments = attachments,
        };
    }

    // Only words are corrected: a file stays the one that came, and a place that moves along is «edited» every few seconds.
    private static Arrival OfCorrection(Arrival message) => message switch
    {
        { Leave: not null } => message,
        { Incoming: { Text: not null } incoming } => new() { Incoming = incoming with { Edited = true } },
        _ => new(),
    };

    private static Arrival OfTap(Received update, CallbackQuery query)
    {
        if (query is not { Data: { } value, From.IsBot: false, Message: { Chat: { Type: ChatType.Private } chat } message })
            return new() { QueryId = query.Id };
        // In a private chat presses only whose it is; a card drawn for one person is never answered by another.
        if (chat.Id != query.From.Id)
            return new() { QueryId = query.Id, Toast = ChannelTexts.Words.For(query.From.LanguageCode)["telegram.not-yours"] };
        var tap = new Tap(value, message.Id.ToString(CultureInfo.InvariantCulture));
        return new() { QueryId = query.Id, Incoming = Base(update, query.From, chat) with { Tap = tap } };
    }

    // A person who blocks the bot and lets it in again says nothing else; a group adds it and is left.
    private static Arrival OfStanding(Received update, ChatMemberUpdated standing) => standing switch
    {
        { NewChatMember: ChatMemberMember or ChatMemberAdministrator, Chat: { } chat } when IsShared(chat) => new() { Leave = chat.Id },
        { NewChatMember: ChatMemberMember, Chat: { Type: ChatType.Private, Id: not 0 } chat, From: { IsBot: false, Id: not 0 } from } =>
            new() { Incoming = Base(update, from, chat) with { CameBack = true } },
        _ => new(),
    };

    private static bool IsShared(Chat? chat) => chat is { Type: ChatType.Group or ChatType.Supergroup or ChatType.Channel, Id: not 0 };

    private static Incoming Base(Received update, User from, Chat chat) => new()
    {
        Channel = Channel,
        UpdateId = update.Id.ToString(CultureInfo.InvariantCulture),
        From = new(from.Id.ToString(CultureInfo.InvariantCulture), NameOf(from), from.LanguageCode),
        Route = chat.Id.ToString(CultureInfo.InvariantCulture),
    };

    private static DateTimeOffset? At(DateTime written, DateTimeOffset now)
    {
        if (written.Year < FirstYear)
            return null;
        var at = new DateTimeOffset(written, TimeSpan.Zero);
        return at < now ? at : now;
    }

    private static string NameOf(User user) => $"{user.FirstName} {user.LastName}".Trim();

    private static string NameOf(MessageOrigin? origin) => origin switch
    {
        MessageOriginUser { SenderUser: { } user } => NameOf(user),
        MessageOriginHiddenUser hidden => hidden.SenderUserName ?? "",
        MessageOriginChat { SenderChat: { } chat } => chat.Title ?? "",
        MessageOriginChannel { Chat: { } channel } => channel.Title ?? "",
        _ => "",
    };

    private static IEnumerable<Attachment> Attachments(Message message)
    {
        if (message.Document is { } document)
        {
            yield return new(
                document.FileId, document.FileName ?? "document", document.MimeType ?? "application/octet-stream", document.FileSize);
        }
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
