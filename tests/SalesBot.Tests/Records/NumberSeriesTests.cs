using Microsoft.EntityFrameworkCore;
using SalesBot.Leads;

namespace SalesBot.Tests.Records;

public sealed class NumberSeriesTests : OfficeTest
{
    [Theory] // B3, M3: the office's year, in Moscow three hours before the year of UTC
    [InlineData("2026-12-31T20:59:00Z", "L-2026-000001")]
    [InlineData("2026-12-31T22:30:00Z", "L-2027-000001")]
    public async Task A_series_begins_with_the_year_of_the_office(string now, string number)
    {
        Office.Clock.Advance(DateTimeOffset.Parse(now, System.Globalization.CultureInfo.InvariantCulture) - Office.Clock.GetUtcNow());
        await Anna.Says("89161234567 Иванов Пётр кровля -> Петрова").Clicks("Готово").Sees(number);
        Assert.Equal(number, await Office.Read(db => db.Leads.Select(lead => lead.Number).SingleAsync()));
    }
}
