using System.Net.Mail;

namespace SalesBot.Host.Channels.Mail;

/// <summary>The settings of section <c>Smtp</c>. Without a host no letters are sent, and nothing offers to.</summary>
public sealed class SmtpOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Smtp";

    /// <summary>The mail server.</summary>
    public string Host { get; set; } = "";

    /// <summary>Its port; 587 is the usual one for handing letters in.</summary>
    public int Port { get; set; } = 587;

    /// <summary>Whether the connection is encrypted (STARTTLS); only a server on the same machine may do without.</summary>
    public bool Tls { get; set; } = true;

    /// <summary>User name; empty when the server asks for none.</summary>
    public string User { get; set; } = "";

    /// <summary>Password; a secret.</summary>
    public string Password { get; set; } = "";

    /// <summary>From whom letters come: <c>sales@example.com</c> or <c>Sales &lt;sales@example.com&gt;</c>.</summary>
    public string From { get; set; } = "";

    /// <summary>Whether letters are sent.</summary>
    public bool IsOn => Host.Length > 0;

    /// <summary>Reads the section and adds what is wrong with it to <paramref name="mistakes"/>, one sentence each; they never show a secret.</summary>
    public static SmtpOptions Read(IConfiguration configuration, ICollection<string> mistakes)
    {
        try
        {
            var options = configuration.GetSection(Section).Get<SmtpOptions>() ?? new();
            foreach (var problem in options.IsOn ? options.Problems() : [])
                mistakes.Add(problem);
            return options;
        }
        catch (InvalidOperationException wrong)
        {
            mistakes.Add(wrong.Message);
            return new();
        }
    }

    private IEnumerable<string> Problems()
    {
        if (Uri.CheckHostName(Host) == UriHostNameType.Unknown)
            yield return "Smtp:Host must be the name or address of a mail server, without a scheme or port.";
        if (Port is < 1 or > 65535)
            yield return "Smtp:Port must be from 1 to 65535.";
        if (!MailAddress.TryCreate(From, out _))
            yield return "Smtp:From must be the e-mail address letters come from when Smtp:Host is set.";
        if (User.Length > 0 != Password.Length > 0)
            yield return "Smtp:User and Smtp:Password belong together: set both or neither.";
        if (!Tls && User.Length > 0 && !IsLocal)
            yield return "Smtp:Tls is false, so the password would travel in the clear; set it to true.";
    }

    private bool IsLocal => Host is "localhost" or "127.0.0.1" or "::1";
}
