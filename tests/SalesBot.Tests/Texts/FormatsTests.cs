using SalesBot.Values;

namespace SalesBot.Tests;

public sealed class FormatsTests
{
    private static readonly Phrases Russian = Sales.Features.Texts.For("ru");
    private static readonly Phrases English = Sales.Features.Texts.For("en");
    private static readonly DateTimeOffset Now = At(2026, 11, 21, 14, 37);

    [Fact]
    public void Money_has_its_sign_and_never_breaks()
    {
        Assert.Equal("184\u00A0500,00\u00A0₽", Russian.Money(184_500m));
        Assert.Equal("184,500.00\u00A0₽", English.Money(184_500m));
        Assert.Equal("72\u00A0000,50", Russian.Amount(72_000.5m));
        Assert.Equal("1\u00A0234,568", Russian.Number(1234.56789m));
    }

    [Fact]
    public void Moments_are_said_as_a_person_would()
    {
        Assert.Equal("сегодня 14:32", Russian.Moment(At(2026, 11, 21, 14, 32), Now));
        Assert.Equal("завтра 09:05", Russian.Moment(At(2026, 11, 22, 9, 5), Now));
        Assert.Equal("вчера 23:59", Russian.Moment(At(2026, 11, 20, 23, 59), Now));
        Assert.Equal("05.12 10:00", Russian.Moment(At(2026, 12, 5, 10, 0), Now));
        Assert.Equal("05.01.2027 10:00", Russian.Moment(At(2027, 1, 5, 10, 0), Now));
        Assert.Equal("5 Dec 10:00", English.Moment(At(2026, 12, 5, 10, 0), Now));
        Assert.Equal("28 Nov 2025", English.Day(new DateOnly(2025, 11, 28), new DateOnly(2026, 11, 21)));
    }

    [Fact]
    public void A_phone_has_its_extension_in_words()
    {
        var number = PhoneNumber.TryParse("8 495 123-45-67 доб. 12")!;
        Assert.Equal("+7 495 123-45-67 доб. 12", Russian.Phone(number));
        Assert.Equal("+7 495 123-45-67 ext. 12", English.Phone(number));
    }

    [Theory]
    [InlineData(-5, "меньше минуты")]
    [InlineData(0, "меньше минуты")]
    [InlineData(1, "1 минута")]
    [InlineData(5, "5 минут")]
    [InlineData(60, "1 час")]
    [InlineData(132, "2 часа 12 минут")]
    [InlineData(1440, "1 день")]
    [InlineData(5 * 1440 + 700, "5 дней")]
    public void Spans_are_counted(int minutes, string expected) => Assert.Equal(expected, Russian.Duration(TimeSpan.FromMinutes(minutes)));

    [Fact]
    public void Waiting_is_counted_in_minutes_today_and_in_days_after()
    {
        Assert.Equal("5 минут", Russian.Waiting(Now.AddMinutes(-5), Now));
        Assert.Equal("2-й день", Russian.Waiting(Now.AddHours(-15), Now));
        Assert.Equal("day 11", English.Waiting(Now.AddDays(-10), Now));
    }

    [Fact]
    public void Waiting_since_midnight_of_the_office_is_its_first_day()
    {
        var soonAfterMidnight = At(2026, 11, 22, 1, 30);
        Assert.Equal("5 минут", Russian.Waiting(soonAfterMidnight.AddMinutes(-5).ToUniversalTime(), soonAfterMidnight));
        Assert.Equal("2-й день", Russian.Waiting(soonAfterMidnight.AddHours(-2).ToUniversalTime(), soonAfterMidnight));
    }

    private static DateTimeOffset At(int year, int month, int day, int hour, int minute) =>
        new(year, month, day, hour, minute, 0, TimeSpan.FromHours(3));
}
