using FsCheck;
using FsCheck.Fluent;
using SalesBot.Host.Channels.Browser;
using SalesBot.WorkingTime;

namespace SalesBot.Tests.Channels.Browser;

public sealed class DemoClockTests
{
    private static readonly WorkingCalendar Moscow = WorkingCalendar.Parse(null, null, null);

    [Theory]
    [InlineData("2026-11-23T14:32", "2026-11-23T14:32")] // Monday, at work
    [InlineData("2026-11-23T09:00", "2026-11-23T09:00")]
    [InlineData("2026-11-23T08:59", "2026-11-23T10:00")] // before work
    [InlineData("2026-11-23T18:00", "2026-11-24T10:00")] // after work
    [InlineData("2026-11-27T23:10", "2026-11-30T10:00")] // Friday night
    [InlineData("2026-11-28T12:00", "2026-11-30T10:00")] // Saturday
    public void It_starts_in_working_time(string real, string shown) => Assert.Equal(At(shown), ClockAt(real).GetUtcNow());

    [Theory]
    [InlineData("2026-11-23T14:32", "2026-11-24T09:00")]
    [InlineData("2026-11-27T14:32", "2026-11-30T09:00")] // Friday to Monday
    public void A_new_day_begins_at_nine_on_the_next_working_day(string real, string next)
    {
        var clock = ClockAt(real);
        clock.Forward(clock.UntilNextDay());
        Assert.Equal(At(next), clock.GetUtcNow());
    }

    [Theory]
    [InlineData("2026-11-23T13:20", "2026-11-23T15:00")] // lunch
    [InlineData("2026-12-31T19:00", "2027-01-11T10:00")] // holidays
    public void It_keeps_the_calendar_of_the_business(string real, string shown) =>
        Assert.Equal(
            At(shown),
            new DemoClock(
                new FixedTime(At(real)),
                WorkingCalendar.Parse(null, "Mon-Fri 09:00-13:00, 14:00-18:00", "2027-01-01..2027-01-10")).GetUtcNow());

    [Fact]
    public void Wherever_it_starts_it_shows_working_time_and_never_less_than_the_real_clock() => Check.QuickThrowOnFailure(Prop.ForAll(
        Gen.Choose(0, 60 * 24 * 3650).ToArbitrary(),
        minutes =>
        {
            var real = new FixedTime(new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero).AddMinutes(minutes));
            var clock = new DemoClock(real, Moscow);
            var local = clock.ToLocal(clock.GetUtcNow());
            return clock.GetUtcNow() >= real.Now && local.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)
                && local.Hour is >= 9 and < 18;
        }));

    [Fact]
    public void It_only_goes_forward_whatever_is_done_to_it() => Check.QuickThrowOnFailure(Prop.ForAll(
        Gen.ListOf(Gen.Choose(-600, 600)).ToArbitrary(),
        moves =>
        {
            var clock = ClockAt("2026-11-23T14:32");
            return moves.All(minutes =>
            {
                var before = clock.GetUtcNow();
                if (minutes > 0) clock.Forward(TimeSpan.FromMinutes(minutes));
                else clock.Restore(TimeSpan.FromMinutes(-minutes));
                return clock.GetUtcNow() >= before;
            });
        }));

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(60 * 24 * 400)]
    public void It_refuses_to_stand_to_go_back_and_to_leave_for_years(int minutes) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => ClockAt("2026-11-23T14:32").Forward(TimeSpan.FromMinutes(minutes)));

    [Fact]
    public void A_restart_finds_it_where_it_was()
    {
        var real = new FixedTime(At("2026-11-23T14:32"));
        var clock = new DemoClock(real, Moscow);
        clock.Forward(TimeSpan.FromMinutes(25));
        var next = new DemoClock(real, Moscow);
        next.Restore(clock.Offset);
        Assert.Equal(At("2026-11-23T14:57"), next.GetUtcNow());
    }

    [Fact]
    public void Whoever_listens_hears_of_every_move()
    {
        var (clock, heard) = (ClockAt("2026-11-23T14:32"), new List<DateTimeOffset>());
        clock.Moved += (_, _) => heard.Add(clock.GetUtcNow());
        clock.Forward(TimeSpan.FromMinutes(5));
        clock.Forward(clock.UntilNextDay());
        Assert.Equal([At("2026-11-23T14:37"), At("2026-11-24T09:00")], heard);
    }

    private static DemoClock ClockAt(string local) => new(new FixedTime(At(local)), Moscow);

    private static DateTimeOffset At(string local) =>
        new(DateTime.Parse(local, System.Globalization.CultureInfo.InvariantCulture), TimeSpan.FromHours(3));

    private sealed class FixedTime(DateTimeOffset now) : TimeProvider
    {
        public DateTimeOffset Now => now;

        public override DateTimeOffset GetUtcNow() => now;
    }
}
