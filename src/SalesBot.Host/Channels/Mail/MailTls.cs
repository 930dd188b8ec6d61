namespace SalesBot.Host.Channels.Mail;

/// <summary>How the connection to a mail server is encrypted (RFC 8314).</summary>
public enum MailTls
{
    /// <summary>By the port: from the first byte on 465 and 993, by STARTTLS on every other.</summary>
    Auto,

    /// <summary>From the first byte.</summary>
    Implicit,

    /// <summary>The server is asked to begin with it; one that cannot gets nothing.</summary>
    StartTls,

    /// <summary>Not at all.</summary>
    None,
}
