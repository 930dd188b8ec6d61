using System.Globalization;
using MailKit.Security;

namespace SalesBot.Host.Channels.Mail;

/// <summary>What the settings of the two mail servers have in common.</summary>
internal static class MailSettings
{
    /// <summary>A port; null for what is none.</summary>
    public static int? PortOf(string? text, int usual) => string.IsNullOrWhiteSpace(text) ? usual
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is >= 1 and <= 65535 ? port : null;

    /// <summary>
    /// A choice of encryption; null for what is none. <c>true</c> and <c>false</c> are what it was before there was a choice.
    /// </summary>
    public static MailTls? TlsOf(string? text) => text?.Trim().ToLowerInvariant() switch
    {
        null or "" or "auto" => MailTls.Auto,
        "implicit" => MailTls.Implicit,
        "starttls" or "true" => MailTls.StartTls,
        "none" or "false" => MailTls.None,
        _ => null,
    };

    /// <summary>The same for MailKit, whose own «Auto» goes on in the clear where a server offers no TLS.</summary>
    public static SecureSocketOptions For(MailTls tls, bool isImplicit) => isImplicit ? SecureSocketOptions.SslOnConnect
        : tls == MailTls.None ? SecureSocketOptions.None : SecureSocketOptions.StartTls;

    /// <summary>Whether the server is on this machine.</summary>
    public static bool IsLocal(string host) => host is "localhost" or "127.0.0.1" or "::1";
}
