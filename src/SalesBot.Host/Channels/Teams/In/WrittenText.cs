using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using SalesBot.Host.Channels.Teams.Connector;

namespace SalesBot.Host.Channels.Teams.In;

/// <summary>What a message says: its plain text as it was typed, or what stands in its formatted twin alone.</summary>
internal static partial class WrittenText
{
    /// <summary>The text; empty when there is nothing beside a mention of the bot, null when there is none at all.</summary>
    public static string? Of(Activity activity, Forwarded? forwarded)
    {
        var mentions = new Mentions(activity);
        var htmls = activity.Attachments.Elements(Translate.MostAttachments).Select(Html).OfType<string>().ToList();
        var plain = activity.Text is { } typed ? Decoded(mentions.CutFrom(HardBlank().Replace(typed, " "))) : null;
        var answer = forwarded is null && htmls.Exists(Quoted.Is) ? Formatted([.. htmls.Select(Quoted.Without)], mentions) : null;
        var text = answer ?? (string.IsNullOrWhiteSpace(plain)
            ? forwarded is null ? Formatted(htmls, mentions) : forwarded.Text(mentions)
            : forwarded?.With(plain, mentions) ?? plain);
        var read = WithAddresses(text, forwarded is null ? htmls : [forwarded.Html, .. htmls]);
        return read ?? (string.IsNullOrWhiteSpace(activity.Text) ? null : "");
    }

    private static string? Html(JsonElement attachment) =>
        attachment.Text("contentType") == "text/html" ? attachment.Text("content") : null;

    private static string? Formatted(List<string> htmls, Mentions mentions)
    {
        var texts = htmls.Select(HtmlText.Of).OfType<string>().Select(mentions.CutFrom).Where(text => text.Length > 0).ToList();
        return texts.Count == 0 ? null : string.Join('\n', texts);
    }

    // The plain text of a link is its words; where it leads is in the formatted one alone.
    private static string? WithAddresses(string? text, IEnumerable<string> htmls)
    {
        foreach (var address in htmls.SelectMany(HtmlText.Addresses))
        {
            if (string.IsNullOrEmpty(text)) text = address;
            else if (!LinkedAddress.IsSaid(address, text))
                text = $"{text.TrimEnd()}{(text.Contains('\n', StringComparison.Ordinal) ? '\n' : ' ')}{address}";
        }
        return text;
    }

    // Some clients send what was typed encoded, some do not; who encodes leaves no bare bracket.
    private static string Decoded(string text) => text.AsSpan().ContainsAny('<', '>') ? text : WebUtility.HtmlDecode(text);

    [GeneratedRegex("&nbsp;?", RegexOptions.NonBacktracking)]
    private static partial Regex HardBlank();
}
