using SalesBot.Delivery;
using SalesBot.Host.Channels;
using SalesBot.Host.Channels.Teams.Out;
using SalesBot.Screens;

namespace SalesBot.Tests.Channels.Teams;

/// <summary>The limits are those of facts.md; the bot keeps a little below each.</summary>
public sealed class PaceTests : TeamsTest
{
    private readonly SendLimiter<string> limiter;

    public PaceTests() => limiter = TeamsPace.Limiter(Clock);

    [Fact]
    public void A_conversation_never_has_more_than_Teams_allows_however_long_it_goes_on()
    {
        var taken = new List<DateTimeOffset>();
        for (var i = 0; i < 40_000; i++)
        {
            if (Take("a") is null)
                taken.Add(Clock.GetUtcNow());
            Clock.Advance(TimeSpan.FromMilliseconds(130));
        }

        foreach (var (most, seconds) in new[] { (7, 1), (8, 2), (60, 30), (1800, 3600) })
            Assert.All(taken.Where((_, i) => i % 7 == 0),
                from => Assert.InRange(taken.Count(at => at >= from && at < from + TimeSpan.FromSeconds(seconds)), 1, most));
        Assert.InRange(taken.Count, 2000, 3600);
    }

    [Fact]
    public void One_conversation_does_not_hold_up_another_but_all_together_have_their_limit()
    {
        Assert.All(Enumerable.Range(0, 6), _ => Assert.Null(Take("a")));
        Assert.False(Take("a")!.WholeChannel);
        Assert.All(Enumerable.Range(0, 39), i => Assert.Null(Take($"b{i}")));
        Assert.True(Take("c")!.WholeChannel);
    }

    [Fact]
    public void Calls_that_belong_together_go_together_or_wait_together()
    {
        Assert.Null(limiter.Take("a", 4));
        limiter.Done("a", 4);
        Assert.NotNull(limiter.Take("a", 3));
        Assert.Null(limiter.Take("a", 2));
    }

    [Fact]
    public async Task What_would_be_too_much_waits_without_asking_Teams()
    {
        for (var i = 0; i < 6; i++)
            Assert.IsType<SendResult.Sent>(await Send());

        var later = Assert.IsType<SendResult.Later>(await Send());
        Assert.Equal((TimeSpan.FromSeconds(1), false), (later.After!.Value, later.WholeChannel));
        Assert.Equal(6, Teams.Calls.Count);
        Clock.Advance(TimeSpan.FromSeconds(2));
        Assert.IsType<SendResult.Sent>(await Send());
    }

    private Task<SendResult> Send() =>
        Bot.Channel.Send(new Outgoing(SendTests.Route(Teams.Url), "29:anna", new Screen { Lines = ["Привет"] }, null, null, null, "ru"),
            CancellationToken.None);

    // A call that is answered at once.
    private Held? Take(string conversation)
    {
        var held = limiter.Take(conversation);
        if (held is null)
            limiter.Done(conversation);
        return held;
    }
}
