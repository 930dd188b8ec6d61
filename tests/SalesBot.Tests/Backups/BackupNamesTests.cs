using System.Globalization;
using SalesBot.Backups;

namespace SalesBot.Tests.Backups;

/// <summary>Names and nights of the nightly copies (15.7).</summary>
public sealed class BackupNamesTests
{
    private static readonly BackupNames names = new("salesbot");

    [Theory] // 15.7
    [InlineData("2026-11-27T02:59:59", "2026-11-26")]
    [InlineData("2026-11-27T03:00:00", "2026-11-27")]
    [InlineData("2026-11-27T14:00:00", "2026-11-27")]
    [InlineData("2027-01-01T00:10:00", "2026-12-31")]
    public void A_copy_is_that_of_the_last_night_in_which_it_was_three(string local, string night) =>
        Assert.Equal(Day(night), BackupNames.Night(DateTimeOffset.Parse(local + "+03:00", CultureInfo.InvariantCulture)));

    [Fact] // 15.7
    public void A_copy_is_named_by_its_date_and_known_by_its_name()
    {
        Assert.Equal("salesbot.night-2026-11-27.db", names.Of(Day("2026-11-27")));
        Assert.Equal(Day("2026-11-27"), names.NightOf("salesbot.night-2026-11-27.db"));
        Assert.True(names.IsDraft("salesbot.night-2026-11-27.db.part"));
    }

    [Theory] // 15.7
    [InlineData("salesbot-2026-11-27.db")]
    [InlineData("salesbot.night-2026-11-27.db.bak")]
    [InlineData("salesbot.night-2026-13-27.db")]
    [InlineData("salesbot.night-2026-11-27 (1).db")]
    [InlineData("other.night-2026-11-27.db")]
    [InlineData("salesbot.night-.db")]
    [InlineData("salesbot.db")]
    public void A_file_of_any_other_name_is_somebody_elses(string name)
    {
        Assert.Null(names.NightOf(name));
        Assert.False(names.IsDraft(name));
    }

    private static DateOnly Day(string day) => DateOnly.Parse(day, CultureInfo.InvariantCulture);
}
