using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using SalesBot.Host.Channels.Teams.Connector;

namespace SalesBot.Host.Channels.Teams.In;

/// <summary>
/// The message that somebody answers by quoting it. Teams says so in HTML, with a quotation of the type <c>Reply</c> before the answer, or
/// in a reference beside it; the plain text has the quoted words in front.
/// </summary>
internal static partial class Quoted
{
    private const int LongestId = 100;

    /// <summary>The id of the message that is answered; null when none is.</summary>
    public static string? Id(JsonElement attachments) =>
        attachments.Elements(Translate.MostAttachments).Select(Of).FirstOrDefault(id => id is { Length: > 0 and <= LongestId });

    /// <summary>The answer alone: the HTML without what it quotes.</summary>
    public static string Without(string html) => Quotation().Replace(html, "", 1);

    /// <summary>Whether it quotes what it answers.</summary>
    public static bool Is(string html) => Quotation().IsMatch(html);

    private static string? Of(JsonElement attachment) => attachment.Text("contentType") switch
    {
        "text/html" when attachment.Text("content") is { } html && Quotation().Match(html) is { Success: true } quoted =>
            ItemId().Match(quoted.Value) is { Success: true } id ? id.Groups["id"].Value : null,
        "messageReference" => OfReference(attachment.Field("content")) ?? attachment.Text("id"),
        _ => null,
    };

    // The content is an object, or JSON in a text.
    private static string? OfReference(JsonElement content)
    {
        if (content.Text() is { } json)
            content = ConnectorJson.Read(Encoding.UTF8.GetBytes(json)) ?? default;
        return content.Text("messageId");
    }

    // A quotation in it is not shown: it ends where the first one does.
    [GeneratedRegex("""<blockquote\b[^>]*\bitemtype\s*=\s*["']?https?://schema\.skype\.com/Reply\b[^>]*>.*?</blockquote>""",
        RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.NonBacktracking)]
    private static partial Regex Quotation();

    [GeneratedRegex("""\A<blockquote\b[^>]*\bitemid\s*=\s*["']?(?<id>[^\s"'>]+)""",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex ItemId();
}
