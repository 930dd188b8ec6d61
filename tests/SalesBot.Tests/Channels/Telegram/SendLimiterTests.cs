using SalesBot.Delivery;
using SalesBot.Host.Channels;
using SalesBot.Host.Channels.Telegram.Out;

namespace SalesBot.Tests.Channels.Telegram;

public sealed class SendLimiterTests
{
    private readonly ManualClock clock = new();
    private readonly SendLimiter<long> limiter;

    public SendLimiterTests() => limiter = TelegramPace.Limiter(clock);

    [Fact]
    public void A_chat_has_bursts_of_four_in_three_seconds()
    {
        Assert.All(Enumerable.Range(0, 4), _ => Assert.Null(Take(1)));

        var wait = Take(1)!;
        Assert.Equal((TimeSpan.FromSeconds(3), false), (wait.After, wait.WholeChannel));
        Assert.Null(Take(2));
        clock.Advance(TimeSpan.FromSeconds(3));
        Assert.Null(Take(1));
    }

    [Fact]
    public void All_chats_together_have_28_in_a_second()
    {
        Assert.All(Enumerable.Range(0, 28), chat => Assert.Null(Take(chat)));

        clock.Advance(TimeSpan.FromMilliseconds(600));
        var wait = Take(99)!;
        Assert.Equal((TimeSpan.FromMilliseconds(400), true), (wait.After, wait.WholeChannel));
        clock.Advance(TimeSpan.FromMilliseconds(400));
        Assert.Null(Take(99));
    }

    [Fact]
    public void Never_more_in_any_second_than_28_however_long_it_goes_on()
    {
        var taken = new List<DateTimeOffset>();
        for (var i = 0; i < 5000; i++)
        {
            if (Take(i) is null)
                taken.Add(clock.GetUtcNow());
            clock.Advance(TimeSpan.FromMilliseconds(7));
        }

        Assert.All(taken, t => Assert.InRange(taken.Count(x => x > t - TimeSpan.FromSeconds(1) && x <= t), 1, 28));
        Assert.InRange(taken.Count, 900, 35 * 28);
    }

    [Fact]
    public void Telegrams_own_word_about_two_chats_stops_the_whole_channel()
    {
        Assert.False(limiter.Obey(1, TimeSpan.FromSeconds(5)));
        Assert.True(limiter.Obey(2, TimeSpan.FromSeconds(5)));
        Assert.True(Take(3)!.WholeChannel);
        clock.Advance(TimeSpan.FromSeconds(5));
        Assert.Null(Take(3));
    }

    [Fact] // K9
    public void A_long_wait_is_one_chats_own_however_many_have_one()
    {
        foreach (var chat in new[] { 1, 2, 4 }) Assert.False(limiter.Obey(chat, TimeSpan.FromSeconds(120)));
        Assert.Null(Take(3));
        Assert.Equal((TimeSpan.FromSeconds(120), false), (Take(2)!.After, Take(2)!.WholeChannel));
    }

    [Fact] // K9
    public void Two_chats_with_an_answered_call_of_a_third_between_them_are_two_chats()
    {
        Refused(1, 20);
        Assert.Null(Take(3));
        Assert.False(Refused(2, 20));
        Assert.Null(Take(3));
    }

    [Fact] // X12
    public void Bulk_leaves_places_for_answers_in_each_chat_and_overall()
    {
        Assert.All(Enumerable.Range(0, 2), _ => Assert.Null(Take(1, Priority.Bulk)));
        Assert.False(Take(1, Priority.Notice)!.WholeChannel);
        Assert.All(Enumerable.Range(0, 2), _ => Assert.Null(Take(1)));
        Assert.All(Enumerable.Range(100, 17), chat => Assert.Null(Take(chat, Priority.Bulk)));
        Assert.True(Take(200, Priority.Bulk)!.WholeChannel);
        Assert.All(Enumerable.Range(300, 7), chat => Assert.Null(Take(chat)));
        Assert.True(Take(400)!.WholeChannel);
    }

    [Fact] // K5
    public void A_clock_that_is_set_back_lengthens_no_wait()
    {
        var stepped = new SteppedClock(clock) { Ahead = TimeSpan.FromHours(3) };
        var pace = TelegramPace.Limiter(stepped);
        pace.Obey(1, TimeSpan.FromSeconds(5));
        stepped.Ahead = TimeSpan.Zero;
        Assert.Equal(TimeSpan.FromSeconds(5), pace.Take(1)!.After);
        clock.Advance(TimeSpan.FromSeconds(5));
        Assert.Null(pace.Take(1));
    }

    [Fact]
    public void A_call_keeps_its_place_until_it_was_answered_a_while_ago()
    {
        Assert.All(Enumerable.Range(0, 4), _ => Assert.Null(limiter.Take(1)));
        clock.Advance(TimeSpan.FromSeconds(10));

        Assert.Equal(TimeSpan.FromMilliseconds(100), limiter.Take(1)!.After);
        limiter.Done(1);
        Assert.Equal(TimeSpan.FromSeconds(3), limiter.Take(1)!.After);
        clock.Advance(TimeSpan.FromSeconds(3));
        Assert.Null(limiter.Take(1));
    }

    [Fact]
    public void Many_chats_do_not_fill_the_memory_and_one_under_way_is_not_forgotten()
    {
        Assert.All(Enumerable.Range(0, 4), _ => Assert.Null(limiter.Take(-1)));
        for (var chat = 0; chat < 5000; chat++)
        {
            Take(chat);
            clock.Advance(TimeSpan.FromMilliseconds(50));
        }

        Assert.NotNull(limiter.Take(-1));
        Assert.InRange(limiter.Chats, 1, 1000);
    }

    private bool Refused(long chat, int seconds)
    {
        Assert.Null(limiter.Take(chat));
        var whole = limiter.Obey(chat, TimeSpan.FromSeconds(seconds));
        limiter.Done(chat);
        return whole;
    }

    // A call that is answered at once.
    private Held? Take(long chat, Priority priority = Priority.Interactive)
    {
        var held = limiter.Take(chat, priority: priority);
        if (held is null)
            limiter.Done(chat);
        return held;
    }
}
