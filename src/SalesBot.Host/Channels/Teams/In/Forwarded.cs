using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using SalesBot.Host.Channels.Teams.Connector;

namespace SalesBot.Host.Channels.Teams.In;

/// <summary>
/// A message that was forwarded to the bot. Teams says so in an attachment beside the text: HTML with a quotation of the type <c>Forward</c>, which
/// names nobody, or a reference with the message and its sender.
/// </summary>
/// <param name="From">Whose it is; empty when Teams does not say.</param>
/// <param name="Text">What it says, without formatting; null when it says nothing.</param>
internal sealed partial record Forwarded(string From, string? Text)
{
    private const int Longest = 100_000;

    /// <summary>The first one among attachments; null when the message is the sender's own. A reply quotes too, but is one's own.</summary>
    public static Forwarded? In(JsonElement attachments) => attachments.ValueKind == JsonValueKind.Array
        ? attachments.EnumerateArray().Take(20).Select(Of).FirstOrDefault(found => found is not null)
        : null;

    /// <summary>What was written above it, then what it says: the text of the activity holds both, or only the first.</summary>
    public string With(string written) => Text is null || Folded(written).Contains(Folded(Text), StringComparison.Ordinal) ? written : $"{written}\n{Text}";

    private static Forwarded? Of(JsonElement attachment) => attachment.Text("contentType") switch
    {
        "text/html" when attachment.Text("content") is { Length: <= Longest } html && Quotation().Match(html) is { Success: true } quoted => new("", Plain(quoted.Groups["inside"].Value)),
        "forwardedMessageReference" => OfReference(attachment),
        _ => null,
    };

    private static Forwarded? OfReference(JsonElement attachment)
    {
        try
        {
            var content = attachment.Text("content") is { Length: <= Longest } json ? JsonSerializer.Deserialize<JsonElement>(json, ConnectorJson.Options) : attachment.Object("content") ?? default;
            var html = content.Text("originalMessageContent");
            return html is null ? null : new(content.Text("originalMessageSender", "user", "displayName") ?? "", Plain(html));
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string? Plain(string html)
    {
        var text = WebUtility.HtmlDecode(Tag().Replace(LineEnd().Replace(html.Replace('\n', ' '), "\n"), ""));
        var lines = text.Split('\n').Select(line => line.Replace('\u00A0', ' ').Trim()).Where(line => line.Length > 0).ToList();
        return lines.Count == 0 ? null : string.Join('\n', lines);
    }

    private static string Folded(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    // Up to the last end of a quotation: what was forwarded may quote in its turn.
    [GeneratedRegex("""<blockquote\b[^>]*\bitemtype\s*=\s*["']?https?://schema\.skype\.com/Forward\b[^>]*>(?<inside>.*)</blockquote>""", RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Quotation();

    [GeneratedRegex(@"<br\s*/?>|</(p|div|li|tr|h[1-6]|blockquote)\s*>", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex LineEnd();

    [GeneratedRegex("<[^>]*>", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Tag();
}
