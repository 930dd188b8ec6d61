namespace SalesBot.Host.Channels.Mail;

/// <summary>The settings of section <c>Imap</c>. Without a host no mailbox is read.</summary>
public sealed record ImapOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Imap";

    private const int UsualPort = 993;

    /// <summary>The mail server.</summary>
    public string Host { get; init; } = "";

    /// <summary>Its port; 993 speaks TLS from the first byte, 143 begins with it when asked.</summary>
    public int Port { get; init; } = UsualPort;

    /// <summary>How the connection is encrypted, as for letters that are sent.</summary>
    public MailTls Tls { get; init; }

    /// <summary>Whose mailbox it is.</summary>
    public string User { get; init; } = "";

    /// <summary>Password; a secret. Empty where a token is used.</summary>
    public string Password { get; init; } = "";

    /// <summary>
    /// A command of the machine's shell whose output is a token (XOAUTH2); run when none is there and when one is refused. Empty where a
    /// password is used.
    /// </summary>
    public string TokenCommand { get; init; } = "";

    /// <summary>The folder that is read.</summary>
    public string Folder { get; init; } = "INBOX";

    /// <summary>The folder into which letters go that were taken; made when it is missing.</summary>
    public string Taken { get; init; } = "SalesBot";

    /// <summary>The folder for what cannot be taken; made when it is missing.</summary>
    public string Aside { get; init; } = "SalesBot-Unread";

    /// <summary>Whether a mailbox is read.</summary>
    public bool IsOn => Host.Length > 0;

    /// <summary>Whether TLS begins with the first byte.</summary>
    public bool IsImplicit => Tls == MailTls.Implicit || (Tls == MailTls.Auto && Port == UsualPort);

    /// <summary>By what the mailbox is known.</summary>
    public string Name => $"{User}@{Host}/{Folder}";

    /// <summary>
    /// Reads the section and adds what is wrong with it to <paramref name="mistakes"/>, one sentence each; they never show a secret.
    /// </summary>
    public static ImapOptions Read(IConfiguration configuration, ICollection<string> mistakes)
    {
        var section = configuration.GetSection(Section);
        var (port, tls) = (MailSettings.PortOf(section["Port"], UsualPort), MailSettings.TlsOf(section["Tls"]));
        var options = Texts(section) with { Port = port ?? UsualPort, Tls = tls ?? MailTls.Auto };
        if (!options.IsOn) return options;
        if (port is null) mistakes.Add("Imap:Port must be from 1 to 65535.");
        if (tls is null) mistakes.Add($"Imap:Tls is «{section["Tls"]}»; it can be Auto, Implicit, StartTls or None.");
        foreach (var problem in options.Problems()) mistakes.Add(problem);
        return options;
    }

    private static ImapOptions Texts(IConfigurationSection section)
    {
        var usual = new ImapOptions();
        return new ImapOptions
        {
            Host = section["Host"] ?? "",
            User = section["User"] ?? "",
            Password = section["Password"] ?? "",
            TokenCommand = section["TokenCommand"] ?? "",
            Folder = section["Folder"] is { Length: > 0 } folder ? folder : usual.Folder,
            Taken = section["Taken"] is { Length: > 0 } taken ? taken : usual.Taken,
            Aside = section["Aside"] is { Length: > 0 } aside ? aside : usual.Aside,
        };
    }

    private IEnumerable<string> Problems()
    {
        if (Uri.CheckHostName(Host) == UriHostNameType.Unknown)
            yield return "Imap:Host must be the name or address of a mail server, without a scheme or port.";
        if (User.Length == 0) yield return "Imap:User must be the name of the mailbox, often its address.";
        else if (Password.Length > 0 == TokenCommand.Length > 0)
            yield return "Imap:Password or Imap:TokenCommand opens the mailbox: set one of the two.";
        if (new HashSet<string>([Folder, Taken, Aside], StringComparer.OrdinalIgnoreCase).Count < 3)
            yield return "Imap:Folder, Imap:Taken and Imap:Aside must be three folders: what was taken leaves the one that is read.";
        if (Tls == MailTls.None && !MailSettings.IsLocal(Host))
            yield return "Imap:Tls is None, so the login and all letters would travel in the clear; set it to Auto.";
        if (Port == UsualPort && (Tls is MailTls.StartTls or MailTls.None))
            yield return $"Imap:Port {UsualPort} speaks TLS from the first byte, with Imap:Tls {Tls} nothing is read; set it to Auto.";
        if (Name.Length > LongestName) yield return $"Imap:User, Imap:Host and Imap:Folder have {LongestName} characters together at most.";
    }

    private const int LongestName = 190;
}
