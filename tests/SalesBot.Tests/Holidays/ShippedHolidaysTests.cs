using System.Globalization;
using SalesBot.WorkingTime;

namespace SalesBot.Tests.Holidays;

/// <summary>The production calendars that come with the program (B13).</summary>
public sealed class ShippedHolidaysTests
{
    private static readonly CultureInfo Russian = CultureInfo.GetCultureInfo("ru-RU");

    [Theory] // B13: article 112 of the Labour Code
    [InlineData(2026)]
    [InlineData(2027)]
    public void The_files_for_Russia_hold_the_holidays_of_the_law(int year)
    {
        var calendar = WorkingCalendar.Parse(null, "Mon-Sun 09:00-18:00", "Holidays/ru");
        var off = Enumerable.Range(0, 365).Select(new DateOnly(year, 1, 1).AddDays).Where(day => !calendar.IsWorkingDay(day)).ToList();
        Assert.Equal([.. Enumerable.Range(1, 8).Select(day => (1, day)), (2, 23), (3, 8), (5, 1), (5, 9), (6, 12), (11, 4)],
            off.Select(day => (day.Month, day.Day)));
    }

    [Fact] // B13: who reads a file sees by the day of the week whether it is of their year
    public void Each_line_is_of_its_files_year_and_names_the_day_of_the_week_that_it_is()
    {
        var lines = Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Holidays", "ru"), "*.txt")
            .SelectMany(file => File.ReadLines(file).Where(line => line.Length > 0 && line[0] != '#')
                .Select(line => (Year: Path.GetFileNameWithoutExtension(file), Text: line))).ToList();
        Assert.NotEmpty(lines);
        Assert.All(lines, line =>
        {
            var days = line.Text[..line.Text.IndexOf('#', StringComparison.Ordinal)].Trim().Split("..")
                .Select(day => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture)).ToList();
            Assert.All(days, day => Assert.Equal(line.Year, day.Year.ToString(CultureInfo.InvariantCulture)));
            Assert.EndsWith($", {string.Join(" – ", days.Select(day => Russian.DateTimeFormat.GetDayName(day.DayOfWeek)))}", line.Text,
                StringComparison.Ordinal);
        });
    }
}
