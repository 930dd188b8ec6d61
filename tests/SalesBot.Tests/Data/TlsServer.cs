using System.Buffers.Binary;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace SalesBot.Tests.Data;

/// <summary>
/// What a SQL Server out of the box is to a stranger: it answers the first packet of the protocol (MS-TDS 2.2.6.5, PRELOGIN) and shows
/// a certificate that it has signed itself.
/// </summary>
internal sealed class TlsServer : IDisposable
{
    private const byte Prelogin = 0x12;
    private const byte Answer = 0x04;
    private const int Header = 8;

    // Version 16, encryption on.
    private static readonly byte[] greeting = [0x00, 0, 11, 0, 6, 0x01, 0, 17, 0, 1, 0xFF, 16, 0, 0, 0, 0, 0, 0x01];

    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly X509Certificate2 certificate = SelfSigned();

    public TlsServer()
    {
        listener.Start();
        _ = Serve();
    }

    /// <summary>Where it listens.</summary>
    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    public void Dispose()
    {
        listener.Dispose();
        certificate.Dispose();
    }

    private async Task Serve()
    {
        try
        {
            while (true)
            {
                using var client = await listener.AcceptTcpClientAsync();
                await Greet(client.GetStream());
            }
        }
        catch (Exception end) when (end is SocketException or ObjectDisposedException or OperationCanceledException)
        {
            // The test is over.
        }
    }

    private async Task Greet(NetworkStream client)
    {
        try
        {
            await Receive(client);
            await Send(client, Answer, greeting);
            using var tls = new SslStream(new InPackets(client));
            await tls.AuthenticateAsServerAsync(certificate);
            await tls.ReadExactlyAsync(new byte[1]);
        }
        catch (Exception refused) when (refused is IOException or System.Security.Authentication.AuthenticationException)
        {
            // The client does not trust it and goes.
        }
    }

    private static async Task<byte[]> Receive(Stream stream)
    {
        var header = new byte[Header];
        await stream.ReadExactlyAsync(header);
        var content = new byte[BinaryPrimitives.ReadUInt16BigEndian(header.AsSpan(2)) - Header];
        await stream.ReadExactlyAsync(content);
        return content;
    }

    private static async Task Send(Stream stream, byte type, ReadOnlyMemory<byte> content)
    {
        var packet = new byte[Header + content.Length];
        (packet[0], packet[1], packet[6]) = (type, 1, 1);
        BinaryPrimitives.WriteUInt16BigEndian(packet.AsSpan(2), (ushort)packet.Length);
        content.CopyTo(packet.AsMemory(Header));
        await stream.WriteAsync(packet);
    }

    private static X509Certificate2 SelfSigned()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var made = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pkcs12), password: null);
    }

    /// <summary>The handshake, which the protocol carries inside its own packets.</summary>
    private sealed class InPackets(Stream inner) : Stream
    {
        private byte[] rest = [];

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (rest.Length == 0) rest = await Receive(inner);
            var take = Math.Min(rest.Length, buffer.Length);
            rest.AsMemory(0, take).CopyTo(buffer);
            rest = rest[take..];
            return take;
        }

        public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) =>
            await Send(inner, Prelogin, buffer);

        public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
            ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

        public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
            WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Flush() => inner.Flush();
    }
}
