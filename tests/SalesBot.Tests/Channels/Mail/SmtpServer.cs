using System.Net;
using System.Net.Sockets;
using System.Text;

namespace SalesBot.Tests.Channels.Mail;

/// <summary>A small mail server on this machine: takes letters, or says what it is told to.</summary>
internal sealed class SmtpServer : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly Task running;

    public SmtpServer()
    {
        listener.Start();
        running = Run();
    }

    /// <summary>Its port.</summary>
    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>What it answers to RCPT TO.</summary>
    public string Recipient { get; set; } = "250 ok";

    /// <summary>The letters it has taken, as they came.</summary>
    public List<string> Letters { get; } = [];

    public async ValueTask DisposeAsync()
    {
        if (stop.IsCancellationRequested) return;
        await stop.CancelAsync();
        listener.Stop();
        await running;
        stop.Dispose();
    }

    private async Task Run()
    {
        try
        {
            while (true)
            {
                using var client = await listener.AcceptTcpClientAsync(stop.Token);
                await Talk(client.GetStream());
            }
        }
        catch (Exception over) when (over is OperationCanceledException or SocketException or IOException)
        {
            // The test is over.
        }
    }

    private async Task Talk(NetworkStream stream)
    {
        using var reader = new StreamReader(stream, Encoding.UTF8);
        await using var writer = new StreamWriter(stream, new UTF8Encoding(false)) { AutoFlush = true, NewLine = "\r\n" };
        await writer.WriteLineAsync("220 test");
        while (await reader.ReadLineAsync(stop.Token) is { } line)
        {
            var command = line.Split(' ', ':')[0].ToUpperInvariant();
            if (command == "DATA")
            {
                await writer.WriteLineAsync("354 go on");
                var letter = new StringBuilder();
                while (await reader.ReadLineAsync(stop.Token) is { } part && part != ".") letter.AppendLine(part);
                Letters.Add(letter.ToString());
            }

            await writer.WriteLineAsync(command switch { "RCPT" => Recipient, "QUIT" => "221 bye", _ => "250 ok" });
            if (command == "QUIT") return;
        }
    }
}
