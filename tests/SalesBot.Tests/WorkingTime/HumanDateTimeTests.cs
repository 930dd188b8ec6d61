using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using SalesBot.WorkingTime;

namespace SalesBot.Tests.WorkingTime;

public sealed class HumanDateTimeTests
{
    // A Saturday.
    private static readonly DateTimeOffset Now = new(2026, 11, 21, 14, 37, 20, TimeSpan.FromHours(3));

    [Theory] // K14: in Berlin the clock goes from 02:00 to 03:00 on 28.03.2027, and back from 03:00 to 02:00 on 31.10.2027
    [InlineData("2027-03-28T01:32:00+01:00", "через 2 часа", "2027-03-28 04:32")]
    [InlineData("2027-03-28T01:32:00+01:00", "через полчаса", "2027-03-28 03:02")]
    [InlineData("2027-03-28T01:32:00+01:00", "2:30", "2027-03-28 02:30")]
    [InlineData("2027-03-27T23:00:00+01:00", "через день", "2027-03-28 10:00")]
    [InlineData("2027-10-31T01:30:00+02:00", "через 3 часа", "2027-10-31 03:30")]
    public void Hours_are_hours_also_when_the_clock_is_put_forward_or_back(string now, string text, string expected)
    {
        var calendar = WorkingCalendar.Parse("Europe/Berlin", null, null);
        var read = HumanDateTime.Read(text, DateTimeOffset.Parse(now, CultureInfo.InvariantCulture), Expects.DateTime, calendar.ToLocal);
        Assert.Equal(expected, Assert.IsType<Reading.Value>(read).Local.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture));
    }

    [Theory] // B18: days on which nobody works are not counted; 04.11.2026 is a holiday here
    [InlineData("2026-11-03T14:00:00+03:00", "через 2 рабочих дня", "2026-11-06 10:00")]
    [InlineData("2026-11-06T14:00:00+03:00", "через рабочий день", "2026-11-09 10:00")]
    [InlineData("2026-11-06T14:00:00+03:00", "через два рабочих дня в 15:00", "2026-11-10 15:00")]
    [InlineData("2026-11-06T14:00:00+03:00", "через пару рабочих дней", "2026-11-10 10:00")]
    [InlineData("2026-11-06T14:00:00+03:00", "5 рабочих дней", "2026-11-13 10:00")]
    [InlineData("2026-11-06T14:00:00+03:00", "in two business days at 9:30", "2026-11-10 09:30")]
    public void Working_days_are_counted_by_the_calendar(string now, string text, string expected)
    {
        var calendar = WorkingCalendar.Parse(null, null, "2026-11-04");
        var read = HumanDateTime.Read(text, DateTimeOffset.Parse(now, CultureInfo.InvariantCulture), Expects.DateTime, calendar.ToLocal,
            calendar.IsWorkingDay);
        Assert.Equal(expected, Assert.IsType<Reading.Value>(read).Local.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture));
    }

    [Theory] // F9: of two spans that are said, one is chosen
    [InlineData("через 1-2 часа", "2026-11-21 15:37", "2026-11-21 16:37")]
    [InlineData("через 1–2 часа", "2026-11-21 15:37", "2026-11-21 16:37")]
    [InlineData("через два-три дня", "2026-11-23 10:00", "2026-11-24 10:00")]
    [InlineData("через 2-3 дня в 15:00", "2026-11-23 15:00", "2026-11-24 15:00")]
    [InlineData("через час-два", "2026-11-21 15:37", "2026-11-21 16:37")]
    [InlineData("через день-два", "2026-11-22 10:00", "2026-11-23 10:00")]
    [InlineData("через 10-15 минут", "2026-11-21 14:47", "2026-11-21 14:52")]
    [InlineData("in 1-2 hours", "2026-11-21 15:37", "2026-11-21 16:37")]
    [InlineData("через 1-2 недели", "2026-11-28 10:00", "2026-12-05 10:00")]
    public void A_span_from_one_to_another_leaves_both(string text, string shorter, string longer)
    {
        var read = Assert.IsType<Reading.Value>(HumanDateTime.Read(text, Now, Expects.DateTime, at => at.ToOffset(Now.Offset)));
        Assert.True(read.Ask);
        Assert.Equal((shorter, longer), (read.Local.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
            read.Or!.Local.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)));
    }

    [Theory] // B18
    [InlineData("25го в 11", "2026-11-25 11:00")]
    [InlineData("завтра в 10", "2026-11-22 10:00")]
    [InlineData("Завтра в 10.", "2026-11-22 10:00")]
    [InlineData("завтра 10", "2026-11-22 10:00")]
    [InlineData("завтра в 9:30", "2026-11-22 09:30")]
    [InlineData("завтра в 9.30", "2026-11-22 09:30")]
    [InlineData("завтра к 10 часам", "2026-11-22 10:00")]
    [InlineData("завтра в 10 часов", "2026-11-22 10:00")]
    [InlineData("в 10 завтра", "2026-11-22 10:00")]
    [InlineData("завтра в 5 вечера", "2026-11-22 17:00")]
    [InlineData("завтра в 3 дня", "2026-11-22 15:00")]
    [InlineData("завтра в 8 утра", "2026-11-22 08:00")]
    [InlineData("завтра в 12 ночи", "2026-11-22 00:00")]
    [InlineData("завтра в полдень", "2026-11-22 12:00")]
    [InlineData("сегодня 15:30", "2026-11-21 15:30")]
    [InlineData("сегодня в 14:37", "2026-11-21 14:37")]
    [InlineData("через 2 часа", "2026-11-21 16:37")]
    [InlineData("через час", "2026-11-21 15:37")]
    [InlineData("через полтора часа", "2026-11-21 16:07")]
    [InlineData("через полчаса", "2026-11-21 15:07")]
    [InlineData("через 15 минут", "2026-11-21 14:52")]
    [InlineData("через 15 мин", "2026-11-21 14:52")]
    [InlineData("15 минут", "2026-11-21 14:52")]
    [InlineData("через два часа", "2026-11-21 16:37")]
    [InlineData("через 2 дня в 10", "2026-11-23 10:00")]
    [InlineData("через неделю в 9:15", "2026-11-28 09:15")]
    [InlineData("через 12 часов", "2026-11-22 02:37")]
    [InlineData("пн 9:00", "2026-11-23 09:00")]
    [InlineData("пн 9", "2026-11-23 09:00")]
    [InlineData("в пятницу в 9", "2026-11-27 09:00")]
    [InlineData("во вторник в 16.30", "2026-11-24 16:30")]
    [InlineData("в следующую пятницу в 9", "2026-11-27 09:00")]
    [InlineData("15.03 14:30", "2027-03-15 14:30")]
    [InlineData("15.03 14.30", "2027-03-15 14:30")]
    [InlineData("15.03 в 14:30", "2027-03-15 14:30")]
    [InlineData("15.03, 14:30", "2027-03-15 14:30")]
    [InlineData("15/03 14:30", "2027-03-15 14:30")]
    [InlineData("2026-12-05 14:00", "2026-12-05 14:00")]
    [InlineData("2026-12-05T14:00", "2026-12-05 14:00")]
    [InlineData("2026-12-05T14:00:00", "2026-12-05 14:00")]
    [InlineData("05.12.2026 14:00", "2026-12-05 14:00")]
    [InlineData("05.12.26 14:00", "2026-12-05 14:00")]
    [InlineData("5 декабря в 14:00", "2026-12-05 14:00")]
    [InlineData("5 декабря 2026 года в 14:00", "2026-12-05 14:00")]
    [InlineData("5 декабря 2026 г. в 14:00", "2026-12-05 14:00")]
    [InlineData("16:30", "2026-11-21 16:30")]
    [InlineData("10:30", "2026-11-22 10:30")]
    [InlineData("в 10", "2026-11-22 10:00")]
    [InlineData("в 10.30", "2026-11-22 10:30")]
    [InlineData("в 17", "2026-11-21 17:00")]
    [InlineData("в 5 вечера", "2026-11-21 17:00")]
    [InlineData("9 утра", "2026-11-22 09:00")]
    [InlineData("tomorrow at 10", "2026-11-22 10:00")]
    [InlineData("tomorrow 10am", "2026-11-22 10:00")]
    [InlineData("tomorrow at 3 pm", "2026-11-22 15:00")]
    [InlineData("mon 9:00", "2026-11-23 09:00")]
    [InlineData("on Monday at 9", "2026-11-23 09:00")]
    [InlineData("in 2 hours", "2026-11-21 16:37")]
    [InlineData("in an hour", "2026-11-21 15:37")]
    [InlineData("in half an hour", "2026-11-21 15:07")]
    [InlineData("in 15 minutes", "2026-11-21 14:52")]
    [InlineData("Dec 5, 14:00", "2026-12-05 14:00")]
    [InlineData("5 Dec 14:00", "2026-12-05 14:00")]
    [InlineData("5 Dec 2026 at 2 pm", "2026-12-05 14:00")]
    [InlineData("at noon", "2026-11-22 12:00")]
    public void A_moment_is_understood(string text, string expected)
    {
        var value = Assert.IsType<Reading.Value>(Read(text, Now, Expects.DateTime));
        Assert.Equal((At(expected), true, false), (value.Local, value.HasTime, value.TimeAssumed));
    }

    [Theory]
    [InlineData("сегодня", "2026-11-21")]
    [InlineData("завтра", "2026-11-22")]
    [InlineData("послезавтра", "2026-11-23")]
    [InlineData("к 15-му", "2026-12-15")]
    [InlineData("до 15-го", "2026-12-15")]
    [InlineData("к 25-му числу", "2026-11-25")]
    [InlineData("к 25 числу", "2026-11-25")]
    [InlineData("на 25е", "2026-11-25")]
    [InlineData("к 5-му декабря", "2026-12-05")]
    [InlineData("через неделю", "2026-11-28")]
    [InlineData("через 2 недели", "2026-12-05")]
    [InlineData("через пару недель", "2026-12-05")]
    [InlineData("через 3 дня", "2026-11-24")]
    [InlineData("3 дня", "2026-11-24")]
    [InlineData("через месяц", "2026-12-21")]
    [InlineData("через 10 дней", "2026-12-01")]
    [InlineData("через год", "2027-11-21")]
    [InlineData("пн", "2026-11-23")]
    [InlineData("ПН", "2026-11-23")]
    [InlineData("в понедельник", "2026-11-23")]
    [InlineData("вт", "2026-11-24")]
    [InlineData("в среду", "2026-11-25")]
    [InlineData("чт", "2026-11-26")]
    [InlineData("до пятницы", "2026-11-27")]
    [InlineData("сб", "2026-11-28")]
    [InlineData("в субботу", "2026-11-28")]
    [InlineData("воскресенье", "2026-11-22")]
    [InlineData("на следующей неделе", "2026-11-23")]
    [InlineData("15.03", "2027-03-15")]
    [InlineData("15.3", "2027-03-15")]
    [InlineData("05.12", "2026-12-05")]
    [InlineData("21.11", "2026-11-21")]
    [InlineData("на 05.12", "2026-12-05")]
    [InlineData("05.12.2026", "2026-12-05")]
    [InlineData("05-12-2026", "2026-12-05")]
    [InlineData("05/12/2026", "2026-12-05")]
    [InlineData("05.12.26", "2026-12-05")]
    [InlineData("05.12.2026 г.", "2026-12-05")]
    [InlineData("2026-12-05", "2026-12-05")]
    [InlineData("1 декабря", "2026-12-01")]
    [InlineData("1-го декабря", "2026-12-01")]
    [InlineData("1 дек", "2026-12-01")]
    [InlineData("8 мая", "2027-05-08")]
    [InlineData("8 марта 2027", "2027-03-08")]
    [InlineData("29.02.2028", "2028-02-29")]
    [InlineData("15 числа", "2026-12-15")]
    [InlineData("25-го", "2026-11-25")]
    [InlineData("tomorrow", "2026-11-22")]
    [InlineData("day after tomorrow", "2026-11-23")]
    [InlineData("in 2 days", "2026-11-23")]
    [InlineData("in a week", "2026-11-28")]
    [InlineData("mon", "2026-11-23")]
    [InlineData("next friday", "2026-11-27")]
    [InlineData("next week", "2026-11-23")]
    [InlineData("Dec 5", "2026-12-05")]
    [InlineData("December 5th, 2026", "2026-12-05")]
    [InlineData("5 Dec", "2026-12-05")]
    [InlineData("5th of December", "2026-12-05")]
    public void A_day_is_understood_and_gets_ten_o_clock_only_where_a_time_is_needed(string text, string day)
    {
        Assert.Equal(new Reading.Value(At(day + " 00:00"), false, false), Read(text, Now, Expects.Date));
        Assert.Equal(new Reading.Value(At(day + " 00:00"), false, false), Read(text, Now, Expects.Both));
        var expected = At(day + (text is "сегодня" or "21.11" ? " 15:00" : " 10:00"));
        Assert.Equal(new Reading.Value(expected, true, true), Read(text, Now, Expects.DateTime));
    }

    [Theory]
    [InlineData("послезавтра утром", "2026-11-23 09:00")]
    [InlineData("вечером", "2026-11-21 18:00")]
    [InlineData("утром", "2026-11-22 09:00")]
    [InlineData("завтра после обеда", "2026-11-22 13:00")]
    [InlineData("в пт днём", "2026-11-27 14:00")]
    [InlineData("сегодня вечером", "2026-11-21 18:00")]
    [InlineData("tomorrow morning", "2026-11-22 09:00")]
    [InlineData("tonight", "2026-11-21 18:00")]
    public void A_part_of_the_day_gets_an_assumed_time(string text, string expected) =>
        Assert.Equal(new Reading.Value(At(expected), true, true), Read(text, Now, Expects.DateTime));

    [Theory] // conversations.md: «31.02 не бывает»
    [InlineData("31.02", "31.02")]
    [InlineData("31.02 14:30", "31.02")]
    [InlineData("29.02", "29.02")]
    [InlineData("32.01.2027", "32.01.2027")]
    [InlineData("15.13", "15.13")]
    [InlineData("2026-02-30", "2026-02-30")]
    [InlineData("31 ноября", "31 ноября")]
    [InlineData("00.12", "00.12")]
    public void A_day_that_no_calendar_has_is_named(string text, string named) =>
        Assert.Equal(new Reading.NoSuchDate(named), Read(text, Now, Expects.Both));

    [Theory]
    [InlineData("вчера", "2026-11-20 00:00")]
    [InlineData("сегодня в 14:36", "2026-11-21 14:36")]
    [InlineData("сегодня утром", "2026-11-21 09:00")]
    [InlineData("20.11", "2026-11-20 00:00")]
    [InlineData("25.09", "2026-09-25 00:00")]
    [InlineData("05.12.2025 14:00", "2025-12-05 14:00")]
    [InlineData("1 ноября", "2026-11-01 00:00")]
    public void What_is_over_is_said_to_be_over(string text, string expected) =>
        Assert.Equal(new Reading.InPast(At(expected)), Read(text, Now, Expects.DateTime));

    [Fact]
    public void A_day_without_a_year_comes_again_when_it_is_long_over() =>
        Assert.Equal(new Reading.Value(At("2027-09-19 00:00"), false, false), Read("19.09", Now, Expects.Date));

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("потом")]
    [InlineData("10")]
    [InlineData("в")]
    [InlineData("завтра в 25")]
    [InlineData("завтра в 10:75")]
    [InlineData("24:00")]
    [InlineData("завтра или никогда")]
    [InlineData("завтра звонил Иванов")]
    [InlineData("Иванов завтра в 10")]
    [InlineData("89161234567")]
    [InlineData("через сто лет")]
    [InlineData("в 13 вечера")]
    [InlineData("L-2026-000123")]
    [InlineData("184 500,00")]
    [InlineData("05.12.2026 06.12.2026")]
    public void What_is_no_date_is_not_guessed(string text) => Assert.IsType<Reading.NotUnderstood>(Read(text, Now, Expects.DateTime));

    [Fact]
    public void A_time_alone_is_no_day() => Assert.IsType<Reading.NotUnderstood>(Read("16:30", Now, Expects.Date));

    [Fact]
    public void A_leap_day_without_a_year_is_found_in_a_year_that_has_it() => Assert.Equal(
        new Reading.Value(At("2028-02-29 00:00"), false, false), Read("29.02", Now.AddYears(1), Expects.Date));

    [Fact]
    public void Late_in_the_evening_today_is_now()
    {
        var late = new DateTimeOffset(2026, 11, 21, 23, 30, 0, TimeSpan.FromHours(3));
        Assert.Equal(new Reading.Value(At("2026-11-21 23:30"), true, true), Read("сегодня", late, Expects.DateTime));
    }

    [Fact]
    public void Any_future_moment_written_out_is_read_back() => Check.QuickThrowOnFailure(Prop.ForAll(
        Gen.Choose(0, 40_000_000).ToArbitrary(), Gen.Elements("dd.MM.yyyy HH:mm", "yyyy-MM-dd HH:mm", "d.M.yyyy H:mm",
            "yyyy-MM-ddTHH:mm").ToArbitrary(), (minutes, format) =>
        {
            var at = At("2026-11-21 14:37").AddMinutes(minutes);
            var reading = Read(at.ToString(format, CultureInfo.InvariantCulture), Now, Expects.Both);
            // Written with one figure, an hour of the night may be one of the afternoon.
            return reading is Reading.Value value && value with { Or = null } == new Reading.Value(at, true, false);
        }));

    [Fact]
    public void Nothing_makes_it_throw() => Check.QuickThrowOnFailure(Prop.ForAll(
        Gen.Elements("через", "999", "31", ".", "02", ":", "в", "лет", "месяц", "пн", "число", "числа", "декабря", "утра", "in", "0", "-",
            " ", " ", "2999")
            .ListOf().Select(words => string.Concat(words)).ToArbitrary(),
        text => Read(text, Now, Expects.DateTime) is not null));

    [Theory] // K14
    [InlineData("2027-03-28T01:32:20+01:00", "через 2 часа", "2027-03-28T04:32:00+02:00")]
    [InlineData("2027-03-28T01:32:20+01:00", "через полчаса", "2027-03-28T03:02:00+02:00")]
    [InlineData("2027-03-28T01:32:20+01:00", "через 15 минут", "2027-03-28T01:47:00+01:00")]
    [InlineData("2027-03-27T20:00:00+01:00", "через 12 часов", "2027-03-28T09:00:00+02:00")]
    [InlineData("2027-10-31T02:40:00+02:00", "через 30 минут", "2027-10-31T02:10:00+01:00")]
    [InlineData("2027-10-31T01:32:00+02:00", "через 2 часа", "2027-10-31T02:32:00+01:00")]
    [InlineData("2027-10-31T01:32:00+02:00", "in an hour", "2027-10-31T02:32:00+02:00")]
    public void Hours_and_minutes_are_real_ones_where_the_clock_is_changed(string now, string text, string expected)
    {
        var value = Assert.IsType<Reading.Value>(ReadInBerlin(text, now));
        var moment = DateTimeOffset.Parse(expected, CultureInfo.InvariantCulture);
        Assert.Equal((moment, moment.DateTime), (value.Moment, value.Local));
    }

    [Theory] // K14
    [InlineData("2:30", "2027-03-28 02:30")]
    [InlineData("через день в 10", "2027-03-29 10:00")]
    [InlineData("через неделю в 1:32", "2027-04-04 01:32")]
    public void A_time_of_day_is_the_clocks_whatever_is_done_to_the_clock(string text, string expected)
    {
        var value = Assert.IsType<Reading.Value>(ReadInBerlin(text, "2027-03-28T01:32:20+01:00"));
        Assert.Equal((null, At(expected)), (value.Moment, value.Local));
    }

    private static Reading ReadInBerlin(string text, string now)
    {
        var berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");
        var localNow = DateTimeOffset.Parse(now, CultureInfo.InvariantCulture);
        return HumanDateTime.Read(text, localNow, Expects.DateTime, at => TimeZoneInfo.ConvertTime(at, berlin));
    }

    private static Reading Read(string text, DateTimeOffset now, Expects expects) =>
        HumanDateTime.Read(text, now, expects, at => at.ToOffset(now.Offset));

    private static DateTime At(string text) => DateTime.ParseExact(text, "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
