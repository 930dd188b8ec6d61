using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using SalesBot.Host.Channels.Teams.Connector;

namespace SalesBot.Host.Channels.Teams.In;

/// <summary>
/// A message that was forwarded to the bot. Teams says so in an attachment beside the text: HTML with a quotation of the type
/// <c>Forward</c>, which names nobody, or a reference with the message and its sender.
/// </summary>
/// <param name="From">Whose it is; empty when Teams does not say.</param>
/// <param name="Html">What it says.</param>
internal sealed partial record Forwarded(string From, string Html)
{
    /// <summary>The first one among attachments; null when the message is the sender's own. A reply quotes too, but is one's own.</summary>
    public static Forwarded? In(JsonElement attachments) =>
        attachments.Elements(Translate.MostAttachments).Select(Of).FirstOrDefault(found => found is not null);

    /// <summary>What it says, without formatting; null when it says nothing.</summary>
    public string? Text(Mentions mentions) => HtmlText.Of(Html) is { } text ? mentions.CutFrom(text) : null;

    /// <summary>What was written above it, then what it says: the text of the activity holds both, or only the first.</summary>
    public string With(string written, Mentions mentions) =>
        Text(mentions) is not { } text || Folded(written).Contains(Folded(text), StringComparison.Ordinal) ? written : $"{written}\n{text}";

    private static Forwarded? Of(JsonElement attachment) => attachment.Text("contentType") switch
    {
        "text/html" when attachment.Text("content") is { } html && Quotation().Match(html) is { Success: true } quoted =>
            new("", quoted.Groups["inside"].Value),
        "forwardedMessageReference" => OfReference(attachment.Field("content")),
        _ => null,
    };

    // The content is an object, or JSON in a text.
    private static Forwarded? OfReference(JsonElement content)
    {
        if (content.Text() is { } json)
            content = ConnectorJson.Read(Encoding.UTF8.GetBytes(json)) ?? default;
        var html = content.Text("originalMessageContent");
        return html is null ? null : new(content.Text("originalMessageSender", "user", "displayName") ?? "", html);
    }

    private static string Folded(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    // Up to the last end of a quotation: what was forwarded may quote in its turn.
    [GeneratedRegex("""<blockquote\b[^>]*\bitemtype\s*=\s*["']?https?://schema\.skype\.com/Forward\b[^>]*>(?<inside>.*)</blockquote>""",
        RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Quotation();
}
