using System.Text.Json;

namespace SalesBot.Host.Channels.Teams.Connector;

/// <summary>
/// What the Connector brings, as it names it; only what the bot looks at. A field of another kind than it should be is as good as none;
/// whatever may be of any shape is looked at as it is.
/// </summary>
internal sealed class Activity
{
    private static readonly string[] Everyones = ["type", "id", "serviceUrl", "from", "conversation", "recipient"];
    private readonly IReadOnlyDictionary<string, JsonElement> fields;

    /// <summary>Of its fields by name; <paramref name="isWhole"/>: they are all that were sent.</summary>
    public Activity(IReadOnlyDictionary<string, JsonElement> fields, bool isWhole)
    {
        (this.fields, IsWhole) = (fields, isWhole);
        From = new(Field("from"));
        Recipient = new(Field("recipient"));
        Conversation = new(Field("conversation"));
    }

    /// <summary>Whether its JSON was read to the end.</summary>
    public bool IsWhole { get; }

    /// <summary>Whether it has, of whatever kind, the fields that every activity has.</summary>
    public bool HasEveryonesFields => Array.TrueForAll(Everyones, name => !Field(name).IsNothing());

    /// <summary><c>message</c>, <c>invoke</c>, <c>conversationUpdate</c> …</summary>
    public string? Type => Field("type").Text();

    /// <summary>Unique within its conversation; the same when it is brought again.</summary>
    public string? Id => Field("id").Text();

    /// <summary>When it was sent, as ISO 8601 says it.</summary>
    public string? Timestamp => Field("timestamp").Text();

    /// <summary><c>msteams</c>.</summary>
    public string? ChannelId => Field("channelId").Text();

    /// <summary>Where it is answered to.</summary>
    public string? ServiceUrl => Field("serviceUrl").Text();

    /// <summary>Of an invoke: what is asked.</summary>
    public string? Name => Field("name").Text();

    /// <summary>Of an installationUpdate: <c>add</c>, <c>add-upgrade</c>, <c>remove</c>, <c>remove-upgrade</c>.</summary>
    public string? Action => Field("action").Text();

    /// <summary>What was written.</summary>
    public string? Text => Field("text").Text();

    /// <summary>Whether what was written, if anything was, is a text.</summary>
    public bool HasReadableText => Field("text").IsNothing() || Text is not null;

    /// <summary>The client's language; null for what is too long to be a BCP 47 code.</summary>
    public string? Locale => Field("locale").Text() is { Length: <= 35 } language ? language : null;

    /// <summary>The message whose card was acted on.</summary>
    public string? ReplyToId => Field("replyToId").Text();

    /// <summary>Who did it.</summary>
    public ChannelAccount From { get; }

    /// <summary>The bot.</summary>
    public ChannelAccount Recipient { get; }

    /// <summary>Where.</summary>
    public ConversationAccount Conversation { get; }

    /// <summary>What a card's button sent.</summary>
    public JsonElement Value => Field("value");

    /// <summary>What Teams adds: the tenant among it.</summary>
    public JsonElement ChannelData => Field("channelData");

    /// <summary>Files and other things that came with a message.</summary>
    public JsonElement Attachments => Field("attachments");

    /// <summary>Who is mentioned in the text, among other things.</summary>
    public JsonElement Entities => Field("entities");

    /// <summary>Who came into the conversation.</summary>
    public JsonElement MembersAdded => Field("membersAdded");

    private JsonElement Field(string name) => fields.GetValueOrDefault(name);
}

/// <summary>A person or the bot.</summary>
internal sealed class ChannelAccount(JsonElement json)
{
    /// <summary>The id; null when there is none.</summary>
    public string? Id { get; } = json.Text("id");

    /// <summary>What it calls itself; null when it does not say.</summary>
    public string? Name { get; } = json.Text("name");
}

/// <summary>A conversation.</summary>
internal sealed class ConversationAccount(JsonElement json)
{
    /// <summary>The id; null when there is none.</summary>
    public string? Id { get; } = json.Text("id");

    /// <summary>Where it is, as it stands there.</summary>
    public JsonElement Tenant { get; } = json.Field("tenantId");

    /// <summary>
    /// Whether it is one person's with the bot. Groups do not always say what they are: some only that they are groups, some by nothing but
    /// an id of a thread.
    /// </summary>
    public bool IsPersonal { get; } = IsOnePersons(json);

    private static bool IsOnePersons(JsonElement json)
    {
        var (group, type) = (json.Field("isGroup"), json.Field("conversationType"));
        if (!group.IsNothing() && group.ValueKind != JsonValueKind.False)
            return false;
        return type.IsNothing()
            ? json.Text("id")?.Contains("@thread.", StringComparison.OrdinalIgnoreCase) != true
            : string.Equals(type.Text(), "personal", StringComparison.OrdinalIgnoreCase);
    }
}
