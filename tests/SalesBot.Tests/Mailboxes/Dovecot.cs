using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using MailKit;
using MailKit.Net.Imap;
using SalesBot.Host.Channels.Mail;
using SalesBot.Tests.Channels.Mail;

namespace SalesBot.Tests.Mailboxes;

/// <summary>
/// A real mail server, Debian's Dovecot, with a configuration of its own in a folder that is gone at the end. It runs without rights: as
/// nobody where the tests run as root.
/// </summary>
internal sealed class Dovecot : IAsyncDisposable
{
    public const string User = "sales@seller.ru";
    public const string Password = "secret";

    private const string Program = "/usr/sbin/dovecot";
    private static readonly TimeSpan patience = TimeSpan.FromMinutes(2);

    private readonly string folder = Directory.CreateTempSubdirectory("dovecot-").FullName;
    private readonly (string Name, string Group, string Ids) account = Environment.IsPrivilegedProcess
        ? ("nobody", "nogroup", "uid=65534 gid=65534") : (Environment.UserName, Group(), $"uid={Id("-u")} gid={Id("-g")}");

    private Process? process;
    private int delivered;

    private Dovecot() { }

    /// <summary>Whether tests that need it run. Where it is required they run in any case, and fail without it.</summary>
    public static bool IsThere => File.Exists(Program) || Environment.GetEnvironmentVariable("SALESBOT_REQUIRE_DOVECOT") == "1";

    public static string? Skip => IsThere ? null : $"There is no {Program}.";

    /// <summary>Its port, for TLS after STARTTLS and for none.</summary>
    public int Port { get; } = FreePort();

    /// <summary>The port that speaks TLS from the first byte.</summary>
    public int TlsPort { get; } = FreePort();

    /// <summary>The mailbox as the settings name it.</summary>
    public ImapOptions Options => new() { Host = "localhost", Port = Port, Tls = MailTls.None, User = User, Password = Password };

    /// <summary>Starts one.</summary>
    /// <param name="idle">Whether it tells of itself that a letter came.</param>
    /// <param name="tokens">Where it asks whether a token is good; null: by password only.</param>
    public static async Task<Dovecot> Start(bool idle = true, Uri? tokens = null)
    {
        var server = new Dovecot();
        Allow(server.folder);
        foreach (var name in new[] { "run", "mail" }) Allow(Directory.CreateDirectory(Path.Combine(server.folder, name)).FullName);
        await server.Write("cert.pem", SmtpServer.Certificate.ExportCertificatePem());
        await server.Write("key.pem", SmtpServer.CertificateKey);
        if (tokens is not null) await server.Write("oauth2.conf", $"introspection_url = {tokens}\nintrospection_mode = get\n"
            + "active_attribute = active\nactive_value = true\nusername_attribute = username\n");
        await server.Write("dovecot.conf", server.Configuration(idle, tokens is not null));
        await server.Up();
        // Its folders are made by the first login.
        using var client = await server.LogIn();
        await client.Inbox!.OpenAsync(FolderAccess.ReadOnly);
        return server;
    }

    /// <summary>Starts it, or starts it again.</summary>
    public async Task Up()
    {
        string[] command = [Program, "-F", "-c", Path.Combine(folder, "dovecot.conf")];
        if (Environment.IsPrivilegedProcess)
            command = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", .. command];
        process = Process.Start(new ProcessStartInfo(command[0], command[1..]) { RedirectStandardError = true, UseShellExecute = false })!;
        using var late = new CancellationTokenSource(patience);
        while (await process.StandardError.ReadLineAsync(late.Token) is { } line)
            if (line.Contains("starting up", StringComparison.Ordinal))
            {
                // What it says later is read away, or it would wait for somebody to do so.
                _ = process.StandardError.ReadToEndAsync(CancellationToken.None);
                return;
            }

        throw new InvalidOperationException("Dovecot did not start.");
    }

