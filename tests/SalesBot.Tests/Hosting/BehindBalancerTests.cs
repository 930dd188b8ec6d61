using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.Configuration;
using SalesBot.Host.Hosting;
using SalesBot.Tests.Data;

namespace SalesBot.Tests.Hosting;

/// <summary>Strangers who come by a balancer, or with more than anybody has to send. 127.0.0.2 is the balancer.</summary>
public sealed class BehindBalancerTests(BehindBalancerTests.Host host) : IClassFixture<BehindBalancerTests.Host>
{
    private const string Balancer = "127.0.0.2";
    private const int OfStranger = 60;

    [Fact] // X19
    public async Task What_one_stranger_uses_up_behind_the_balancer_is_not_anothers()
    {
        using var balancer = await host.From(Balancer);
        for (var call = 0; call < OfStranger; call++)
            Assert.Equal(HttpStatusCode.Unauthorized, await Asks(balancer, "203.0.113.1"));
        Assert.Equal(HttpStatusCode.TooManyRequests, await Asks(balancer, "203.0.113.1"));
        Assert.Equal(HttpStatusCode.Unauthorized, await Asks(balancer, "203.0.113.2"));
        // What they write before it themselves, the balancer has not seen.
        Assert.Equal(HttpStatusCode.TooManyRequests, await Asks(balancer, "198.51.100.7, 203.0.113.1"));
    }

    [Fact] // X19
    public async Task Who_is_no_known_proxy_has_the_address_they_come_from_whatever_they_say()
    {
        using var stranger = await host.From("127.0.0.3");
        for (var call = 0; call < OfStranger; call++) await Asks(stranger, $"203.0.113.{100 + call}");
        Assert.Equal(HttpStatusCode.TooManyRequests, await Asks(stranger, "203.0.113.200"));
    }

    [Theory] // X20
    [InlineData("/api/letters", 50_000_000)]
    [InlineData("/api/orders/O-2026-000045/files", 10_000_000)]
    [InlineData("/api/nowhere", 10_000_000)]
    public async Task A_strangers_body_is_answered_and_not_taken(string path, int length)
    {
        var (answer, sent) = await host.Sends("127.0.0.4", path, length);
        Assert.Matches("^HTTP/1.1 40[14] ", answer);
        Assert.InRange(sent, 0, length / 2);
    }

    [Fact]
    public void What_is_no_address_and_no_network_is_named()
    {
        var mistakes = new List<string>();
        Assert.Equal(
            [IPNetwork.Parse("10.0.0.5/32"), IPNetwork.Parse("172.28.0.0/24"), IPNetwork.Parse("fd00::/8")],
            Read("10.0.0.5, 172.28.0.0/24 fd00::/8 balancer", mistakes));
        Assert.Contains("«balancer»", Assert.Single(mistakes), StringComparison.Ordinal);
        Assert.Empty(Read("", mistakes));
    }

    private static IReadOnlyList<IPNetwork> Read(string said, ICollection<string> mistakes) => KnownProxies.Read(
        new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["Web:Proxies"] = said }).Build(), mistakes);

    private static async Task<HttpStatusCode> Asks(HttpClient client, string forwardedFor)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/leads") { Headers = { { "X-Forwarded-For", forwardedFor } } };
        using var answer = await client.SendAsync(request);
        return answer.StatusCode;
    }

    /// <summary>The built host with an API, one for all.</summary>
    public sealed class Host : IAsyncLifetime
    {
        private readonly string folder = Directory.CreateTempSubdirectory("salesbot-").FullName;
        private HostProcess process = null!;
        private Uri address = null!;

        public async Task InitializeAsync()
        {
            MigratedFile.CopyTo(Path.Combine(folder, "salesbot.db"));
            process = HostProcess.Start(folder, ("Api:Enabled", "true"), ("Demo:Enabled", "false"), ("Web:Proxies", Balancer));
            address = await process.Address();
        }

        public Task DisposeAsync()
        {
            process.Dispose();
            Directory.Delete(folder, recursive: true);
            return Task.CompletedTask;
        }

        /// <summary>Somebody at an address of this machine's own.</summary>
        internal Task<HttpClient> From(string from) => Task.FromResult(new HttpClient(new SocketsHttpHandler
        {
            ConnectCallback = async (_, stop) => new NetworkStream(await Connect(from, stop), ownsSocket: true),
        })
        { BaseAddress = address });

        /// <summary>Sends a body until nobody takes it any more; the answer, and how many bytes went out.</summary>
        internal async Task<(string Answer, int Sent)> Sends(string from, string path, int length)
        {
            using var socket = await Connect(from, default);
            socket.SendBufferSize = 64 * 1024;
            await socket.SendAsync(Encoding.ASCII.GetBytes(
                $"POST {path} HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: {length}\r\n\r\n"));
            var answer = Answer(socket);
            var sent = 0;
            try
            {
                for (var part = new byte[64 * 1024]; sent < length;) sent += await socket.SendAsync(part);
            }
            catch (SocketException)
            {
                // The connection was ended.
            }

            return (await answer, sent);
        }

        private static async Task<string> Answer(Socket socket)
        {
            var part = new byte[4096];
            var length = await socket.ReceiveAsync(part);
            return Encoding.ASCII.GetString(part, 0, length);
        }

        private async Task<Socket> Connect(string from, CancellationToken stop)
        {
            var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            socket.Bind(new IPEndPoint(IPAddress.Parse(from), 0));
            await socket.ConnectAsync(IPAddress.Loopback, address.Port, stop);
            return socket;
        }
    }
}
