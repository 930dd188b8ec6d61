using SalesBot.Backups;

namespace SalesBot.Tests.Backups;

/// <summary>Which copies go (15.7).</summary>
public sealed class OldCopiesTests
{
    // A Friday.
    private static readonly DateOnly tonight = new(2026, 11, 27);

    [Fact] // 15.7
    public void Kept_are_the_last_seven_nights_and_the_last_of_each_of_four_weeks_before()
    {
        var all = Enumerable.Range(0, 60).Select(back => tonight.AddDays(-back)).ToList();
        DateOnly[] kept =
        [
            .. Enumerable.Range(0, 7).Select(back => tonight.AddDays(-back)),
            new(2026, 11, 20), new(2026, 11, 15), new(2026, 11, 8), new(2026, 11, 1),
        ];
        Assert.Equal(all.Except(kept).Order(), OldCopies.Of(all, tonight).Order());
    }

    [Fact] // 15.7
    public void Night_by_night_no_more_than_eleven_are_there_and_the_oldest_is_four_weeks_old()
    {
        List<DateOnly> there = [];
        for (var night = tonight.AddDays(-90); night <= tonight; night = night.AddDays(1))
        {
            there.Add(night);
            there = [.. there.Except(OldCopies.Of(there, night))];
        }

        Assert.Equal(11, there.Count);
        Assert.InRange(tonight.DayNumber - there.Min().DayNumber, 26, 35);
    }

    [Fact] // 15.7
    public void After_months_without_copies_the_first_one_takes_no_former_ones_away()
    {
        var former = Enumerable.Range(120, 6).Select(back => tonight.AddDays(-back));
        Assert.Empty(OldCopies.Of([.. former, tonight], tonight));
    }

    [Fact] // 15.7
    public void Copies_of_nights_to_come_are_left_alone_and_do_not_count()
    {
        var past = Enumerable.Range(0, 7).Select(back => tonight.AddDays(-back));
        var future = Enumerable.Range(1, 20).Select(ahead => tonight.AddDays(ahead));
        Assert.Empty(OldCopies.Of([.. past, .. future], tonight));
    }
}
