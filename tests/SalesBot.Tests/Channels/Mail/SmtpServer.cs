using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace SalesBot.Tests.Channels.Mail;

/// <summary>A small mail server on this machine (RFC 5321): takes letters, with TLS or without, or says what it is told to.</summary>
internal sealed class SmtpServer : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly bool implicitTls;
    private readonly Task running;

    /// <param name="implicitTls">TLS from the first byte.</param>
    public SmtpServer(bool implicitTls = false)
    {
        this.implicitTls = implicitTls;
        listener.Start();
        running = Run();
    }

    /// <summary>Its certificate, which nobody knows.</summary>
    public static X509Certificate2 Certificate { get; } = SelfSigned();

    /// <summary>The certificate's key, for another server with the same.</summary>
    public static string CertificateKey { get; } = Certificate.GetRSAPrivateKey()!.ExportPkcs8PrivateKeyPem();

    /// <summary>Its port.</summary>
    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>What it says it can do, besides greeting.</summary>
    public IReadOnlyList<string> Extensions { get; set; } = ["8BITMIME", "SMTPUTF8", "STARTTLS", "AUTH PLAIN"];

    /// <summary>Whether it accepts the connection and says nothing.</summary>
    public bool Silent { get; init; }

    /// <summary>Completed when the first client has connected.</summary>
    public TaskCompletionSource Connected { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>What it answers to a command, such as <c>RCPT</c>; a letter's end is <c>.</c>.</summary>
    public Dictionary<string, string> Answers { get; } = new(StringComparer.Ordinal);

    /// <summary>The commands it was given, with whether they came encrypted.</summary>
    public List<(string Line, bool Encrypted)> Commands { get; } = [];

    /// <summary>The letters it has taken, as they came.</summary>
    public List<byte[]> Letters { get; } = [];

    public async ValueTask DisposeAsync()
    {
        if (stop.IsCancellationRequested) return;
        await stop.CancelAsync();
        await running;
        listener.Stop();
        stop.Dispose();
    }

    private async Task Run()
    {
        try
        {
            while (true)
            {
                using var client = await listener.AcceptTcpClientAsync(stop.Token);
                Connected.TrySetResult();
                await Serve(client.GetStream());
            }
        }
        catch (Exception over) when (over is OperationCanceledException or SocketException)
        {
            // The test is over.
        }
    }

    private async Task Serve(Stream stream)
    {
        try
        {
            if (Silent) await Task.Delay(Timeout.Infinite, stop.Token);
            if (implicitTls) stream = await Encrypted(stream);
            await Talk(stream, greets: true);
        }
        catch (Exception gone) when (gone is IOException or System.Security.Authentication.AuthenticationException)
        {
            // The client broke off.
        }
    }

    private async Task<SslStream> Encrypted(Stream stream)
    {
        var encrypted = new SslStream(stream);
        await encrypted.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificate = Certificate }, stop.Token);
        return encrypted;
    }

    private async Task Talk(Stream stream, bool greets)
    {
        if (greets) await Say(stream, Answers.GetValueOrDefault("", "220 test"));
        while (await Line(stream) is { } bytes)
        {
            var line = Encoding.UTF8.GetString(bytes);
            Commands.Add((line, stream is SslStream));
            var command = line.Split(' ', ':')[0].ToUpperInvariant();
            if (command == "DATA" && !Answers.ContainsKey("DATA"))
            {
                await Say(stream, "354 go on");
                var letter = await Letter(stream);
                if (!Answers.ContainsKey(".")) Letters.Add(letter);
                command = ".";
            }

            await Say(stream, Answers.GetValueOrDefault(command, Usual(command, stream is SslStream)));
            if (command == "QUIT") return;
            if (command == "STARTTLS" && !Answers.ContainsKey(command))
            {
                await Talk(await Encrypted(stream), greets: false);
                return;
            }
        }
    }

    private string Usual(string command, bool encrypted) => command switch
    {
        "EHLO" => string.Concat(Extensions.Where(one => one != "STARTTLS" || !encrypted).Select(one => $"250-{one}\r\n")) + "250 HELP",
        "AUTH" => "235 welcome",
        "QUIT" => "221 bye",
        "STARTTLS" => "220 begin",
        _ => "250 ok",
    };

    private static async Task Say(Stream stream, string answer) => await stream.WriteAsync(Encoding.UTF8.GetBytes(answer + "\r\n"));

    private async Task<byte[]> Letter(Stream stream)
    {
        using var letter = new MemoryStream();
        while (await Line(stream) is { } line && line is not [(byte)'.'])
        {
            letter.Write(line is [(byte)'.', ..] ? line.AsSpan(1) : line);
            letter.Write("\r\n"u8);
        }

        return letter.ToArray();
    }

    /// <summary>A line without its end; null when the client has gone. Byte by byte: after STARTTLS not one too many may be read.</summary>
    private async Task<byte[]?> Line(Stream stream)
    {
        using var line = new MemoryStream();
        var one = new byte[1];
        while (await stream.ReadAsync(one, stop.Token) > 0)
        {
            if (one[0] == '\n') return line.ToArray() is [.. var text, (byte)'\r'] ? text : line.ToArray();
            line.WriteByte(one[0]);
        }

        return null;
    }

    private static X509Certificate2 SelfSigned()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        return X509CertificateLoader.LoadPkcs12(certificate.Export(X509ContentType.Pkcs12), null, X509KeyStorageFlags.Exportable);
    }
}
