using System.Net;
using Microsoft.EntityFrameworkCore;
using SalesBot.Boards;
using SalesBot.Host.Board;
using SalesBot.People;

namespace SalesBot.Tests.Board;

/// <summary>Open boards are told what changes (15.2).</summary>
public sealed class BoardLiveTests : BoardTest
{
    private static readonly TimeSpan patience = TimeSpan.FromSeconds(60);

    [Fact] // 15.2, B7
    public async Task A_change_of_a_lead_reaches_the_boards_of_whoever_sees_it_and_no_other()
    {
        await Apart();
        // Who opens a board is recorded too: both are there before anybody listens.
        var (hers, his) = (await Host.Open("Петрова"), await Host.Open("Сидоров"));
        using var petrova = await Follow(hers);
        using var sidorov = await Follow(his);
        await Petrova.Says("/lead 1").Clicks("Занимаюсь");
        Assert.Equal("event: changed", await Next(petrova));
        Assert.Equal("event: known", await Next(sidorov));
    }

    [Fact] // 15.2
    public async Task Who_is_dismissed_hears_no_more()
    {
        using var stream = await Follow(await Host.Open("Петрова"));
        await Office.Change(async db => (await db.People.SingleAsync(person => person.Name == "Петрова Ольга")).Active = false);
        Assert.Null(await Next(stream));
    }

    [Fact] // 15.2
    public async Task One_person_may_have_so_many_boards_live_and_no_more()
    {
        var browser = await Host.Open("Петрова");
        var streams = new List<StreamReader>();
        for (var n = 0; n < BoardLive.MostOfOne; n++) streams.Add(await Follow(browser));
        Assert.Equal(HttpStatusCode.TooManyRequests, await BoardHost.Status(browser, "/board/events"));
        Assert.Equal(HttpStatusCode.OK, await BoardHost.Status(browser, "/board"));
        using (await Follow(await Host.Open("Сидоров")))
        {
            foreach (var stream in streams) stream.Dispose();
        }
    }

    private async Task<StreamReader> Follow(HttpClient browser)
    {
        var last = await BoardChanges.Last(Office.Database, default);
        using var asked = new HttpRequestMessage(HttpMethod.Get, new Uri($"/board/events?after={last}", UriKind.Relative));
        var answer = await browser.SendAsync(asked, HttpCompletionOption.ResponseHeadersRead);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var stream = new StreamReader(await answer.Content.ReadAsStreamAsync());
        Assert.Equal("event: hello", await Next(stream));
        return stream;
    }

    // The name of the next event; null at the end.
    private static async Task<string?> Next(StreamReader stream)
    {
        using var late = new CancellationTokenSource(patience);
        while (await stream.ReadLineAsync(late.Token) is { } line)
            if (line.StartsWith("event: ", StringComparison.Ordinal)) return line;
        return null;
    }
}
