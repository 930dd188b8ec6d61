using System.Net;
using System.Text.RegularExpressions;
using SalesBot.Host.Channels.Teams.Connector;

namespace SalesBot.Host.Channels.Teams.In;

/// <summary>
/// Who is mentioned in a text of Teams, as <c>&lt;at&gt;name&lt;/at&gt;</c> and among the entities: the bot's own mention is cut out, for
/// it only says to whom one speaks; anybody else's is their name.
/// </summary>
internal sealed partial class Mentions
{
    /// <summary>What a mention begins with.</summary>
    public const string Begin = "<at>";

    /// <summary>What it ends with.</summary>
    public const string End = "</at>";

    private const int Most = 100;
    private readonly string? bot;
    private readonly HashSet<string> bots;
    private readonly HashSet<string> others;

    /// <summary>Those of an activity.</summary>
    public Mentions(Activity activity)
    {
        var mentioned = activity.Entities.Elements(Most).Where(entity => entity.Text("type") == "mention").ToLookup(
            entity => entity.Text("mentioned", "id") == activity.Recipient.Id,
            entity => NameOf(entity.Text("text") ?? entity.Text("mentioned", "name") ?? ""));
        bot = activity.Recipient.Name?.Trim();
        bots = new(mentioned[true], StringComparer.Ordinal);
        others = new(mentioned[false], StringComparer.Ordinal);
    }

    /// <summary>Whether the bot is among them.</summary>
    public bool AreOfBot(string? text) =>
        bots.Count > 0 || (text is not null && Mention().Matches(text).Any(mention => IsBots(NameOf(mention.Value))));

    /// <summary>The text without the bot's, and with plain names for the others'.</summary>
    public string CutFrom(string text)
    {
        var plain = Mention().Replace(text, mention => NameOf(mention.Value) is var name && IsBots(name) ? "" : name);
        return plain == text ? text : plain.Trim();
    }

    // Where no entity says whose a mention is, the bot knows its own name.
    private bool IsBots(string name) => bots.Contains(name) || (name == bot && !others.Contains(name));

    private static string NameOf(string mention) => WebUtility.HtmlDecode(Tag().Replace(mention, "")).Replace('\u00A0', ' ').Trim();

    [GeneratedRegex(@"<at\b[^>]*>[^<]*</at\s*>", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Mention();

    [GeneratedRegex("<[^>]*>", RegexOptions.NonBacktracking)]
    private static partial Regex Tag();
}
