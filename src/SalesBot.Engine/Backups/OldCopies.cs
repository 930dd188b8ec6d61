namespace SalesBot.Backups;

/// <summary>
/// Which copies are no longer kept. Counted are copies, not days: after a month in which the bot was down, its first copy must not take
/// all former ones away. Pure.
/// </summary>
internal static class OldCopies
{
    private const int Nights = 7;
    private const int Weeks = 4;

    /// <summary>
    /// The nights whose copies go: kept are the last seven, and of those before them the last of each week, for four weeks. One of a night
    /// to come, from a clock that was ahead, is left alone and does not count.
    /// </summary>
    public static IReadOnlyList<DateOnly> Of(IEnumerable<DateOnly> nights, DateOnly tonight)
    {
        var older = nights.Where(night => night <= tonight).Distinct().OrderDescending().Skip(Nights).ToList();
        var weekly = older.GroupBy(Monday).Select(week => week.First()).Take(Weeks);
        return [.. older.Except(weekly)];
    }

    private static DateOnly Monday(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
}
