using FsCheck;
using FsCheck.Fluent;
using SalesBot.Delivery;
using SalesBot.People;

namespace SalesBot.Tests.Delivery;

/// <summary>Clocks are set, and those of two machines differ: nobody waits for that.</summary>
public sealed class WrongClockTests : DeliveryTest
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    [Theory] // K5, X3
    [InlineData(10800)]
    [InlineData(3600)]
    [InlineData(-3600)]
    [InlineData(-60)]
    public async Task A_clock_that_is_set_keeps_nobody_waiting(int seconds)
    {
        var clock = new SteppedClock(Clock) { Ahead = TimeSpan.FromSeconds(seconds) };
        var sender = NewSender(clock: clock);
        var (anna, boris, vera) = (await Join("Анна"), await Join("Борис"), await Join("Вера"));
        await Put(anna, "sent before", clock: clock);
        await sender.SendDue(CancellationToken.None);
        Telegram.AnswerOnce(new SendResult.Later("busy"), new SendResult.Later("429", 3 * Second));
        await Put(anna, "failed before", clock: clock);
        await Put(boris, "limited before", clock: clock);
        await sender.SendDue(CancellationToken.None);
        await Put(vera, "written before", clock: clock);

        clock.Ahead = TimeSpan.Zero;
        await Put(anna, "written after", clock: clock);
        await sender.SendDue(CancellationToken.None);
        Assert.Contains("written before", Telegram.Texts);
        for (var i = 0; i < 3; i++)
        {
            Clock.Advance(Second);
            await sender.SendDue(CancellationToken.None);
        }
        Assert.Equal(["failed before", "limited before", "sent before", "written after", "written before"],
            Telegram.Texts.Order(StringComparer.Ordinal));
    }

    [Fact] // K5
    public async Task What_a_clock_that_was_ahead_held_back_is_not_held_for_as_long_as_that()
    {
        var anna = await Join("Анна");
        await Put(anna, "in 30 seconds", e => e with { Delay = 30 * Second }, new SteppedClock(Clock) { Ahead = TimeSpan.FromHours(3) });
        await SendDue();
        Assert.Equal(["in 30 seconds"], Telegram.Texts);
    }

    [Fact] // K5
    public async Task A_card_is_shown_as_it_is_now_though_a_clock_that_was_ahead_wrote_its_state()
    {
        var clock = new SteppedClock(Clock);
        var anna = await Join("Анна");
        await Put(anna, "first", AsCard, clock);
        await NewSender(clock: clock).SendDue(CancellationToken.None);
        clock.Ahead = TimeSpan.FromHours(3);
        await Put(anna, "second", AsCard, clock);
        await NewSender(clock: clock).SendDue(CancellationToken.None);
        var shown = await Do(db => ShownCard.Find(db, Telegram.Name, anna.Account, "m1", Clock.GetUtcNow()));
        Assert.Equal("second", shown!.PlainText());
    }

    [Fact] // K5
    public async Task Of_states_that_a_clock_that_was_ahead_wrote_only_the_last_goes_out()
    {
        var clock = new SteppedClock(Clock) { Ahead = TimeSpan.FromHours(3) };
        var anna = await Join("Анна");
        for (var i = 0; i < 3; i++) await Put(anna, $"{i}", AsCard, clock);
        await SendDue();
        Assert.Equal(["2"], Telegram.Texts);
    }

    [Fact] // K5
    public async Task What_waits_is_counted_though_a_clock_that_was_ahead_wrote_it_and_what_is_held_back_is_not()
    {
        var anna = await Join("Анна");
        await Put(anna, "written ahead", clock: new SteppedClock(Clock) { Ahead = TimeSpan.FromHours(3) });
        await Put(anna, "held back", e => e with { Delay = 30 * Second });
        var now = Clock.GetUtcNow();
        Assert.Equal([new Backlog(Telegram.Name, 1, now)], await Do(db => Backlog.Read(db, now, CancellationToken.None)));
        var ledger = await Do(db => DeliveryLedger.Read(db, now));
        Assert.Equal((1, TimeSpan.Zero), (ledger.Pending, ledger.OldestPending));
    }

    [Fact]
    public async Task What_the_process_beside_holds_back_is_held_back_here_too()
    {
        var anna = await Join("Анна");
        await Put(anna, "in 30 seconds", e => e with { Delay = 30 * Second }, new SteppedClock(Clock) { Ahead = 60 * Second });
        await SendDueAfter(30 * Second);
        Assert.Empty(Telegram.Tried);
        await SendDueAfter(60 * Second);
        Assert.Equal(["in 30 seconds"], Telegram.Texts);
    }

    /// <summary>
    /// Whichever of two processes writes and whichever sends, and however far their clocks are apart: each message arrives once, in its
    /// order, and none waits.
    /// </summary>
    [Fact] // K5, X3
    public async Task Two_processes_with_different_clocks_serve_as_one()
    {
        Address[] people = [await Join("Анна"), await Join("Борис")];
        SteppedClock[] clocks = [new(Clock), new(Clock)];
        OutboxSender[] senders = [NewSender(clock: clocks[0]), NewSender(clock: clocks[1])];
        var steps = Gen.Choose(0, 63).NonEmptyListOf();
        var apart = Gen.Elements(-10800, -3600, -60, 60, 3600, 10800);
        var law = Prop.ForAll(steps.ToArbitrary(), apart.ToArbitrary(), (codes, ahead) =>
        {
            clocks[1].Ahead = TimeSpan.FromSeconds(ahead);
            return Serves(people, clocks, senders, [.. codes]).GetAwaiter().GetResult();
        });
        law.Check(Config.QuickThrowOnFailure.WithMaxTest(25).WithEndSize(20));
    }

    [Fact] // X7, X3
    public async Task A_dead_process_is_taken_over_from_whatever_its_clock_said()
    {
        var anna = await Join("Анна");
        await Put(anna, "one");
        var died = NewSender(clock: new SteppedClock(Clock) { Ahead = TimeSpan.FromDays(1) });
        await died.Beat();
        Assert.True(await Do(db => Lease.Take(db, anna.Id, died.Name)));
        var beats = 1;
        while (!await Sender.Beat()) beats++;
        await SendDue();
        Assert.Equal(["one"], Telegram.Texts);
        Assert.InRange(beats, 2, 6);
    }

    private static OutboxEntry AsCard(OutboxEntry entry) => entry with { CardKey = "lead:1", Placement = Placement.InPlace };

    private async Task<bool> Serves(Address[] people, SteppedClock[] clocks, OutboxSender[] senders, int[] codes)
    {
        var before = Telegram.Delivered.Count;
        List<(string Who, string Text)> put = [];
        foreach (var code in codes)
        {
            var (who, writes, sends, priority) = (code & 1, code >> 1 & 1, code >> 2 & 1, (Priority)(code >> 3 & 1));
            await Put(people[who], $"{priority} {put.Count}", e => e with { Priority = priority }, clocks[writes]);
            put.Add((people[who].Account, $"{priority} {put.Count}"));
            if (code > 31) await senders[sends].SendDue(CancellationToken.None);
        }
        await Task.WhenAll(senders.Select(sender => Task.Run(() => sender.SendDue(CancellationToken.None))));
        await senders[0].SendDue(CancellationToken.None);
        var arrived = Telegram.Delivered.Skip(before).Select(o => (Who: o.Account, Text: o.Screen.PlainText())).ToList();
        return put.GroupBy(m => (m.Who, Lane: m.Text.Split(' ')[0])).All(lane => lane.Select(m => m.Text).SequenceEqual(
            arrived.Where(m => m.Who == lane.Key.Who && m.Text.StartsWith(lane.Key.Lane, StringComparison.Ordinal))
                .Select(m => m.Text), StringComparer.Ordinal));
    }
}
