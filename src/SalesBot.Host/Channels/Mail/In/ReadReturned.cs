using System.Text;
using System.Text.RegularExpressions;
using MimeKit;
using SalesBot.Mailboxes;
using SalesBot.Values;

namespace SalesBot.Host.Channels.Mail.In;

/// <summary>What a mail server says of a letter that it could not deliver: by RFC 3464, or else in its own words. Pure.</summary>
internal static partial class ReadReturned
{
    private const int Searched = 200_000;

    public static ReturnedMail Of(MimeMessage message)
    {
        var group = Group(message);
        var said = Said(message, group);
        return new ReturnedMail(
            Ids(message), Recipient(message, group), Failed(message, group), Why(group?["Status"]?.Trim() ?? StatusIn(said), said), said);
    }

    /// <summary>The first recipient that was not reached; of several the card names one, and the letter had one.</summary>
    private static HeaderList? Group(MimeMessage message)
    {
        var groups = message.BodyParts.OfType<MessageDeliveryStatus>().SelectMany(status => status.StatusGroups)
            .Where(group => group.Contains("Final-Recipient") || group.Contains("Original-Recipient")).ToList();
        return groups.Find(group => ActionOf(group) == "failed") ?? groups.FirstOrDefault();
    }

    private static string ActionOf(HeaderList group) => (group["Action"] ?? "").Trim().ToLowerInvariant();

    private static bool Failed(MimeMessage message, HeaderList? group) => group is not null && group.Contains("Action")
        ? ActionOf(group) == "failed" : !Delayed().IsMatch(message.Subject ?? "");

    private static EmailAddress? Recipient(MimeMessage message, HeaderList? group)
    {
        var text = group?["Original-Recipient"] ?? group?["Final-Recipient"] ?? message.Headers["X-Failed-Recipients"];
        return text is null ? null : EmailAddress.FindIn(text[(text.LastIndexOf(';') + 1)..])?.Address;
    }

    private static string Said(MimeMessage message, HeaderList? group)
    {
        if (group?["Diagnostic-Code"] is { Length: > 0 } code) return CleanText.OneLine(code[(code.IndexOf(';') + 1)..], 400).Text;
        // Servers without a report quote what the other one said in a line of its own.
        var lines = LetterText.Of(message).Split('\n').Select(line => line.Trim());
        return CleanText.OneLine(lines.FirstOrDefault(line => Code().IsMatch(line)) ?? "", 400).Text;
    }

    private static string StatusIn(string said) => Status().Match(said).Value;

    /// <summary>The ids of the letter that came back: of the letter itself, of its headers, or of what is quoted of them.</summary>
    private static List<string> Ids(MimeMessage message)
    {
        var ids = message.BodyParts.OfType<MessagePart>().Select(part => part.Message?.MessageId).OfType<string>().ToList();
        var parts = message.BodyParts.OfType<MimePart>().Where(part => part is { Content: not null } and not MessageDeliveryStatus);
        foreach (var part in parts) ids.AddRange(IdHeader().Matches(Text(part)).Select(match => match.Groups["id"].Value));
        if (message.InReplyTo is { Length: > 0 } answered) ids.Add(answered);
        return [.. ids.Distinct(StringComparer.Ordinal).Take(20)];
    }

    private static string Text(MimePart part)
    {
        using var bytes = new MemoryStream();
        part.Content!.DecodeTo(bytes);
        return Encoding.Latin1.GetString(bytes.GetBuffer(), 0, (int)Math.Min(bytes.Length, Searched));
    }

    private static ReturnReason Why(string status, string said)
    {
        if (NoMailbox().IsMatch(said)) return ReturnReason.NoMailbox;
        return status switch
        {
            "5.1.1" or "5.1.0" or "5.1.3" or "5.1.6" or "5.2.1" => ReturnReason.NoMailbox,
            "5.1.2" or "5.1.10" or "5.4.4" => ReturnReason.NoDomain,
            "5.2.2" or "4.2.2" => ReturnReason.Full,
            "5.2.3" or "5.3.4" => ReturnReason.TooLarge,
            _ when NoDomain().IsMatch(said) => ReturnReason.NoDomain,
            _ when Full().IsMatch(said) => ReturnReason.Full,
            _ when status.StartsWith("5.7.", StringComparison.Ordinal) || Unwanted().IsMatch(said) => ReturnReason.Refused,
            _ => ReturnReason.Other,
        };
    }

    [GeneratedRegex(@"\b[245]\.\d{1,3}\.\d{1,3}\b", RegexOptions.CultureInvariant)]
    private static partial Regex Status();

    [GeneratedRegex(@"\b5\d\d[ -]|\b5\.\d{1,3}\.\d{1,3}\b", RegexOptions.CultureInvariant)]
    private static partial Regex Code();

    [GeneratedRegex(@"^Message-ID:\s*<(?<id>[^<>\s]{1,400})>",
        RegexOptions.IgnoreCase | RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex IdHeader();

    [GeneratedRegex("delay|warning|temporar|задерж|отложен", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Delayed();

    [GeneratedRegex("user (?:is )?unknown|unknown user|no such (?:user|mailbox|recipient)|(?:user|mailbox|account) (?:was )?not found|"
        + "does ?n[o']t exist|invalid mailbox|mailbox unavailable|нет такого|не существует",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NoMailbox();

    [GeneratedRegex("host (?:or domain name )?not found|domain (?:does|not)|no mx|unrouteable|nxdomain",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NoDomain();

    [GeneratedRegex("quota|mailbox (?:is )?full|over ?limit|переполнен", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Full();

    [GeneratedRegex("spam|blacklist|block(?:ed|list)|policy|reject|спам", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Unwanted();
}
