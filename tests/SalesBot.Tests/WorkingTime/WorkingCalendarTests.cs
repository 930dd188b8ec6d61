using FsCheck;
using FsCheck.Fluent;
using SalesBot.WorkingTime;

namespace SalesBot.Tests.WorkingTime;

public sealed class WorkingCalendarTests
{
    private static readonly WorkingCalendar NineToFive = Calendar("Mon-Fri 09:00-17:00");
    private static readonly WorkingCalendar WithLunch = Calendar("Mon-Fri 09:00-13:00, 14:00-18:00; Sat 10:00-12:00",
        "2026-12-31..2027-01-08; 23.02.2027");

    [Fact] // B13
    public void Friday_at_four_and_three_hours_is_Monday_at_eleven() =>
        Assert.Equal(Moscow(2026, 11, 30, 11), NineToFive.Add(Moscow(2026, 11, 27, 16), TimeSpan.FromHours(3)));

    [Fact]
    public void Without_settings_it_is_Monday_to_Friday_nine_to_six_in_Moscow()
    {
        var calendar = WorkingCalendar.Parse(null, "", " ");
        Assert.True(calendar.IsWorking(Moscow(2026, 11, 27, 9)));
        Assert.True(calendar.IsWorking(Moscow(2026, 11, 27, 17, 59)));
        Assert.False(calendar.IsWorking(Moscow(2026, 11, 27, 18)));
        Assert.False(calendar.IsWorking(Moscow(2026, 11, 27, 8, 59)));
        Assert.False(calendar.IsWorking(Moscow(2026, 11, 28, 12)));
        Assert.Equal(Moscow(2026, 11, 30, 9), calendar.NextStart(Moscow(2026, 11, 28, 12)));
    }

    [Fact]
    public void At_lunch_the_clock_stands_still()
    {
        Assert.False(WithLunch.IsWorking(Moscow(2026, 11, 27, 13, 30)));
        Assert.Equal(Moscow(2026, 11, 27, 14), WithLunch.NextStart(Moscow(2026, 11, 27, 13)));
        Assert.Equal(Moscow(2026, 11, 27, 14, 30), WithLunch.Add(Moscow(2026, 11, 27, 12, 30), TimeSpan.FromHours(1)));
        Assert.Equal(TimeSpan.FromHours(8), WithLunch.Between(Moscow(2026, 11, 27, 0), Moscow(2026, 11, 28, 0)));
    }

    [Fact]
    public void Work_that_ends_with_the_day_ends_today() =>
        Assert.Equal(Moscow(2026, 11, 27, 17), NineToFive.Add(Moscow(2026, 11, 27, 16), TimeSpan.FromHours(1)));

    [Fact]
    public void Holidays_are_left_out()
    {
        Assert.Equal(Moscow(2027, 1, 9, 10, 30), WithLunch.Add(Moscow(2026, 12, 30, 17, 30), TimeSpan.FromHours(1)));
        Assert.False(WithLunch.IsWorkingDay(new DateOnly(2027, 2, 23)));
        Assert.True(WithLunch.IsWorkingDay(new DateOnly(2027, 2, 24)));
        Assert.False(WithLunch.IsWorkingDay(new DateOnly(2027, 2, 28)));
        Assert.Equal(TimeSpan.Zero, WithLunch.Between(Moscow(2026, 12, 31, 0), Moscow(2027, 1, 9, 0)));
    }

    [Fact]
    public void What_is_left_is_negative_once_it_is_late()
    {
        Assert.Equal(TimeSpan.FromHours(-2), NineToFive.Between(Moscow(2026, 11, 30, 10), Moscow(2026, 11, 27, 16)));
        Assert.Equal(TimeSpan.Zero, NineToFive.Between(Moscow(2026, 11, 30, 10), Moscow(2026, 11, 30, 10)));
    }

    [Fact]
    public void Around_the_clock_every_moment_counts()
    {
        var always = Calendar("24/7");
        Assert.Equal(Moscow(2026, 11, 29, 3, 30), always.Add(Moscow(2026, 11, 28, 23, 30), TimeSpan.FromHours(4)));
    }

