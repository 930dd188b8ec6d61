using System.IO.Compression;
using System.Net.Http.Headers;
using Microsoft.Playwright;

namespace SalesBot.Tests.Channels.Browser;

/// <summary>
/// How long the page takes on a slow line (W23): 400 ms there and back, 50 KB a second. Counted in bytes and round trips, for time depends
/// on the machine.
/// </summary>
public sealed class PageWeightTests : ChatPageTest
{
    private const double RoundTrip = 0.4, BytesPerSecond = 50_000;

    [ChromiumFact] // W23
    public async Task From_the_address_to_the_chats_it_takes_two_seconds_at_most_on_a_slow_line()
    {
        var requests = new List<string>();
        await Open(1440, 900);
        Page.Request += (_, request) => requests.Add(new Uri(request.Url).AbsolutePath);
        await Page.ReloadAsync();
        await Assertions.Expect(Anna).ToBeVisibleAsync();
        // The state is asked for by the page itself, beside its script, and once.
        Assert.Single(requests, "/demo/api/state");
        using var client = await Demo.Enter();
        client.DefaultRequestHeaders.AcceptEncoding.Add(new StringWithQualityHeaderValue("br"));
        var bytes = 0;
        foreach (var part in requests.Where(path => path != "/demo/api/events" && path != "/demo/api/steps").Distinct())
        {
            using var answer = await client.GetAsync(new Uri(part, UriKind.Relative));
            Assert.Contains("br", answer.Content.Headers.ContentEncoding);
            bytes += (await answer.Content.ReadAsByteArrayAsync()).Length;
        }

        // The page, and then all that it names, at once.
        Assert.True((2 * RoundTrip) + (bytes / BytesPerSecond) <= 2, $"{bytes} bytes: {string.Join(", ", requests)}");
    }

    [ChromiumFact] // W23
    public async Task What_comes_compressed_is_what_was_sent()
    {
        using var client = await Demo.Enter();
        var plain = await client.GetByteArrayAsync("/demo/page.js");
        client.DefaultRequestHeaders.AcceptEncoding.Add(new StringWithQualityHeaderValue("br"));
        await using var packed = new BrotliStream(await client.GetStreamAsync("/demo/page.js"), CompressionMode.Decompress);
        using var unpacked = new MemoryStream();
        await packed.CopyToAsync(unpacked);
        Assert.Equal(plain, unpacked.ToArray());
    }
}
