using MimeKit;

namespace SalesBot.Host.Channels.Mail;

/// <summary>The settings of section <c>Smtp</c>. Without a host no letters are sent, and nothing offers to.</summary>
public sealed record SmtpOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Smtp";

    private const int ImplicitPort = 465;
    private const int UsualPort = 587;

    /// <summary>The mail server.</summary>
    public string Host { get; init; } = "";

    /// <summary>Its port; 587 is the usual one for handing letters in, 465 the one that speaks TLS from the first byte.</summary>
    public int Port { get; init; } = UsualPort;

    /// <summary>How the connection is encrypted; only a server on the same machine may do without.</summary>
    public MailTls Tls { get; init; }

    /// <summary>User name; empty when the server asks for none.</summary>
    public string User { get; init; } = "";

    /// <summary>Password; a secret.</summary>
    public string Password { get; init; } = "";

    /// <summary>From whom letters come: <c>sales@example.com</c> or <c>Sales &lt;sales@example.com&gt;</c>.</summary>
    public string From { get; init; } = "";

    /// <summary>Where clients' answers go, when not to <see cref="From"/>; empty for there.</summary>
    public string ReplyTo { get; init; } = "";

    /// <summary>Whether letters are sent.</summary>
    public bool IsOn => Host.Length > 0;

    /// <summary>Whether TLS begins with the first byte.</summary>
    public bool IsImplicit => Tls == MailTls.Implicit || (Tls == MailTls.Auto && Port == ImplicitPort);

    /// <summary>
    /// Reads the section and adds what is wrong with it to <paramref name="mistakes"/>, one sentence each; they never show a secret.
    /// </summary>
    public static SmtpOptions Read(IConfiguration configuration, ICollection<string> mistakes)
    {
        var section = configuration.GetSection(Section);
        var (port, tls) = (MailSettings.PortOf(section["Port"], UsualPort), MailSettings.TlsOf(section["Tls"]));
        var options = new SmtpOptions
        {
            Host = section["Host"] ?? "",
            Port = port ?? UsualPort,
            Tls = tls ?? MailTls.Auto,
            User = section["User"] ?? "",
            Password = section["Password"] ?? "",
            From = section["From"] ?? "",
            ReplyTo = section["ReplyTo"] ?? "",
        };
        if (!options.IsOn) return options;
        if (port is null) mistakes.Add("Smtp:Port must be from 1 to 65535.");
        if (tls is null) mistakes.Add($"Smtp:Tls is «{section["Tls"]}»; it can be Auto, Implicit, StartTls or None.");
        foreach (var problem in options.Problems()) mistakes.Add(problem);
        return options;
    }

    private IEnumerable<string> Problems()
    {
        if (Uri.CheckHostName(Host) == UriHostNameType.Unknown)
            yield return "Smtp:Host must be the name or address of a mail server, without a scheme or port.";
        if (!MailboxAddress.TryParse(From, out var from) || !from.Address.Contains('@', StringComparison.Ordinal))
            yield return "Smtp:From must be the e-mail address letters come from when Smtp:Host is set.";
        if (ReplyTo.Length > 0
            && (!MailboxAddress.TryParse(ReplyTo, out var reply) || !reply.Address.Contains('@', StringComparison.Ordinal)))
            yield return "Smtp:ReplyTo must be the e-mail address where clients' answers go.";
        if (User.Length > 0 != Password.Length > 0)
            yield return "Smtp:User and Smtp:Password belong together: set both or neither.";
        if (Tls == MailTls.None && User.Length > 0 && !MailSettings.IsLocal(Host))
            yield return "Smtp:Tls is None, so the password would travel in the clear; set it to Auto.";
        if (Port == ImplicitPort && (Tls is MailTls.StartTls or MailTls.None))
            yield return $"Smtp:Port {ImplicitPort} speaks TLS from the first byte, with Smtp:Tls {Tls} nothing is sent; set it to Auto.";
    }
}