    [Theory]
    [InlineData("Europe/Berlin", "2027-03-28", 23)]
    [InlineData("Europe/Berlin", "2027-10-31", 25)]
    [InlineData("Africa/Cairo", "2026-04-24", 23)]
    [InlineData("Africa/Cairo", "2026-10-29", 25)]
    [InlineData("Europe/Moscow", "2027-03-28", 24)]
    public void A_day_of_changing_clocks_is_as_long_as_it_is(string zone, string date, int hours)
    {
        var always = WorkingCalendar.Parse(zone, "24/7", null);
        var day = DateTime.Parse(date, System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(TimeSpan.FromHours(hours), always.Between(always.FromLocal(day), always.FromLocal(day.AddDays(1))));
    }

    [Fact]
    public void Hours_that_are_skipped_in_spring_are_not_worked()
    {
        var night = WorkingCalendar.Parse("Europe/Berlin", "Sun 01:30-02:30", null);
        Assert.Equal(TimeSpan.FromMinutes(30), night.Between(Utc(2027, 3, 28, 0), Utc(2027, 3, 28, 12)));
        Assert.Equal(Utc(2027, 3, 28, 1), night.FromLocal(new DateTime(2027, 3, 28, 2, 30, 15)));
        Assert.Equal(Utc(2027, 10, 31, 0, 30), night.FromLocal(new DateTime(2027, 10, 31, 2, 30, 0)));
    }

    [Fact]
    public void The_hours_are_those_of_the_time_zone()
    {
        var east = WorkingCalendar.Parse("Asia/Vladivostok", "Пн-Пт 9-18", null);
        Assert.True(east.IsWorking(Utc(2026, 11, 26, 23)));
        Assert.False(east.IsWorking(Utc(2026, 11, 27, 8)));
        Assert.Equal(new TimeSpan(9, 0, 0), east.ToLocal(Utc(2026, 11, 26, 23)).TimeOfDay);
    }

    [Theory]
    [InlineData("Mon-Fri 09:00-18:00", 45)]
    [InlineData("Пн-Пт 09:00-18:00", 45)]
    [InlineData("понедельник - пятница 9.00–18.00", 45)]
    [InlineData("Mon,Wed,Fri 9-18", 27)]
    [InlineData("Mon-Tue, Sat: 9-10", 3)]
    [InlineData("Fri-Mon 9-10", 4)]
    [InlineData("Mon-Fri 09:00-13:00; Mon-Fri 14:00-18:00", 40)]
    [InlineData("Mon-Fri 09:00-13:00 14:00-18:00", 40)]
    [InlineData("Mon 9-12; Mon 11-14; Mon 14-15", 6)]
    [InlineData("Sun 00:00-24:00;", 24)]
    [InlineData("24/7", 168)]
    public void Hours_are_read(string hours, int perWeek) =>
        Assert.Equal(TimeSpan.FromHours(perWeek), Calendar(hours).Between(Moscow(2026, 11, 23, 0), Moscow(2026, 11, 30, 0)));

    [Theory]
    [InlineData(null, "Mon-Fri", null, "«Mon-Fri»")]
    [InlineData(null, "09:00-18:00", null, "«09:00-18:00»")]
    [InlineData(null, "Mon-Fry 9-18", null, "«Fry»")]
    [InlineData(null, "Mon 18:00-09:00", null, "end")]
    [InlineData(null, "Mon 9-9", null, "end")]
    [InlineData(null, "Mon 9-25", null, "«25»")]
    [InlineData(null, "Mon 9:75-18", null, "«9:75»")]
    [InlineData(null, ";", null, "nobody")]
    [InlineData("Mars/Base", null, null, "«Mars/Base»")]
    [InlineData(null, null, "31.02.2027", "«31.02.2027»")]
    [InlineData(null, null, "2027-01-08..2027-01-01", "last day")]
    [InlineData(null, null, "2027-01-01..2099-01-01", "within a year")]
    [InlineData(null, null, "soon", "«soon»")]
    public void A_mistake_is_named_by_its_place(string? zone, string? hours, string? holidays, string named)
    {
        var message = Assert.Throws<FormatException>(() => WorkingCalendar.Parse(zone, hours, holidays)).Message;
        Assert.StartsWith("Business:", message, StringComparison.Ordinal);
        Assert.Contains(named, message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_span_that_is_negative_or_endless_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => NineToFive.Add(Moscow(2026, 11, 27, 9), TimeSpan.FromTicks(-1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => NineToFive.Add(Moscow(2026, 11, 27, 9), TimeSpan.MaxValue));
    }

    [Fact]
    public void What_is_added_lies_between() => Check.QuickThrowOnFailure(Prop.ForAll(
        Calendars().ToArbitrary(), Moments().ToArbitrary(), Minutes().ToArbitrary(), (calendar, at, minutes) =>
        {
            var span = TimeSpan.FromMinutes(minutes) + TimeSpan.FromSeconds(7);
            return calendar.Between(at, calendar.Add(at, span)) == span && calendar.Add(at, TimeSpan.Zero) == at;
        }));

    [Fact]
    public void Later_or_longer_is_never_earlier() => Check.QuickThrowOnFailure(Prop.ForAll(
        Calendars().ToArbitrary(), Moments().ToArbitrary(), Minutes().Two().ToArbitrary(), (calendar, at, minutes) =>
        {
            var (some, more) = minutes;
            var span = TimeSpan.FromMinutes(some);
            return calendar.Add(at, span) <= calendar.Add(at, span + TimeSpan.FromMinutes(more))
                && calendar.Add(at, span) <= calendar.Add(at.AddMinutes(more), span)
                && calendar.Add(calendar.Add(at, span), TimeSpan.FromMinutes(more)) == calendar.Add(at, span + TimeSpan.FromMinutes(more))
                && calendar.NextStart(at) >= at && calendar.IsWorking(calendar.NextStart(at))
                && calendar.Between(at, calendar.NextStart(at)) == TimeSpan.Zero;
        }));

    [Fact]
    public void Stretches_of_time_add_up() => Check.QuickThrowOnFailure(Prop.ForAll(
        Calendars().ToArbitrary(), Moments().Three().ToArbitrary(), (calendar, moments) =>
        {
            var (one, other, third) = moments;
            var reached = calendar.Add(one, calendar.Between(one, other) is { Ticks: > 0 } ahead ? ahead : TimeSpan.Zero);
            return calendar.Between(one, other) + calendar.Between(other, third) == calendar.Between(one, third)
                && calendar.Between(one, other) == -calendar.Between(other, one)
                && (other < one || (reached <= other && calendar.Between(reached, other) == TimeSpan.Zero));
        }));

    private static Gen<WorkingCalendar> Calendars() => Gen.OneOf(Settled(), WithOddDays());

    /// <summary>Days off, short days and worked weekends, thrown in anywhere.</summary>
    private static Gen<WorkingCalendar> WithOddDays() => Gen.Elements("", " 09:00-16:00", " work 10:00-12:00 13:00-24:00", " 00:00-24:00")
        .SelectMany(hours => Gen.Choose(0, 700), (hours, day) => $"{new DateOnly(2026, 1, 1).AddDays(day):yyyy-MM-dd}{hours}")
        .ListOf().Select(days => Calendar("Mon-Fri 09:00-13:00, 14:00-18:00", string.Join(';', days.DistinctBy(day => day[..10]))));

    private static Gen<WorkingCalendar> Settled() => Gen.Elements(
        WithLunch,
        NineToFive,
        WorkingCalendar.Parse("Europe/Berlin", "24/7", "2027-03-28"),
        WorkingCalendar.Parse("America/New_York", "Sat-Sun 00:00-24:00; Wed 01:30-02:30", null),
        WorkingCalendar.Parse("Africa/Cairo", "Mon-Sun 00:00-01:00, 23:30-24:00", null));

    private static Gen<DateTimeOffset> Moments() => Gen.Choose(0, 1_000_000).Select(m => Utc(2026, 1, 1, 0).AddMinutes(m));

    private static Gen<int> Minutes() => Gen.Choose(0, 20_000);

    private static WorkingCalendar Calendar(string hours, string? holidays = null) =>
        WorkingCalendar.Parse("Europe/Moscow", hours, holidays);

    private static DateTimeOffset Moscow(int year, int month, int day, int hour, int minute = 0) =>
        new(year, month, day, hour, minute, 0, TimeSpan.FromHours(3));

    private static DateTimeOffset Utc(int year, int month, int day, int hour, int minute = 0) =>
        new(year, month, day, hour, minute, 0, TimeSpan.Zero);
}
