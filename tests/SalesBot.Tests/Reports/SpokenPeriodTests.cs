using System.Globalization;
using SalesBot.Reports;

namespace SalesBot.Tests.Reports;

/// <summary>The period of a report is read as people say it, or refused in words (D4). Today is Thursday, 26 November 2026.</summary>
public sealed class SpokenPeriodTests
{
    private static readonly DateOnly today = new(2026, 11, 26);

    [Theory] // D4
    [InlineData("", "2026-11-20", "2026-11-26")]
    [InlineData("неделя", "2026-11-20", "2026-11-26")]
    [InlineData("за неделю", "2026-11-20", "2026-11-26")]
    [InlineData("week", "2026-11-20", "2026-11-26")]
    [InlineData("месяц", "2026-10-27", "2026-11-26")]
    [InlineData("квартал", "2026-08-27", "2026-11-26")]
    [InlineData("год", "2026-01-01", "2026-11-26")]
    [InlineData("прошлая неделя", "2026-11-16", "2026-11-22")]
    [InlineData("за прошлую неделю", "2026-11-16", "2026-11-22")]
    [InlineData("Прошлый месяц", "2026-10-01", "2026-10-31")]
    [InlineData("прошлый квартал", "2026-07-01", "2026-09-30")]
    [InlineData("прошлый год", "2025-01-01", "2025-12-31")]
    [InlineData("last month", "2026-10-01", "2026-10-31")]
    [InlineData("эта неделя", "2026-11-23", "2026-11-26")]
    [InlineData("этот месяц", "2026-11-01", "2026-11-26")]
    [InlineData("текущий квартал", "2026-10-01", "2026-11-26")]
    [InlineData("октябрь", "2026-10-01", "2026-10-31")]
    [InlineData("в октябре", "2026-10-01", "2026-10-31")]
    [InlineData("декабрь", "2025-12-01", "2025-12-31")]
    [InlineData("май", "2026-05-01", "2026-05-31")]
    [InlineData("за март 2025", "2025-03-01", "2025-03-31")]
    [InlineData("October", "2026-10-01", "2026-10-31")]
    [InlineData("2025", "2025-01-01", "2025-12-31")]
    [InlineData("за 2025 год", "2025-01-01", "2025-12-31")]
    [InlineData("01.11-15.11", "2026-11-01", "2026-11-15")]
    [InlineData("1.11 – 15.11", "2026-11-01", "2026-11-15")]
    [InlineData("с 01.11 по 15.11", "2026-11-01", "2026-11-15")]
    [InlineData("01.10.2025-15.11.2025", "2025-10-01", "2025-11-15")]
    [InlineData("20.12-10.01", "2025-12-20", "2026-01-10")]
    [InlineData("01.12-31.12", "2025-12-01", "2025-12-31")]
    [InlineData("15.11", "2026-11-15", "2026-11-15")]
    [InlineData("за 15.11.25", "2025-11-15", "2025-11-15")]
    [InlineData("с 20.11 по 30.11", "2026-11-20", "2026-11-30")]
    [InlineData("вчера", "2026-11-25", "2026-11-25")]
    [InlineData("сегодня", "2026-11-26", "2026-11-26")]
    [InlineData("2026-11-01..2026-11-15", "2026-11-01", "2026-11-15")]
    [InlineData("позавчера", "2026-11-24", "2026-11-24")]
    [InlineData("15 ноября", "2026-11-15", "2026-11-15")]
    [InlineData("за 15 декабря", "2025-12-15", "2025-12-15")]
    [InlineData("с 1 по 15 ноября", "2026-11-01", "2026-11-15")]
    [InlineData("1–15 ноября", "2026-11-01", "2026-11-15")]
    [InlineData("1-15 ноября 2025", "2025-11-01", "2025-11-15")]
    [InlineData("с 1-го по 30-е ноября", "2026-11-01", "2026-11-30")]
    [InlineData("с 20 октября по 5 ноября", "2026-10-20", "2026-11-05")]
    [InlineData("с 20 декабря по 10 января", "2025-12-20", "2026-01-10")]
    [InlineData("20 декабря — 10 января 2025", "2024-12-20", "2025-01-10")]
    [InlineData("октябрь-ноябрь", "2026-10-01", "2026-11-26")]
    [InlineData("с сентября по октябрь", "2026-09-01", "2026-10-31")]
    [InlineData("октябрь и ноябрь 2025", "2025-10-01", "2025-11-30")]
    [InlineData("декабрь – январь", "2025-12-01", "2026-01-31")]
    [InlineData("2024-2025", "2024-01-01", "2025-12-31")]
    [InlineData("с октября", "2026-10-01", "2026-11-26")]
    [InlineData("с 1 ноября", "2026-11-01", "2026-11-26")]
    [InlineData("с 15.11", "2026-11-15", "2026-11-26")]
    [InlineData("с начала года", "2026-01-01", "2026-11-26")]
    [InlineData("с начала месяца", "2026-11-01", "2026-11-26")]
    [InlineData("from 1 to 15 November", "2026-11-01", "2026-11-15")]
    [InlineData("since the beginning of the quarter", "2026-10-01", "2026-11-26")]
    [InlineData("последние 30 дней", "2026-10-28", "2026-11-26")]
    [InlineData("за последние 30 дней", "2026-10-28", "2026-11-26")]
    [InlineData("2 недели", "2026-11-13", "2026-11-26")]
    [InlineData("за последнюю неделю", "2026-11-20", "2026-11-26")]
    [InlineData("3 месяца", "2026-08-27", "2026-11-26")]
    [InlineData("полгода", "2026-05-27", "2026-11-26")]
    [InlineData("last 7 days", "2026-11-20", "2026-11-26")]
    [InlineData("3 квартал", "2026-07-01", "2026-09-30")]
    [InlineData("III квартал 2025", "2025-07-01", "2025-09-30")]
    [InlineData("за четвёртый квартал", "2026-10-01", "2026-11-26")]
    [InlineData("1-й кв. 2026 г.", "2026-01-01", "2026-03-31")]
    [InlineData("первое полугодие", "2026-01-01", "2026-06-30")]
    [InlineData("Q3", "2026-07-01", "2026-09-30")]
    public void What_people_say_is_read(string said, string first, string last)
    {
        var period = SpokenPeriod.Read(said, today);
        Assert.Equal((first, last), (Day(period?.First), Day(period?.Last)));
    }

    [Theory] // D4
    [InlineData("потом")]
    [InlineData("31.02")]
    [InlineData("15.11.2026-01.11.2026")]
    [InlineData("прошлый вторник на той неделе")]
    [InlineData("99.99-15.11")]
    [InlineData("месяц назад и два")]
    [InlineData("с 15 по 1 ноября")]
    [InlineData("31 июня")]
    [InlineData("с пятницы по понедельник")]
    [InlineData("0 дней")]
    [InlineData("5 квартал")]
    [InlineData("с Ивановым по кровле")]
    public void What_is_no_period_is_refused(string said) => Assert.Null(SpokenPeriod.Read(said, today));

    [Fact]
    public void Every_period_is_read_back_by_its_own_key() => Assert.All(
        new[] { "неделя", "октябрь", "01.11-15.11", "прошлый год" }.Select(said => SpokenPeriod.Read(said, today)!),
        period => Assert.Equal(period, SpokenPeriod.Read(period.Key, today)));

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
