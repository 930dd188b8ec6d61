using System.Text.RegularExpressions;
using MimeKit;
using SalesBot.Mailboxes;
using SalesBot.Values;

namespace SalesBot.Host.Channels.Mail.In;

/// <summary>
/// Whether a person wrote a letter (RFC 3834, RFC 3464). Programs say so in their headers, each in its own; of some only the sender and the
/// subject do. Pure.
/// </summary>
internal static partial class KindOfMail
{
    public static MailKind Of(MimeMessage message)
    {
        if (IsReturn(message)) return MailKind.Return;
        if (IsAutoReply(message)) return MailKind.AutoReply;
        if (Submitted(message) is not ("" or "no") || Precedence(message) is "bulk" or "junk" or "list") return MailKind.Generated;
        var listed = Has(message, "List-Id") || Has(message, "List-Unsubscribe") || Has(message, "X-Spam-Flag");
        return listed || message.From.Mailboxes.Any(from => Robot().IsMatch(from.Address)) ? MailKind.Listed : MailKind.Written;
    }

    /// <summary>Whether nobody reads what is sent there.</summary>
    public static bool IsRobot(EmailAddress address) => Robot().IsMatch(address.Key);

    private static bool IsReturn(MimeMessage message)
    {
        if (message.Body is MultipartReport { ReportType: { } type })
            return type.Equals("delivery-status", StringComparison.OrdinalIgnoreCase);
        if (Has(message, "X-Failed-Recipients")) return true;
        var daemon = message.From.Mailboxes.Any(from => Daemon().IsMatch(from.Address)) || message.Headers["Return-Path"]?.Trim() == "<>";
        return daemon && ReturnedSubject().IsMatch(message.Subject ?? "");
    }

    // A receipt that a letter was read (RFC 8098) is one too.
    private static bool IsAutoReply(MimeMessage message) => Submitted(message).StartsWith("auto-replied", StringComparison.Ordinal)
        || message.Body is MultipartReport || Has(message, "X-Autoreply") || Has(message, "X-Autorespond")
        || Precedence(message) == "auto_reply" || AwaySubject().IsMatch(message.Subject ?? "");

    private static string Submitted(MimeMessage message) => (message.Headers["Auto-Submitted"] ?? "").Trim().ToLowerInvariant();

    private static string Precedence(MimeMessage message) =>
        (message.Headers["Precedence"] ?? message.Headers["X-Precedence"] ?? "").Trim().ToLowerInvariant();

    private static bool Has(MimeMessage message, string header) => message.Headers[header]?.Trim() is { Length: > 0 } value
        && !value.Equals("no", StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"^(?:mailer-daemon|postmaster|mail-daemon)(?:@|$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Daemon();

    [GeneratedRegex(@"^(?:no-?_?\.?reply|do-?not-?reply|noanswer|robot|notify|notifications?)(?:[+._-][^@]*)?@",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Robot();

    [GeneratedRegex(@"undeliver|returned mail|delivery (?:status|has failed|failure)|mail delivery|failure notice|не\s*доставлен|"
        + "недоставлен|возвращ[её]н", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ReturnedSubject();

    [GeneratedRegex(@"^\s*(?:автоответ|автоматический ответ|automatic reply|auto(?:matic)?[- ]?(?:reply|response)|"
        + @"out of (?:the )?office)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AwaySubject();
}
