using SalesBot.WorkingTime;

namespace SalesBot.Tests.WorkingTime;

/// <summary>Production calendars as files (B13).</summary>
public sealed class HolidayFilesTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("salesbot-holidays-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact] // B13
    public void A_file_says_days_off_short_days_and_worked_Saturdays()
    {
        var calendar = Calendar(Write("2026.txt", "# Перенос\n2026-12-30..2026-12-31  # конец года\n\n2026-12-29 09:00-16:00 # "
            + "короткий\n2026-12-26 work 10:00-13:00 14:00-18:00"));
        Assert.False(calendar.IsWorkingDay(new DateOnly(2026, 12, 30)));
        Assert.False(calendar.IsWorking(Moscow(29, 16)));
        Assert.True(calendar.IsWorking(Moscow(29, 15, 59)));
        Assert.True(calendar.IsWorkingDay(new DateOnly(2026, 12, 26)));
        Assert.Equal(TimeSpan.FromHours(7), calendar.Between(Moscow(26, 0), Moscow(27, 0)));
        Assert.Equal(Moscow(28, 10), calendar.Add(Moscow(26, 17), TimeSpan.FromHours(2)));
    }

    [Fact] // B13
    public void A_folder_is_all_its_years_and_stands_beside_dates()
    {
        Write("2026.txt", "31.12.2026");
        Write("2027.txt", "2027-01-01..2027-01-08");
        Write("readme.md", "no list");
        var calendar = Calendar($"2026-12-30; {folder}");
        Assert.Equal(TimeSpan.Zero, calendar.Between(Moscow(30, 0), new DateTimeOffset(2027, 1, 9, 0, 0, 0, TimeSpan.FromHours(3))));
    }

    [Fact] // B13
    public void Every_mistake_is_named_by_file_and_line()
    {
        var path = Write(
            "2026.txt", "2026-12-31\nскоро\n2026-02-31 # нет такого\n2026-12-30 18:00-09:00\n2026-12-26 work\n2026-12-31 09:00-16:00");
        var mistakes = Assert.Throws<FormatException>(() => Calendar(path)).Message.Split('\n');
        Assert.Equal([$"{path}:2, «скоро»", $"{path}:3, «2026-02-31»", $"{path}:4, «2026-12-30 18:00-09:00»", $"{path}:5, «2026-12-26 "
            + "work»", $"{path}:6, «2026-12-31 09:00-16:00»"],
            mistakes.Select(mistake => mistake[..(mistake.IndexOf('»', StringComparison.Ordinal) + 1)]));
        Assert.Contains($"2026-12-31 has other hours in {path}:1", mistakes[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_neither_a_date_nor_a_file_is_said_so() =>
        Assert.Contains("Business:Holidays, «holidays/mars»", Assert.Throws<FormatException>(() => Calendar("holidays/mars")).Message,
            StringComparison.Ordinal);

    private string Write(string name, string text)
    {
        var path = Path.Combine(folder, name);
        File.WriteAllText(path, text);
        return path;
    }

    private static WorkingCalendar Calendar(string holidays) => WorkingCalendar.Parse("Europe/Moscow", "Mon-Fri 09:00-18:00", holidays);

    private static DateTimeOffset Moscow(int day, int hour, int minute = 0) => new(2026, 12, day, hour, minute, 0, TimeSpan.FromHours(3));
}
