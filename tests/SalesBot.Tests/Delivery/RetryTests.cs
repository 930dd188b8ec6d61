using SalesBot.Delivery;

namespace SalesBot.Tests.Delivery;

public sealed class RetryTests : DeliveryTest
{
    private static readonly SendResult Busy = new SendResult.Later("busy");

    [Theory]
    [InlineData(1, 0.5)]
    [InlineData(2, 1)]
    [InlineData(3, 2)]
    [InlineData(7, 32)]
    [InlineData(8, 60)]
    [InlineData(5000, 60)]
    public void The_wait_doubles_up_to_a_minute_and_is_spread(int attempts, double seconds)
    {
        Assert.Equal(seconds * 0.8, Backoff.After(attempts, 0).TotalSeconds, 3);
        Assert.Equal(seconds * 1.2, Backoff.After(attempts, 1).TotalSeconds, 3);
    }

    [Fact]
    public async Task What_failed_is_tried_again_and_the_next_of_its_priority_waits_for_it()
    {
        var anna = await Join("Анна");
        var first = await Put(anna, "one");
        await Put(anna, "two");
        Telegram.AnswerOnce(Busy);
        await SendDue();
        Assert.Equal(("busy", 1), ((await Row(first)).Error, (await Row(first)).Attempts));
        Assert.Empty(Telegram.Texts);
        await SendDueAfter(TimeSpan.FromSeconds(1));
        Assert.Equal(["one", "two"], Telegram.Texts);
        Assert.Null((await Row(first)).Error);
    }

    [Fact]
    public async Task An_answer_goes_ahead_of_a_notice_that_waits_for_another_try()
    {
        var anna = await Join("Анна");
        await Put(anna, "reminder", e => e with { Priority = Priority.Notice });
        Telegram.AnswerOnce(Busy);
        await SendDue();
        await Put(anna, "answer");
        await SendDue();
        Assert.Equal(["answer"], Telegram.Texts);
    }

    [Fact]
    public async Task A_wait_the_channel_asked_for_holds_the_whole_address_exactly_so_long()
    {
        var anna = await Join("Анна");
        await Put(anna, "reminder", e => e with { Priority = Priority.Notice });
        Telegram.AnswerOnce(new SendResult.Later("429", TimeSpan.FromSeconds(17)));
        await SendDue();
        await Put(anna, "answer");
        await SendDueAfter(TimeSpan.FromSeconds(16.9));
        Assert.Single(Telegram.Tried);
        await SendDueAfter(TimeSpan.FromSeconds(0.1));
        Assert.Equal(["answer", "reminder"], Telegram.Texts);
    }

    [Fact]
    public async Task A_channel_that_wants_nothing_at_all_is_left_alone()
    {
        Telegram.AnswerOnce(new SendResult.Later("429", TimeSpan.FromSeconds(5), WholeChannel: true));
        await Put(await Join("Анна"), "one");
        await SendDue();
        await Put(await Join("Борис"), "two");
        await Put(await Join("Вера", "teams"), "three");
        await SendDueAfter(TimeSpan.FromSeconds(4.9));
        Assert.Single(Telegram.Tried);
        Assert.Equal(["three"], Teams.Texts);
        await SendDueAfter(TimeSpan.FromSeconds(0.1));
        Assert.Equal(2, Telegram.Delivered.Count);
    }

    [Fact]
    public async Task A_channel_that_throws_is_tried_again()
    {
        var thrown = false;
        Telegram.Answer = _ => thrown ? Task.FromResult<SendResult?>(null) : throw new InvalidOperationException($"broken {thrown = true}");
        var id = await Put(await Join("Анна"), "one");
        await SendDue();
        Assert.Equal("broken True", (await Row(id)).Error);
        await SendDueAfter(TimeSpan.FromSeconds(1));
        Assert.Equal(["one"], Telegram.Texts);
    }

    [Fact]
    public async Task A_send_that_never_ends_is_given_up()
    {
        var asked = new TaskCompletionSource();
        Telegram.Answer = _ =>
        {
            asked.SetResult();
            return new TaskCompletionSource<SendResult?>().Task;
        };
        var id = await Put(await Join("Анна"), "one");
        var pass = SendDue();
        await asked.Task;
        Clock.Advance(TimeSpan.FromSeconds(20));
        await pass;
        Assert.Equal((OutboxState.Pending, UndeliveredReason.NoAnswer), ((await Row(id)).State, (await Row(id)).Error));
    }

    [Fact]
    public async Task After_a_day_of_failing_it_is_given_up_and_the_next_has_its_turn()
    {
        var anna = await Join("Анна");
        var poor = await Put(anna, "one");
        Telegram.Answer = _ => Task.FromResult<SendResult?>(new SendResult.Later("away", TimeSpan.FromHours(2)));
        await SendDue();
        for (var tries = 1; tries < 12; tries++)
        {
            await SendDueAfter(TimeSpan.FromHours(2));
        }
        Assert.Equal(OutboxState.Pending, (await Row(poor)).State);
        await SendDueAfter(TimeSpan.FromHours(2));
        Assert.Equal((OutboxState.Undelivered, "away"), ((await Row(poor)).State, (await Row(poor)).Error));
        await Put(anna, "two");
        Telegram.AnswerOnce();
        await SendDueAfter(TimeSpan.FromHours(2));
        Assert.Equal(["two"], Telegram.Texts);
    }

    [Fact]
    public async Task After_a_weekend_without_power_one_failure_gives_nothing_up()
    {
        var id = await Put(await Join("Анна"), "one");
        Telegram.AnswerOnce(Busy);
        await SendDueAfter(TimeSpan.FromHours(60));
        Assert.Equal(OutboxState.Pending, (await Row(id)).State);
    }
}
