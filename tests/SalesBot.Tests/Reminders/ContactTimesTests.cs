using SalesBot.Processes;
using SalesBot.Reminders;
using SalesBot.WorkingTime;

namespace SalesBot.Tests.Reminders;

public sealed class ContactTimesTests
{
    private static readonly WorkingCalendar Office = WorkingCalendar.Parse(null, "Mon-Fri 09:00-18:00",
        "2026-11-30; 2026-12-31..2027-01-08; 2026-12-25 09:00-10:00");

    [Theory] // B18
    // The next Monday and today in a week are a holiday.
    [InlineData("2026-11-23 13:00", "Завтра в 10=24.11 10:00 Через неделю=01.12 10:00")]
    [InlineData("2026-11-17 13:00", "Завтра в 10=18.11 10:00 Пн в 10=23.11 10:00 Через неделю=24.11 10:00")]
    [InlineData("2026-11-20 17:00", "Пн в 10=23.11 10:00 Через неделю=27.11 10:00")]
    [InlineData("2026-11-22 12:00", "Завтра в 10=23.11 10:00 Через неделю=01.12 10:00")]
    [InlineData("2026-12-24 12:00", "Пн в 10=28.12 10:00 Через неделю=11.01 10:00")] // Tomorrow nobody works at ten.
    [InlineData("2026-12-30 12:00", "Пн в 10=11.01 10:00")]
    public void Only_working_times_are_offered_and_each_once(string now, string offered)
    {
        var local = new DateTimeOffset(DateTime.Parse(now, System.Globalization.CultureInfo.InvariantCulture), TimeSpan.FromHours(3));
        var phrases = Sales.Features.Texts.For("ru");
        Assert.Equal(offered, string.Join(' ', ContactTimes.Offers(Office, local, NextContactRules.Default)
            .Select(offer => $"{ContactTimes.Label(offer.Word, offer.At, phrases)}={offer.At:dd.MM HH:mm}")));
    }

    [Fact] // B18
    public void The_process_file_says_how_many_days_and_when() => Assert.Equal(
        new DateTimeOffset(2026, 12, 1, 14, 30, 0, TimeSpan.FromHours(3)),
        ContactTimes.Usual(Office, new DateTimeOffset(2026, 11, 25, 9, 0, 0, TimeSpan.FromHours(3)),
            new NextContactRules(3, new TimeOnly(14, 30))));
}