    /// <summary>Ends it, as a machine does that goes down.</summary>
    public async Task Down()
    {
        if (process is null) return;
        Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]).WaitForExit();
        await process.WaitForExitAsync().WaitAsync(patience);
        process.Dispose();
        process = null;
    }

    /// <summary>Puts letters into the mailbox, as a mail server does that has them from elsewhere.</summary>
    public void Deliver(params IEnumerable<byte[]> letters)
    {
        var box = Path.Combine(folder, "mail", User);
        foreach (var letter in letters)
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"{1_700_000_000 + ++delivered}.P1.test");
            File.WriteAllBytes(Path.Combine(box, "tmp", name), letter);
            Allow(Path.Combine(box, "tmp", name));
            File.Move(Path.Combine(box, "tmp", name), Path.Combine(box, "new", name));
        }
    }

    /// <summary>A client of the mailbox's owner.</summary>
    public async Task<ImapClient> LogIn()
    {
        var client = new ImapClient();
        await client.ConnectAsync("localhost", Port, MailKit.Security.SecureSocketOptions.None);
        await client.AuthenticateAsync(User, Password);
        return client;
    }

    /// <summary>How many letters lie in a folder; 0 for one that is not there.</summary>
    public async Task<int> Count(string name)
    {
        using var client = await LogIn();
        try
        {
            var found = await client.GetFolderAsync(name);
            await found.StatusAsync(StatusItems.Count);
            return found.Count;
        }
        catch (FolderNotFoundException)
        {
            return 0;
        }
    }

    /// <summary>Waits until so many letters or more lie in a folder that exists, or so few in the inbox, as the server tells it.</summary>
    public async Task Until(string name, Func<int, bool> enough)
    {
        using var late = new CancellationTokenSource(patience);
        using var client = await LogIn();
        var watched = await client.GetFolderAsync(name, late.Token);
        await watched.OpenAsync(FolderAccess.ReadOnly, late.Token);
        while (!enough(watched.Count))
        {
            using var done = new CancellationTokenSource();
            void Changed(object? sender, EventArgs count) => done.Cancel();
            watched.CountChanged += Changed;
            watched.MessageExpunged += Changed;
            if (client.Capabilities.HasFlag(ImapCapabilities.Idle)) await client.IdleAsync(done.Token, late.Token);
            else await client.NoOpAsync(late.Token);
            watched.CountChanged -= Changed;
            watched.MessageExpunged -= Changed;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Down();
        Directory.Delete(folder, recursive: true);
    }

    // Whoever it runs as has to reach it.
    private static void Allow(string path)
    {
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(path, (UnixFileMode)Convert.ToInt32("777", 8));
    }

    private async Task Write(string name, string text)
    {
        await File.WriteAllTextAsync(Path.Combine(folder, name), text);
        Allow(Path.Combine(folder, name));
    }

    private string Configuration(bool idle, bool byToken) => $$"""
        base_dir = {{folder}}/run
        state_dir = {{folder}}/run
        log_path = /dev/stderr
        default_internal_user = {{account.Name}}
        default_internal_group = {{account.Group}}
        default_login_user = {{account.Name}}
        first_valid_uid = 1
        protocols = imap
        ssl = yes
        ssl_cert = <{{folder}}/cert.pem
        ssl_key = <{{folder}}/key.pem
        disable_plaintext_auth = no
        auth_mechanisms = plain login{{(byToken ? " xoauth2" : "")}}
        {{(idle ? "" : "imap_capability = IMAP4rev1 LITERAL+ UIDPLUS MOVE")}}
        mail_location = maildir:{{folder}}/mail/%u
        service imap-login {
          chroot =
          inet_listener imap {
            address = 127.0.0.1, ::1
            port = {{Port}}
          }
          inet_listener imaps {
            address = 127.0.0.1, ::1
            port = {{TlsPort}}
            ssl = yes
          }
        }
        service anvil {
          chroot =
        }
        service stats {
          chroot =
        }
        passdb {
          driver = static
          mechanisms = plain login
          args = password={{Password}}
        }
        {{(byToken ? $"passdb {{\n  driver = oauth2\n  mechanisms = xoauth2\n  args = {folder}/oauth2.conf\n}}" : "")}}
        userdb {
          driver = static
          args = {{account.Ids}} home={{folder}}/mail/%u
        }

        """;

    private static string Group() => Output("id", "-gn");

    private static string Id(string what) => Output("id", what);

    private static string Output(string program, string argument)
    {
        using var asked = Process.Start(
            new ProcessStartInfo(program, [argument]) { RedirectStandardOutput = true, UseShellExecute = false })!;
        return asked.StandardOutput.ReadToEnd().Trim();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

/// <summary>A fact about a real mail server.</summary>
public sealed class DovecotFactAttribute : FactAttribute
{
    public DovecotFactAttribute() => Skip = Dovecot.Skip;
}
