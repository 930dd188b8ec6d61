using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using SalesBot.Conversations;
using SalesBot.Host.Channels.Teams.Connector;
using SalesBot.Host.Channels.Teams.Out;

namespace SalesBot.Host.Channels.Teams.In;

/// <summary>The Connector's activity in the words of the product.</summary>
internal static class Translate
{
    /// <summary>The channel's name.</summary>
    public const string Channel = "teams";

    /// <summary>The invoke of a card's button.</summary>
    public const string CardAction = "adaptiveCard/action";

    /// <summary>The invoke of an offered file.</summary>
    public const string FileConsent = "fileConsent/invoke";

    private const int MostInputs = 60;

    // Columns of message ids are this wide; no id of Teams comes near it.
    private const int LongestMessageId = 200;

    /// <summary>What it means; an empty arrival for what asks for nothing.</summary>
    public static Arrival Of(Activity activity) => activity switch
    {
        // Groups and channels are not served: a card there would be seen by people whom it does not concern.
        { Conversation.ConversationType: not (null or "personal") } => new(),
        { Type: "conversationUpdate" } when IsBotAdded(activity) => new() { Incoming = Base(activity) with { Text = "/start" } },
        { Type: "invoke", Name: CardAction } => OfPress(activity, activity.Value.Object("action")?.Object("data")),
        { Type: "invoke", Name: FileConsent } => OfFileAnswer(activity),
        { Type: "message", Value.ValueKind: JsonValueKind.Object } => OfPress(activity, activity.Value),
        { Type: "message" } => OfMessage(activity),
        _ => new(),
    };

    private static Arrival OfMessage(Activity activity)
    {
        var attachments = Attachments(activity).ToList();
        var files = attachments.OfType<Attachment>().ToList();
        var forwarded = Forwarded.In(activity.Attachments);
        var text = string.IsNullOrWhiteSpace(activity.Text) ? forwarded?.Text : forwarded?.With(activity.Text) ?? activity.Text;
        if (text is null && attachments.Count == 0)
            return new();
        return new()
        {
            Incoming = Base(activity) with { Text = text, ForwardedFrom = forwarded?.From, Unsupported = text is null && files.Count == 0 ? "attachment" : null },
            Attachments = files,
        };
    }

    private static Arrival OfPress(Activity activity, JsonElement? sent)
    {
        if (sent is not { } data || data.Text(CardData.Press) is not { } value)
            return new() { IsRefresh = sent?.Text(CardData.Refresh) is not null };
        // In a personal chat presses only whose it is; a card drawn for one person is never answered by another, for the answer would go into this chat.
        if (data.Text(CardData.For) is { } whose && whose != CardData.Mark(activity.From!.Id!))
            return new() { IsNotTheirs = true };
        var inputs = data.EnumerateObject().Take(MostInputs).Where(input => input.Name[0] != CardData.Own && Answer(input.Value) is not null)
            .ToDictionary(input => input.Name, input => Answer(input.Value)!, StringComparer.Ordinal);
        return new() { Incoming = Base(activity) with { Tap = new Tap(value, CardId(activity)), Inputs = FormInputs.Gather(inputs) } };
    }

    private static Arrival OfFileAnswer(Activity activity)
    {
        var accepted = activity.Value.Text("action") switch { "accept" => true, "decline" => false, _ => (bool?)null };
        if (accepted is not { } answer || !long.TryParse(activity.Value.Text("context", CardData.File), NumberStyles.None, CultureInfo.InvariantCulture, out var offer))
            return new();
        var place = answer && activity.Value.Object("uploadInfo") is { } info ? FilePlace.Of(info)?.ToJson() : null;
        return new() { Incoming = Base(activity) with { FileAnswer = new FileAnswer(offer, answer, place, CardId(activity)) } };
    }

    private static string? CardId(Activity activity) => activity.ReplyToId is { Length: <= LongestMessageId } card ? card : null;

    private static string? Answer(JsonElement input) => input.ValueKind switch
    {
        JsonValueKind.String => input.GetString(),
        JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => input.GetRawText(),
        _ => null,
    };

    private static Incoming Base(Activity activity) => new()
    {
        Channel = Channel,
        UpdateId = UpdateId(activity),
        From = new(activity.From!.Id!, activity.From.Name ?? "", activity.Locale),
        Route = new ConversationReference(
            activity.ServiceUrl!,
            activity.Conversation!.Id!,
            activity.Conversation.TenantId ?? activity.ChannelData.Text("tenant", "id") ?? "",
            activity.From.Id!,
            activity.Recipient!.Id!).ToRoute(),
    };

    // An id is unique within its conversation only: a message's is the millisecond it was written in.
    private static string UpdateId(Activity activity) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{activity.Conversation!.Id}\n{activity.Type}\n{activity.Id}")));

    private static bool IsBotAdded(Activity activity) =>
        activity.MembersAdded.ValueKind == JsonValueKind.Array && activity.MembersAdded.EnumerateArray().Any(member => member.Text("id") == activity.Recipient!.Id);

    // One for each attachment; null for a kind that is no file. The formatted text of a message stands beside its plain text as an attachment.
    private static IEnumerable<Attachment?> Attachments(Activity activity)
    {
        if (activity.Attachments.ValueKind != JsonValueKind.Array)
            yield break;
        foreach (var attachment in activity.Attachments.EnumerateArray().Take(20))
        {
            var kind = attachment.Text("contentType") ?? "";
            var name = attachment.Text("name");
            if (kind == "application/vnd.microsoft.teams.file.download.info" && attachment.Text("content", "downloadUrl") is { } download)
                yield return new(download, name ?? "file", MediaTypes.Of(name ?? ""));
            else if (attachment.Text("contentUrl") is { } address && !kind.StartsWith("application/vnd.microsoft", StringComparison.Ordinal))
                yield return new(address, name ?? MediaTypes.NameFor(kind), kind);
            else
                yield return null;
        }
    }
}
