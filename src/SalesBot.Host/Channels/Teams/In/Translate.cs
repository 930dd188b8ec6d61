using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using SalesBot.Conversations;
using SalesBot.Host.Channels.Teams.Connector;

namespace SalesBot.Host.Channels.Teams.In;

/// <summary>The Connector's activity in the words of the product. It has what <see cref="Sender.Missing"/> asks for.</summary>
internal static class Translate
{
    /// <summary>The channel's name.</summary>
    public const string Channel = "teams";

    /// <summary>The invoke of a card's button.</summary>
    public const string CardAction = "adaptiveCard/action";

    /// <summary>The invoke of an offered file.</summary>
    public const string FileConsent = "fileConsent/invoke";

    /// <summary>How many attachments of a message are looked at.</summary>
    public const int MostAttachments = 20;

    // Columns of these ids are as wide; no id of Teams comes near it.
    private const int LongestCardId = 200;
    private const int LongestMessageId = 100;

    /// <summary>What it means at this moment; an empty arrival for what asks for nothing.</summary>
    public static Arrival Of(Activity activity, DateTimeOffset now) => activity switch
    {
        // Groups and channels are not served: a card there would be seen by people whom it does not concern.
        { Conversation.IsPersonal: false, Type: "message" } => new() { IsAmongOthers = new Mentions(activity).AreOfBot(activity.Text) },
        { Conversation.IsPersonal: false } => new(),
        { Type: "conversationUpdate" } when IsBotAdded(activity) => new() { Incoming = Base(activity, now) with { Text = "/start" } },
        { Type: "installationUpdate", Action: "add" or "add-upgrade" } => new() { Incoming = Base(activity, now) with { CameBack = true } },
        { Type: "invoke", Name: CardAction } => Press.Of(activity, activity.Value.Field("action").Field("data"), Base(activity, now)),
        { Type: "invoke", Name: FileConsent } => OfFileAnswer(activity, now),
        { Type: "message" } when Press.Is(activity.Value) => Press.Of(activity, activity.Value, Base(activity, now)),
        { Type: "message" } => OfMessage(activity, now),
        { Type: "messageUpdate" } when activity.ChannelData.Text("eventType") is null or "editMessage" => OfEdit(activity, now),
        _ => new(),
    };

    /// <summary>What could not be read, for the one who sent it; empty when nothing was asked.</summary>
    public static Arrival Unreadable(Activity activity, DateTimeOffset now) =>
        activity.Conversation.IsPersonal && activity.Type is "message" or "messageUpdate" or "invoke"
            ? new() { Incoming = Base(activity, now) with { Unreadable = true } }
            : new();

    /// <summary>The message whose card was acted on; null if that is not said.</summary>
    public static string? CardId(Activity activity) => activity.ReplyToId is { Length: <= LongestCardId } card ? card : null;

    /// <summary>Where it is answered to.</summary>
    public static ConversationReference Reference(Activity activity) => new(
        activity.ServiceUrl!,
        activity.Conversation.Id!,
        activity.Conversation.Tenant.Text() ?? activity.ChannelData.Text("tenant", "id") ?? "",
        activity.From.Id!,
        activity.Recipient.Id!);

    private static Arrival OfMessage(Activity activity, DateTimeOffset now)
    {
        var attachments = Attachments(activity).ToList();
        var files = attachments.OfType<Attachment>().ToList();
        var forwarded = Forwarded.In(activity.Attachments);
        var text = WrittenText.Of(activity, forwarded);
        if (text is null && attachments.Count == 0)
            return new();
        return new()
        {
            Incoming = Message(activity, now) with
            {
                Text = text,
                ForwardedFrom = forwarded?.From,
                RepliesTo = Quoted.Id(activity.Attachments),
                Unsupported = text is null && files.Count == 0 ? "attachment" : null,
            },
            Attachments = files,
        };
    }

    // Its files came with the message itself.
    private static Arrival OfEdit(Activity activity, DateTimeOffset now) =>
        WrittenText.Of(activity, Forwarded.In(activity.Attachments)) is { } text
            ? new() { Incoming = Message(activity, now) with { Text = text, Edited = true } }
            : new();

    private static Arrival OfFileAnswer(Activity activity, DateTimeOffset now)
    {
        var accepted = activity.Value.Text("action") switch { "accept" => true, "decline" => false, _ => (bool?)null };
        var number = activity.Value.Text("context", Out.CardData.File);
        if (accepted is not { } answer || !long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var offer))
            return new();
        var place = answer && activity.Value.Object("uploadInfo") is { } info ? FilePlace.Of(info)?.ToJson() : null;
        return new() { Incoming = Base(activity, now) with { FileAnswer = new FileAnswer(offer, answer, place, CardId(activity)) } };
    }

    private static Incoming Message(Activity activity, DateTimeOffset now) =>
        Base(activity, now) with { MessageId = activity.Id is { Length: <= LongestMessageId } id ? id : null };

    private static Incoming Base(Activity activity, DateTimeOffset now) => new()
    {
        Channel = Channel,
        UpdateId = UpdateId(activity),
        From = new(activity.From.Id!, activity.From.Name ?? "", activity.Locale),
        Route = Reference(activity).ToRoute(),
        WrittenAt = WrittenAt(activity, now),
    };

    // The first moment there is stands for none.
    private static DateTimeOffset? WrittenAt(Activity activity, DateTimeOffset now) =>
        DateTimeOffset.TryParse(activity.Timestamp, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) && at.Year > 1
            ? at < now ? at.ToUniversalTime() : now
            : null;

    // An id is unique within its conversation only: a message's is the millisecond it was written in, and a correction has the message's.
    private static string UpdateId(Activity activity)
    {
        var told = $"{activity.Conversation.Id}\n{activity.Type}\n{activity.Id}";
        if (activity.Type == "messageUpdate")
            told += $"\n{activity.Timestamp}\n{activity.Text}";
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(told)));
    }

    private static bool IsBotAdded(Activity activity) =>
        activity.MembersAdded.Elements(int.MaxValue).Any(member => member.Text("id") == activity.Recipient.Id);

    // One for each attachment; null for a kind that is no file. The formatted text of a message stands beside its plain text as an
    // attachment.
    private static IEnumerable<Attachment?> Attachments(Activity activity)
    {
        foreach (var attachment in activity.Attachments.Elements(MostAttachments))
        {
            var kind = attachment.Text("contentType") ?? "";
            var name = attachment.Text("name");
            if (kind == "application/vnd.microsoft.teams.file.download.info" && attachment.Text("content", "downloadUrl") is { } download)
                yield return new(download, name ?? "file", MediaTypes.Of(name ?? ""));
            else if (attachment.Text("contentUrl") is { } address
                && !kind.StartsWith("application/vnd.microsoft", StringComparison.Ordinal))
                yield return new(address, name ?? MediaTypes.NameFor(kind), kind);
            else
                yield return null;
        }
    }
}
